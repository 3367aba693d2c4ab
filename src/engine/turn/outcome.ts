import type { GameState, Outcome } from '../model/index.ts';
import { totalOf } from '../rules/points.ts';
import { tablesFor } from '../tables/index.ts';

/** Bars, points, verdict and human cost; `ending` is null during the game (rules §10). */
export function outcome(state: GameState): Outcome {
  const start = tablesFor(state.def.overrides).points.start;
  return {
    ending: state.ending,
    after: state.after,
    points: { us: totalOf(start, state.points.us), iran: totalOf(start, state.points.iran) },
    bars: { us: { ...state.points.us }, iran: { ...state.points.iran } },
    ledger: { ...state.ledger },
  };
}
