import type { GameState, Outcome } from '../model/index.ts';
import { totalOf } from '../rules/points.ts';
import { tablesFor } from '../tables/index.ts';

/** Bars, points, verdict and human cost; `ending` null while the game goes on (rules §10). */
export function outcome(s: GameState): Outcome {
  const start = tablesFor(s.def.overrides).points.start;
  return {
    ending: s.ending,
    points: { us: totalOf(start, s.points.us), iran: totalOf(start, s.points.iran) },
    bars: { us: { ...s.points.us }, iran: { ...s.points.iran } },
    ledger: { ...s.ledger },
  };
}
