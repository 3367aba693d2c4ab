import { describe, expect, it } from 'vitest';
import { binsOf, sharesOf } from '../../../src/client/pages/debrief/whatif/histogram-chart.tsx';
import {
  luckOf,
  significantSides,
  oddsOf,
  percentileOf,
  isSignificant,
  weightOf,
} from '../../../src/client/pages/debrief/whatif/finding.tsx';
import type { Rerun } from '../../../src/analysis/whatif/rerun.ts';
import { runDifference } from '../../../src/analysis/whatif/summary.ts';

const run = (us: number, iran = 50): Rerun => ({
  points: { us, iran },
  ending: 'stalemate',
  attacks: [4],
  heat: [30],
  americansKilled: 0,
  leftOut: 0,
  beyond: 0,
});
const runs = (list: readonly number[]): Rerun[] => list.map((us) => run(us));

describe('statistics of reruns', () => {
  it('give the game’s percentile among the same orders with other dice; ties half', () => {
    expect(percentileOf(runs([1, 2, 3, 4]), 'us', 10)).toBe(100);
    expect(percentileOf(runs([1, 2, 3, 4]), 'us', 0)).toBe(0);
    expect(percentileOf(runs([1, 2, 3, 4]), 'us', 3)).toBe(62.5);
    expect(percentileOf(runs([5, 5, 5, 5]), 'us', 5)).toBe(50);
  });

  it('call it luck only outside the middle half', () => {
    expect([2, 20, 25, 50, 75, 80, 97].map(luckOf)).toEqual(['worst', 'bad', 'even', 'even', 'even', 'good', 'best']);
  });

  it('show no difference if the interval contains 0', () => {
    expect(isSignificant({ mean: 1, se: 0.2 })).toBe(true);
    expect(isSignificant({ mean: 1, se: 0.5 })).toBe(false);
    expect(isSignificant({ mean: 0, se: 0 })).toBe(false);
    expect(weightOf({ mean: 9, se: 5 }, 10)).toBe('none');
  });

  it('compare the effect with that of dice alone', () => {
    const by = (mean: number) => weightOf({ mean, se: 0.01 }, 20);
    expect([by(1), by(-4), by(8)]).toEqual(['small', 'middle', 'large']);
  });

  it('count the pairs in which the change was better', () => {
    const pairs = [
      { baseline: run(5), changed: run(7) },
      { baseline: run(5), changed: run(4) },
      { baseline: run(5), changed: run(5) },
      { baseline: run(9), changed: run(12) },
    ];
    expect(oddsOf(pairs, 'us')).toEqual({ better: 50, worse: 25 });
  });

  it('name the side that changed more first, and omit an unchanged one', () => {
    const pairs = [1, 1.1, 0.9, 1].map((by) => ({ baseline: run(5, 60), changed: run(5 + by, 60 - 3 * by) }));
    expect(significantSides(runDifference(pairs))).toEqual(['iran', 'us']);
    expect(significantSides(runDifference(pairs.map(({ baseline }) => ({ baseline, changed: baseline }))))).toEqual([]);
  });
});

describe('bars of a histogram', () => {
  const list = Array.from({ length: 400 }, (_, i) => (i % 41) + 0.5);

  it('have a round width, and hold every value once', () => {
    const bins = binsOf([list], 20, 10);
    expect(bins.step).toBe(5);
    expect(sharesOf(list, bins).reduce((sum, x) => sum + x, 0)).toBeCloseTo(1, 9);
  });

  it('are one for each whole number where there are few', () => {
    const bins = binsOf([[0, 0, 1, 3]], 2, 40);
    expect(bins).toEqual({ from: 0, step: 1, count: 4 });
    expect(sharesOf([0, 0, 1, 3], bins)).toEqual([0.5, 0.25, 0, 0.25]);
  });

  it('include the actual result, however rare', () => {
    const { from, step, count } = binsOf([list], 90, 40);
    expect(from + step * count).toBeGreaterThan(90);
  });

  it('are not stretched by extremes, which go into the outer bars', () => {
    const bins = binsOf([[...list, -500]], 20, 40);
    expect(bins.from).toBeGreaterThan(-10);
    expect(sharesOf([-500], bins)[0]).toBe(1);
  });

  it('exist even if all runs are equal', () => {
    expect(binsOf([[7, 7]], 7, 40)).toEqual({ from: 7, step: 1, count: 1 });
  });
});
