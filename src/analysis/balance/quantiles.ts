/** Quantiles 0, 1 ÷ steps … 1 of a sample, rounded to 0.1. */
export function quantiles(values: readonly number[], steps: number): number[] {
  const sorted = Float64Array.from(values).sort();
  return Array.from({ length: steps + 1 }, (_, i) => {
    const at = (i / steps) * (sorted.length - 1);
    const low = Math.floor(at);
    const x = sorted[low]! + (at - low) * (sorted[Math.min(low + 1, sorted.length - 1)]! - sorted[low]!);
    return Math.round(x * 10) / 10;
  });
}

/** Percentile rank of a value, 0–100; ties count half. */
export function percentileOf(grid: readonly number[], value: number): number {
  const steps = grid.length - 1;
  const rounded = Math.round(value * 10) / 10;
  const between = (i: number): number =>
    i <= 0 ? 0 : i > steps ? steps : i - 1 + (rounded - grid[i - 1]!) / (grid[i]! - grid[i - 1]!);
  const first = grid.findIndex((q) => q >= rounded);
  const last = grid.findLastIndex((q) => q <= rounded);
  if (first < 0) return 100;
  if (last < 0) return 0;
  return (100 / steps) * (first <= last ? (first + last) / 2 : between(first));
}
