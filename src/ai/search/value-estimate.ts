/**
 * What is thought of a plan once it has been tried beside another in the same worlds. Trying is noisy: one death moves
 * a game by more than most orders do. So a difference counts for little until it has been seen often.
 */
export interface Prior {
  /** Points by which a plan of this kind is usually better than the one it is set beside. */
  readonly mean: number;
  /** Spread of such plans, in points. */
  readonly spread: number;
}

/** Differences of two plans, world by world, as far as both were tried. */
export function differences(values: readonly number[], beside: readonly number[]): number[] {
  const n = Math.min(values.length, beside.length);
  return Array.from({ length: n }, (_, k) => values[k]! - beside[k]!);
}

/** Square of the differences' spread, when too few were seen to tell: near enough to the first measured. */
const UNSEEN = 60;
/** So many made-up differences of that spread stand beside those that were seen. */
const DOUBT = 4;

/** Points by which a plan is better, as far as can be said: the prior's mean, moved by what was seen. */
export function posterior(diffs: readonly number[], prior: Prior): number {
  const n = diffs.length;
  if (n === 0) return prior.mean;
  const average = mean(diffs);
  const squares = diffs.reduce((a, d) => a + (d - average) * (d - average), 0);
  const variance = (squares + DOUBT * UNSEEN) / (n + DOUBT);
  const seen = n / variance;
  const before = 1 / (prior.spread * prior.spread);
  return (average * seen + prior.mean * before) / (seen + before);
}

/** 0 of an empty list. */
export const mean = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0) / Math.max(1, list.length);

/** Times that so many can be halved before one is left, and once more. */
export const halvings = (n: number): number => (n <= 1 ? 1 : 1 + halvings(Math.ceil(n / 2)));
