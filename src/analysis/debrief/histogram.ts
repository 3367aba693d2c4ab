/** Histogram centred on 0: bar k holds the values nearest to k × width. */
export interface Histogram {
  /** Odd, so that integers fall into one bar and the middle one means "about the same". */
  readonly width: number;
  /** Per cent, from bar −reach to +reach; the outer bars include everything beyond. */
  readonly bars: readonly number[];
  readonly reach: number;
}

/** Bars on each side of the middle. */
const REACH = 5;

/** One width for several lists, so that the histograms can be compared; covers the middle 90 % of all values. */
export function binWidth(lists: readonly (readonly number[])[]): number {
  const far = lists.map((list) => {
    const sorted = list.map(Math.abs).sort((a, b) => a - b);
    return sorted[Math.floor(0.9 * (sorted.length - 1))] ?? 0;
  });
  const width = Math.ceil(Math.max(0, ...far) / (REACH + 0.5));
  return Math.max(1, width % 2 === 0 ? width + 1 : width);
}

export function histogram(list: readonly number[], width: number): Histogram {
  const bars = Array.from({ length: 2 * REACH + 1 }, () => 0);
  for (const x of list) {
    const k = Math.max(-REACH, Math.min(REACH, Math.round(x / width)));
    bars[k + REACH]! += 100 / list.length;
  }
  return { width, bars, reach: REACH };
}

/** Per cent of paired runs with fewer, equal or more attacks because of the act. */
export function signShares(list: readonly number[]): {
  readonly fewer: number;
  readonly same: number;
  readonly more: number;
} {
  const share = (of: (x: number) => boolean): number =>
    list.length === 0 ? 0 : (100 * list.filter(of).length) / list.length;
  return { fewer: share((x) => x > 0), same: share((x) => x === 0), more: share((x) => x < 0) };
}
