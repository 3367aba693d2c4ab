import { type Baseline, hardestBaseline, type DayCount } from './baseline.ts';
import { attacksIn } from './measure.ts';
import { isUsed, type SeriesTally } from './rows.ts';
import { ATTACKS } from './series.ts';
import type { SimulatedRun } from './simulate.ts';

/** Attacks between two consecutive tallies. */
export interface Interval extends DayCount {
  readonly from: number;
  readonly to: number;
  readonly held: boolean;
}

/** Cumulative tallies as increments. */
export function intervalsOf(dots: readonly SeriesTally[]): Interval[] {
  const used = dots.filter((dot) => dot.series === ATTACKS && isUsed(dot));
  return used.map((dot, i) => {
    const last = used[i - 1];
    const from = last ? last.to + 1 : dot.from;
    const attacks = dot.official! - (last?.official ?? 0);
    return { from, to: dot.to, days: dot.to - from + 1, attacks, held: dot.tally.use === 'holdout' };
  });
}

/** Predicted probability of each observed increment. */
function chances(games: readonly SimulatedRun[], intervals: readonly Interval[]): number[] {
  return intervals.map(({ from, to, attacks }) => {
    const sample = games.map((game) => attacksIn(game, from, to));
    return sampleDensity(sample, Math.max(attacks, ...sample) * 2 + 10)(attacks);
  });
}

export const scoreOf = (games: readonly SimulatedRun[], intervals: readonly Interval[]): number =>
  meanLog(chances(games, intervals));

export interface TempoScore {
  readonly tempo: number;
  /** Mean log score on the tallies up to 21 December. */
  readonly score: number;
}

/** The candidate tempo with the highest likelihood up to 21 December. */
export const bestTempo = (tried: readonly TempoScore[]): TempoScore =>
  tried.reduce((best, one) => (one.score > best.score ? one : best));

/** The fitted constant rate to beat; null: nothing to fit to, or nothing held out. */
export function baselineOf(intervals: readonly Interval[]): (Baseline & { score: number }) | null {
  const fit = intervals.filter((x) => !x.held);
  const held = intervals.filter((x) => x.held);
  return fit.length === 0 || held.length === 0 ? null : hardestBaseline(fit, held);
}

/** How much a forecast gave to what then happened. */

/**
 * Kernel density estimate on the integers 0 … `most`: a triangular kernel scaled by the sample's spread and size, plus
 * one run spread evenly so that nothing has probability 0.
 */
export function sampleDensity(sample: readonly number[], most: number): (k: number) => number {
  const n = sample.length;
  const mean = sample.reduce((a, b) => a + b, 0) / n;
  const sd = Math.sqrt(sample.reduce((a, b) => a + (b - mean) ** 2, 0) / n);
  const width = Math.round(1.06 * sd * n ** -0.2);
  const shares = new Map<number, number>();
  const put = (k: number, weight: number): void => void shares.set(k, (shares.get(k) ?? 0) + weight);
  for (const x of sample)
    for (let j = -width; j <= width; j++) {
      const weight = (width + 1 - Math.abs(j)) / (width + 1) ** 2;
      put(Math.abs(x + j), weight); // reflect at 0
    }
  return (k) => ((shares.get(k) ?? 0) + 1 / (most + 1)) / (n + 1);
}

/** Mean log score in nats per forecast; closer to 0 is better. */
export const meanLog = (chances: readonly number[]): number =>
  chances.length === 0 ? 0 : chances.reduce((sum, p) => sum + Math.log(p), 0) / chances.length;
