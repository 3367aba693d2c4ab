import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentileOf, quantiles } from '../../../src/analysis/balance/quantiles.ts';

const hundred = Array.from({ length: 101 }, (_, i) => i);

describe('percentiles', () => {
  it('are the share of games below a value', () => {
    const grid = quantiles(hundred, 20);
    expect(grid).toHaveLength(21);
    expect([0, 25, 50, 62.5, 100].map((x) => percentileOf(grid, x))).toEqual([0, 25, 50, 62.5, 100]);
  });

  it('are 0 and 100 outside the sample', () => {
    expect([-5, 105].map((x) => percentileOf(quantiles(hundred, 20), x))).toEqual([0, 100]);
  });

  it('count ties half', () => {
    const grid = quantiles([...Array.from({ length: 80 }, () => 0), ...Array.from({ length: 20 }, () => 10)], 20);
    expect(percentileOf(grid, 0)).toBeCloseTo(37.5, 0);
    expect(percentileOf(quantiles([0, 0, 0], 20), 0)).toBe(50);
  });

  it('never fall when the value rises, and lie within 0 and 100', () => {
    const values = fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(values, fc.integer({ min: -600, max: 600 }), fc.nat(50), (sample, x, more) => {
        const grid = quantiles(
          sample.map((v) => v / 10),
          20,
        );
        const [low, high] = [percentileOf(grid, x / 10), percentileOf(grid, (x + more) / 10)];
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(100);
        expect(high).toBeGreaterThanOrEqual(low);
      }),
    );
  });
});
