import { mean } from '../balance/statistics.ts';

/** Pearson's correlation of two lists; 0 if one does not vary. */
export function correlation(x: readonly number[], y: readonly number[]): number {
  const [mx, my] = [mean(x), mean(y)];
  const sum = (of: (i: number) => number): number => x.reduce((total, _, i) => total + of(i), 0);
  const xx = sum((i) => (x[i]! - mx) ** 2);
  const yy = sum((i) => (y[i]! - my) ** 2);
  return xx === 0 || yy === 0 ? 0 : sum((i) => (x[i]! - mx) * (y[i]! - my)) / Math.sqrt(xx * yy);
}

/** Share of the variance of `y` that a straight line in `x` explains. */
export const explained = (x: readonly number[], y: readonly number[]): number => correlation(x, y) ** 2;
