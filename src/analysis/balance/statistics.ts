/** Few figures over many games; rounding is for whoever shows them. */

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, x) => sum + x, 0) / values.length;

export const share = <T>(items: readonly T[], test: (item: T) => boolean): number =>
  items.length === 0 ? 0 : items.filter(test).length / items.length;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/** Of a normal distribution: 95 % lie within so many standard deviations. */
const WITHIN = 1.96;

/** Mean, and where the true mean lies with 95 %. */
export function interval(values: readonly number[]): readonly [number, readonly [number, number]] {
  const m = mean(values);
  const n = values.length;
  const half = n < 2 ? 0 : WITHIN * Math.sqrt(values.reduce((sum, x) => sum + (x - m) ** 2, 0) / (n - 1) / n);
  return [m, [m - half, m + half]];
}

/** The same of the difference between two runs over the same seeds. */
export const pairedInterval = (a: readonly number[], b: readonly number[]) => interval(a.map((x, i) => x - b[i]!));
