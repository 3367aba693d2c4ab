import { simulateRun } from '../analysis/backtest/simulate.ts';
import { playAll } from '../analysis/balance/index.ts';
import { positionsOf } from '../analysis/decisions.ts';
import { playCharacter } from '../analysis/personalities/play-personalities.ts';
import { effectOf } from '../analysis/sensitivity/number-effect.ts';
import type { Played } from '../analysis/tournament.ts';
import { claimIn } from '../analysis/whatif/deterrence-claims.ts';
import { pairOf } from '../analysis/whatif/whatif.ts';
import type { Side } from '../engine/model/index.ts';
import { type Match, playGame } from './play-game.ts';

/**
 * What can be run many times on every core: pure functions of a job (plain data, so that it can be sent to another
 * thread) and the number of the run. A run never knows of another, so results do not depend on how they are shared out.
 */
export const TASKS = {
  play: playGame,
  tournament: playPair,
  characters: playCharacter,
  balance: playAll,
  backtest: simulateRun,
  sensitivity: effectOf,
  whatif: pairOf,
  deterrence: claimIn,
  decisions: positionsOf,
};

export type TaskName = keyof typeof TASKS;
export type Job<K extends TaskName> = Parameters<(typeof TASKS)[K]>[0];
export type Done<K extends TaskName> = Awaited<ReturnType<(typeof TASKS)[K]>>;

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
