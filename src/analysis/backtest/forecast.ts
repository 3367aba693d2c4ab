import type { Course } from './simulate.ts';
import { type Baseline, hardestBaseline, type Step } from './baseline.ts';
import { attacksIn } from './measure.ts';
import { counts, type Dot } from './rows.ts';
import { meanLog, sampleDensity } from './brier-score.ts';
import { ATTACKS } from './series.ts';

/** Attacks between two tallies that follow each other. */
export interface Interval extends Step {
  readonly from: number;
  readonly to: number;
  readonly held: boolean;
}

/** The tallies of attacks as what each added. */
export function intervalsOf(dots: readonly Dot[]): Interval[] {
  const used = dots.filter((dot) => dot.series === ATTACKS && counts(dot));
  return used.map((dot, i) => {
    const last = used[i - 1];
    const from = last ? last.to + 1 : dot.from;
    const attacks = dot.official! - (last?.official ?? 0);
    return { from, to: dot.to, days: dot.to - from + 1, attacks, held: dot.tally.use === 'holdout' };
  });
}

/** Chance that the games gave to what then happened, interval by interval. */
function chances(games: readonly Course[], intervals: readonly Interval[]): number[] {
  return intervals.map(({ from, to, attacks }) => {
    const sample = games.map((game) => attacksIn(game, from, to));
    return sampleDensity(sample, Math.max(attacks, ...sample) * 2 + 10)(attacks);
  });
}

export const scoreOf = (games: readonly Course[], intervals: readonly Interval[]): number =>
  meanLog(chances(games, intervals));

export interface Tried {
  readonly tempo: number;
  /** Mean log score on the tallies up to 21 December. */
  readonly score: number;
}

/** The tempo under which the intervals up to 21 December are likeliest, of those tried. */
export const bestOf = (tried: readonly Tried[]): Tried =>
  tried.reduce((best, one) => (one.score > best.score ? one : best));

/** The constant rate to beat, fitted to the same; null: nothing to fit to, or nothing held out. */
export function baselineOf(intervals: readonly Interval[]): (Baseline & { score: number }) | null {
  const fit = intervals.filter((x) => !x.held);
  const held = intervals.filter((x) => x.held);
  return fit.length === 0 || held.length === 0 ? null : hardestBaseline(fit, held);
}
