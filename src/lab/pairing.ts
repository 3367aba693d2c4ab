import type { Played } from '../analysis/tournament.ts';
import type { Side } from '../engine/model/index.ts';
import { type Match, playGame } from './play-game.ts';

/** What every pair plays, as plain data for other threads. */
export interface Rounds {
  readonly match: Omit<Match, Side>;
  readonly pairs: readonly { readonly us: string; readonly iran: string }[];
  readonly games: number;
}

/** Game `i` of all pairs in turn. Seed k is the same for every pair. */
export function playPair({ match, pairs, games }: Rounds, i: number): Played {
  const { points, ending, restraint } = playGame({ ...match, ...pairs[Math.floor(i / games)]! }, i % games);
  return { us: points.us, iran: points.iran, war: ending === 'war', managed: ending === 'managedRivalry', restraint };
}
