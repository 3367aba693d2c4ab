import {
  BARS,
  DEFAULT_OPTIONS,
  type Bar,
  type NamedLength,
  type Scenario,
  type Side,
} from '../../engine/model/index.ts';
import type { BarPoints } from '../debrief/weighting.ts';
import type { Contest, ContestResult } from './contest.ts';
import { quantiles } from './quantiles.ts';
import { IRAN_NAMES, US_NAMES } from './balance-plan.ts';

/**
 * Distribution of points in a scenario, shown next to a player's own (rules §10). All pairs of doctrines and the
 * historical orders, equally weighted.
 */
export interface PointsDistribution {
  /** Total points at the end: quantiles 0 … 100 %. */
  readonly total: Readonly<Record<Side, readonly number[]>>;
  /** Bars after turn `t` (index t − 1) of unfinished games: quantiles in steps of 5 %. */
  readonly turns: readonly BarQuantiles[];
  /** Bars at the end. */
  readonly end: BarQuantiles;
}

type BarQuantiles = Readonly<Record<Side, Readonly<Record<Bar, readonly number[]>>>>;

const TOTAL_STEPS = 100;
const BAR_STEPS = 20;
/** Fewest games for a quantile. */
const FEWEST = 100;

export function distributionContests(length: NamedLength): Contest[] {
  const pairs = US_NAMES.flatMap((us) => IRAN_NAMES.map((iran) => ({ us, iran })));
  const options = { ...DEFAULT_OPTIONS, length };
  return [...pairs, { us: 'historical', iran: 'historical' }].map((pair) => ({ ...pair, options, overrides: {} }));
}

const barQuantiles = (all: readonly BarPoints[]): BarQuantiles => {
  const of = (side: Side) =>
    Object.fromEntries(
      BARS.map((bar) => [
        bar,
        quantiles(
          all.map((bars) => bars[side][bar]),
          BAR_STEPS,
        ),
      ]),
    ) as Record<Bar, number[]>;
  return { us: of('us'), iran: of('iran') };
};

export function pointsDistributionOf(
  scenario: Scenario,
  length: NamedLength,
  games: readonly ContestResult[],
): PointsDistribution {
  const total = (side: Side): number[] =>
    quantiles(
      games.map((game) => game[side]),
      TOTAL_STEPS,
    );
  const after = Array.from({ length: scenario.turns[length] }, (_, t) => games.flatMap((g) => g.course?.[t] ?? []));
  return {
    total: { us: total('us'), iran: total('iran') },
    turns: after.filter((all) => all.length >= FEWEST).map(barQuantiles),
    end: barQuantiles(games.map((game) => game.bars!)),
  };
}
