import { describe, expect, it } from 'vitest';
import { pairedDifferences, posterior } from '../../../src/ai/search/value-estimate.ts';

const PRIOR = { mean: -1, spread: 2 };
const seen = (n: number, value: (k: number) => number): number[] => Array.from({ length: n }, (_, k) => value(k));

describe('the estimated gain of a plan over another', () => {
  it('is the prior mean without observations', () => {
    expect(posterior([], PRIOR)).toBe(-1);
  });

  it('moves little with a few lucky games and almost fully with many', () => {
    const lucky = (k: number): number => (k % 2 === 0 ? 18 : -8); // 5 on average
    expect(posterior(seen(4, lucky), PRIOR)).toBeLessThan(1);
    expect(posterior(seen(4000, lucky), PRIOR)).toBeGreaterThan(4.7);
  });

  it('is surer of small steady differences than of large ones that cancel', () => {
    const steady = posterior(
      seen(40, (k) => 1 + (k % 2) / 10),
      PRIOR,
    );
    const wild = posterior(
      seen(40, (k) => 1 + (k % 2 === 0 ? 20 : -20)),
      PRIOR,
    );
    expect(steady).toBeGreaterThan(wild);
  });

  it('compares only worlds in which both were simulated', () => {
    expect(pairedDifferences([3, 4, 9], [1, 1])).toEqual([2, 3]);
  });
});
