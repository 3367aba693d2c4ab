/**
 * Prior belief about a plan's gain over another in the same worlds. Results are noisy (one death moves a game by more
 * than most orders), so small samples are shrunk towards it.
 */
export interface GainPrior {
  /** Expected gain in points. */
  readonly mean: number;
  /** Standard deviation of the gain, in points. */
  readonly spread: number;
}

/** Differences world by world, over the worlds both were simulated in. */
export function pairedDifferences(values: readonly number[], beside: readonly number[]): number[] {
  const n = Math.min(values.length, beside.length);
  return Array.from({ length: n }, (_, k) => values[k]! - beside[k]!);
}

/** Prior variance of the differences, close to the values measured. */
const PRIOR_VARIANCE = 60;
/** Number of pseudo-observations with that variance. */
const PRIOR_WEIGHT = 4;

/** Posterior mean of the gain, in points. */
export function posterior(diffs: readonly number[], prior: GainPrior): number {
  const n = diffs.length;
  if (n === 0) return prior.mean;
  const average = mean(diffs);
  const squares = diffs.reduce((a, d) => a + (d - average) * (d - average), 0);
  const variance = (squares + PRIOR_WEIGHT * PRIOR_VARIANCE) / (n + PRIOR_WEIGHT);
  const seen = n / variance;
  const before = 1 / (prior.spread * prior.spread);
  return (average * seen + prior.mean * before) / (seen + before);
}

/** 0 of an empty list. */
export const mean = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0) / Math.max(1, list.length);

/** Rounds of halving for `n` plans. */
export const halvingRounds = (n: number): number => (n <= 1 ? 1 : 1 + halvingRounds(Math.ceil(n / 2)));
