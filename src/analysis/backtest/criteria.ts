import type { Scenario } from '../../engine/model/index.ts';
import type { SimulatedRun } from './simulate.ts';
import { attacksIn, dayOf, fatalBy } from './measure.ts';

/** A requirement of the model under the historical orders, checked before anything else is concluded from it. */
export interface Criterion {
  /** Texts: `check.<key>`. */
  readonly key: CriterionKey;
  readonly figure: number;
  readonly least?: number;
  readonly most?: number;
  readonly ok: boolean;
}

export const LIMITS = {
  totals: { least: 0.85 },
  increments: { least: 0.75 },
  width: { most: 0.6 },
  /** Margin over the constant rate, in nats per forecast. */
  logScore: { least: 0 },
  split: { least: 0.85 },
  harmless: { least: 0.9, most: 0.96 },
  fatal: { least: 0.6, most: 0.95 },
  truceWeek: { least: 0.8 },
  lull: { least: 0.7 },
  passings: { least: 0.6 },
} as const satisfies Record<string, { least?: number; most?: number }>;
export type CriterionKey = keyof typeof LIMITS;

export const judge = (key: CriterionKey, figure: number): Criterion => {
  const limit: { least?: number; most?: number } = LIMITS[key];
  const ok = figure >= (limit.least ?? -Infinity) && figure <= (limit.most ?? Infinity);
  return { key, figure, ...limit, ok };
};

/** First and last day of two natural experiments. */
export const TRUCE_WEEK = ['2023-11-24', '2023-11-30'] as const;
const TRUCE_MOST = 3;
/** Three weeks after Iran's restraint that followed Tower 22. */
export const LULL = ['2024-02-06', '2024-02-26'] as const;
const LULL_MOST = 8;
/** Three Americans had been killed by then. */
const FATAL_BY = '2024-02-06';

/** Day (the fourth week) from which the band must be narrow. */
export const WIDTH_FROM = 21;

export interface Shares {
  /** Share of games with an American killed by 6 February. */
  readonly pFatal: number | null;
  readonly truceWeek: number | null;
  readonly lull: number | null;
}

/** Shares of games; null if the scenario does not cover those days. */
export function sharesOf(scenario: Scenario, games: readonly SimulatedRun[]): Shares {
  const days = games[0]?.iraq.length ?? 0;
  const share = (holds: (game: SimulatedRun) => boolean): number => games.filter(holds).length / games.length;
  const few = ([from, to]: readonly [string, string], most: number): number | null => {
    const [a, b] = [dayOf(scenario, from), dayOf(scenario, to)];
    return a < 0 || b >= days ? null : share((game) => attacksIn(game, a, b) <= most);
  };
  const by = dayOf(scenario, FATAL_BY);
  return {
    pFatal: by < 0 || by >= days ? null : share((game) => fatalBy(game, by)),
    truceWeek: few(TRUCE_WEEK, TRUCE_MOST),
    lull: few(LULL, LULL_MOST),
  };
}
