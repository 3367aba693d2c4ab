import type { Side } from '../model/index.ts';
import { lawful, sizeOf } from './lawful.ts';
import { advance, begin, type GameRun } from './run.ts';
import type { GameRecord } from './states.ts';

/** A record's orders played under today's rules; the result may differ. */
export interface PlayedAgain {
  readonly run: GameRun;
  /** Number of orders and signals left out, by turn; turns without any are omitted. */
  readonly leftOut: readonly { readonly turn: number; readonly count: number }[];
}

/** Plays to the record's end, or until the game ends. Throws what `begin` throws. */
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
