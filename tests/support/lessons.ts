import type { TurnSubmissions } from '../../src/engine/model/index.ts';
import { advance, type GameRun } from '../../src/engine/record/index.ts';

/** Neither side gives an order. */
export const nothing = (turn: number): TurnSubmissions => ({
  us: { turn, signals: [], orders: [] },
  iran: { turn, signals: [], orders: [] },
});

/** So many turns without orders, or until the game ends. */
export function playedFor(start: GameRun, turns: number): GameRun {
  let run = start;
  for (let i = 0; i < turns && !run.state.ending; i++) run = advance(run, nothing(run.state.turn));
  return run;
}
