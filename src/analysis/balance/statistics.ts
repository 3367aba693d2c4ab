/** Summary statistics, unrounded. */

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, x) => sum + x, 0) / values.length;

export const share = <T>(items: readonly T[], test: (item: T) => boolean): number =>
  items.length === 0 ? 0 : items.filter(test).length / items.length;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/** Standard deviations that hold 95 % of a normal distribution. */
const WITHIN = 1.96;

/** 95 % interval of the mean. */
export function interval(values: readonly number[]): readonly [number, readonly [number, number]] {
  const m = mean(values);
  const n = values.length;
  const half = n < 2 ? 0 : WITHIN * Math.sqrt(values.reduce((sum, x) => sum + (x - m) ** 2, 0) / (n - 1) / n);
  return [m, [m - half, m + half]];
}

/** 95 % interval of the mean difference of runs paired by seed. */
export const pairedInterval = (a: readonly number[], b: readonly number[]) => interval(a.map((x, i) => x - b[i]!));
