import type { Scenario } from '../../engine/model/index.ts';
import { percentile } from '../distribution.ts';
import type { SimulatedRun } from './simulate.ts';
import { dayOf, measureOf } from './measure.ts';
import {
  ATTACKS,
  BRAIN_INJURIES_COUNTED,
  INJURED,
  IRAQ,
  PASSINGS,
  predictedSeries,
  type Series,
  SHIPS,
  SHIPS_MONTH,
  SINCE,
  SYRIA,
} from './series.ts';
import { byDay, type Tally, type TallyUse } from './tallies.ts';

/** A published figure and its simulated distribution. */
export interface ComparedFigure {
  readonly official: number | null;
  readonly p5: number;
  readonly p25: number;
  readonly median: number;
  readonly p75: number;
  readonly p95: number;
  /** Published figure between p5 and p95; null if there is none. */
  readonly covered: boolean | null;
}

export interface TallyRow extends ComparedFigure {
  readonly series: string;
  readonly date: string;
  readonly through: string;
  readonly use: TallyUse;
  readonly confidence: string;
  readonly source: string;
  readonly note: string;
  /** Increment since the previous tally used; attacks only. */
  readonly increment?: ComparedFigure & { readonly since: string; readonly days: number };
}

export function compareFigure(official: number | null, values: readonly number[]): ComparedFigure {
  const sorted = Int32Array.from(values).sort();
  const at = (share: number): number => percentile(sorted, share);
  const p5 = at(0.05);
  const p95 = at(0.95);
  const covered = official === null ? null : official >= p5 && official <= p95;
  return { official, p5, p25: at(0.25), median: at(0.5), p75: at(0.75), p95, covered };
}

/** One series of one tally. */
export interface SeriesTally {
  readonly series: Series;
  readonly tally: Tally;
  readonly official: number | null;
  /** First and last day counted, in days of the scenario. */
  readonly from: number;
  readonly to: number;
}

const ORDER: readonly Series[] = [ATTACKS, IRAQ, SYRIA, INJURED, SHIPS, SHIPS_MONTH, PASSINGS];

/** Every tally that the game can predict, within the days played. */
export function dotsOf(scenario: Scenario, tallies: readonly Tally[], days: number): SeriesTally[] {
  const inside = tallies
    .flatMap((tally) => {
      const series = predictedSeries(tally.series);
      return series ? [{ series, tally, to: dayOf(scenario, tally.through) }] : [];
    })
    .filter(({ to }) => to >= 0 && to < days)
    .sort((a, b) => byDay(a.tally, b.tally));
  const split = inside.flatMap(({ series: main, tally, to }) =>
    columnsOf(main, tally).map(([series, official]) => ({ series, tally, official, from: 0, to })),
  );
  return ORDER.filter((series) => split.some((dot) => dot.series === series)).flatMap((series) =>
    rebased(
      scenario,
      split.filter((dot) => dot.series === series),
    ),
  );
}

function columnsOf(series: Series, tally: Tally): [Series, number | null][] {
  if (series !== ATTACKS) return [[series, tally.value]];
  const columns: [Series, number | null][] = [
    [IRAQ, tally.iraq],
    [SYRIA, tally.syria],
    [INJURED, tally.injured],
  ];
  return [[ATTACKS, tally.value], ...columns.filter(([, official]) => official !== null)];
}

/**
 * A series that began before the scenario is counted from its first tally inside it; that tally itself is then left
 * out.
 */
function rebased(scenario: Scenario, dots: readonly SeriesTally[]): SeriesTally[] {
  const [{ series }] = dots as [SeriesTally];
  if (series === PASSINGS) return [...dots];
  if (series === SHIPS_MONTH)
    return dots
      .map((dot) => ({ ...dot, from: dayOf(scenario, `${dot.tally.through.slice(0, 7)}-01`) }))
      .filter((dot) => dot.from >= 0);
  const since = SINCE[series];
  const from = since === undefined ? 0 : dayOf(scenario, since);
  if (from >= 0) return dots.map((dot) => ({ ...dot, from }));
  const base = dots.find((dot) => dot.official !== null && dot.tally.use !== 'exclude');
  if (!base) return dots.map((dot) => ({ ...dot, official: null }));
  return dots
    .filter((dot) => dot.to > base.to && !foundLate(dot))
    .map((dot) => ({
      ...dot,
      from: base.to + 1,
      official: dot.official === null ? null : dot.official - base.official!,
    }));
}

/** Brain injuries found later also belong to attacks before the first tally, so their increment is not compared. */
const foundLate = ({ series, tally }: SeriesTally): boolean =>
  series === INJURED && tally.through >= BRAIN_INJURIES_COUNTED;

export const isUsed = (dot: Pick<SeriesTally, 'official'> & { tally: { use: TallyUse } }): boolean =>
  dot.tally.use !== 'exclude' && dot.official !== null;

/** Tallies with their simulated figures; attacks also with increments. */
export function rowsOf(
  scenario: Scenario,
  dots: readonly SeriesTally[],
  tallies: readonly Tally[],
  games: readonly SimulatedRun[],
): TallyRow[] {
  const full = fullTraffic(tallies);
  let before: SeriesTally | null = null;
  return dots.map((dot) => {
    const measure = measureOf(dot.series, scenario, full);
    const { series, tally, official } = dot;
    const { date, through, use, confidence, source, note } = tally;
    const row = { series, date, through, use, confidence, source, note };
    const values = games.map((game) => measure(game, dot.from, dot.to));
    const whole: TallyRow = { ...row, ...compareFigure(official, values) };
    if (series !== ATTACKS || !isUsed(dot)) return whole;
    const last = before;
    before = dot;
    const from = last ? last.to + 1 : dot.from;
    const added = compareFigure(
      official! - (last?.official ?? 0),
      games.map((game) => measure(game, from, dot.to)),
    );
    const since = last?.tally.through ?? '';
    return { ...whole, increment: { ...added, since, days: dot.to - from + 1 } };
  });
}

/** Weekly transits before the attacks on ships: scales the shipping series. */
const fullTraffic = (tallies: readonly Tally[]): number =>
  tallies.find((t) => t.series === PASSINGS && t.use === 'fit')?.value ?? 0;
