import { describe, expect, it } from 'vitest';
import { histogram, signShares, binWidth } from '../../../src/analysis/debrief/histogram.ts';

describe('a histogram centred on 0', () => {
  it('counts every run once, extremes in the outer bars', () => {
    const { bars, reach } = histogram([0, 0, 1, -1, 40, -40, 5, 2], 1);
    expect(bars).toHaveLength(2 * reach + 1);
    expect(bars.reduce((sum, x) => sum + x, 0)).toBeCloseTo(100, 9);
    expect(bars[reach]).toBeCloseTo(25, 9);
    expect(bars.at(-1)).toBeCloseTo(25, 9);
    expect(bars[0]).toBeCloseTo(12.5, 9);
  });

  it('has one width for all lists, always odd', () => {
    expect(binWidth([[0, 1, -2, 3]])).toBe(1);
    expect(binWidth([[0, 1], Array.from({ length: 50 }, (_, i) => i - 25)])).toBe(5);
    expect(binWidth([[]])).toBe(1);
    const { bars, reach } = histogram([-2, -1, 0, 1, 2, 3], 5);
    expect(bars[reach]).toBeCloseTo((100 * 5) / 6, 9);
  });

  it('counts fewer, as many and more', () => {
    expect(signShares([3, 0, 0, -1])).toEqual({ fewer: 25, same: 50, more: 25 });
    expect(signShares([])).toEqual({ fewer: 0, same: 0, more: 0 });
  });
});
