import type { Scenario } from '../../engine/model/index.ts';
import { percentile, rounded } from '../distribution.ts';
import type { Course } from './simulate.ts';
import { measureOf } from './measure.ts';
import { counts, type Dot } from './rows.ts';
import { ATTACKS, IRAQ } from './series.ts';

/** Share of the tallies that split Iraq from Syria in which Iraq's part lies within the games' 5–95 %; null: none does. */
export function splitCoverage(scenario: Scenario, games: readonly Course[], dots: readonly Dot[]): number | null {
  const measure = measureOf(IRAQ, scenario, 0);
  const whole = measureOf(ATTACKS, scenario, 0);
  const inside = dots
    .filter((dot) => dot.series === IRAQ && counts(dot))
    .flatMap((dot) => {
      const total = dots.find((x) => x.series === ATTACKS && x.tally === dot.tally)?.official;
      if (!total) return [];
      const parts = games
        .map((game) => measure(game, dot.from, dot.to) / Math.max(1, whole(game, dot.from, dot.to)))
        .sort((a, b) => a - b);
      const part = dot.official! / total;
      return [part >= percentile(parts, 0.05) && part <= percentile(parts, 0.95)];
    });
  return inside.length === 0 ? null : rounded(inside.filter(Boolean).length / inside.length, 4);
}
