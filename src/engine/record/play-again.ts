import type { Side } from '../model/index.ts';
import { lawful, sizeOf } from './lawful.ts';
import { advance, begin, type GameRun } from './run.ts';
import type { GameRecord } from './states.ts';

/** A record's orders played by the rules of today, which may lead elsewhere than they once did. */
export interface PlayedAgain {
  readonly run: GameRun;
  /** Orders and signals that these rules do not allow, by turn; turns without any are not among them. */
  readonly leftOut: readonly { readonly turn: number; readonly count: number }[];
}

/** As far as the record goes, or until these rules end the game. Throws what `begin` throws. */
export function playAgain({ scenario, options, seed, tables, turns }: GameRecord): PlayedAgain {
  const leftOut: { turn: number; count: number }[] = [];
  let run = begin(scenario, options, seed, tables);
  for (const sealed of turns) {
    const { state } = run;
    if (state.ending) break;
    const kept = (side: Side) => lawful(state, side, sealed[side]);
    const subs = { us: kept('us'), iran: kept('iran'), white: sealed.white ?? null };
    const count = sizeOf(sealed.us) + sizeOf(sealed.iran) - sizeOf(subs.us) - sizeOf(subs.iran);
    if (count > 0) leftOut.push({ turn: state.turn, count });
    run = advance(run, subs);
  }
  return { run, leftOut };
}
