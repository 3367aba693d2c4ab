/** Summary of a figure over many games. */
export interface Distribution {
  readonly mean: number;
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
}

/** Nearest-rank percentile of sorted numbers; `share` in 0–1. */
export const percentile = (sorted: ArrayLike<number>, share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? 0;

export const rounded = (x: number, digits = 2): number => Math.round(x * 10 ** digits) / 10 ** digits;

export function distribution(values: readonly number[]): Distribution {
  const sorted = Float64Array.from(values).sort();
  const mean = values.reduce((sum, x) => sum + x, 0) / Math.max(1, values.length);
  const at = (share: number): number => rounded(percentile(sorted, share), 4);
  return { mean: rounded(mean, 4), p5: at(0.05), p50: at(0.5), p95: at(0.95) };
}
