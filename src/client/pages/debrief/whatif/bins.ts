/** Values of many runs as bars over a common axis; plain arithmetic, so that it can be tested without a screen. */

export interface Bins {
  readonly from: number;
  /** Width of a bar, a round number. */
  readonly step: number;
  readonly count: number;
}

/** So much of a list on either side lies in the outermost bars, however far away: a rare war would leave no room. */
const BEYOND = 0.005;

/** About `most` bars that hold `mark` and the middle of all lists; whole numbers get bars of whole numbers. */
export function binsOf(lists: readonly (readonly number[])[], mark: number, most: number): Bins {
  let low = mark;
  let high = mark;
  for (const list of lists) {
    const sorted = Float64Array.from(list).sort();
    const last = sorted.length - 1;
    low = Math.min(low, sorted[Math.floor(BEYOND * last)] ?? mark);
    high = Math.max(high, sorted[Math.ceil((1 - BEYOND) * last)] ?? mark);
  }
  const step = roundUp((high - low) / most, lists.flat().every(Number.isInteger));
  const from = Math.floor(low / step) * step;
  return { from, step, count: Math.floor((high - from) / step + 1e-9) + 1 };
}

/** 1, 2 or 5 times a power of ten, not below `x`; not below 1 where only whole numbers are counted. */
function roundUp(x: number, whole: boolean): number {
  if (whole && x <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(Math.max(x, 1e-3)));
  return [1, 2, 5, 10].map((m) => m * power).find((step) => step >= x - 1e-9)!;
}

/** Share of the values in each bar, 0–1; what lies beyond the last bar is in it. */
export function sharesOf(values: readonly number[], { from, step, count }: Bins): number[] {
  const shares = Array.from({ length: count }, () => 0);
  for (const x of values)
    shares[Math.max(0, Math.min(count - 1, Math.floor((x - from) / step + 1e-9)))]! += 1 / values.length;
  return shares;
}
