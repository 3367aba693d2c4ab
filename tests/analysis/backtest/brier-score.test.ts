import { describe, expect, it } from 'vitest';
import { baselineScore, fitBaseline, hardestBaseline } from '../../../src/analysis/backtest/baseline.ts';
import { meanLog, sampleDensity } from '../../../src/analysis/backtest/forecast-scores.ts';

const sumTo = (density: (k: number) => number, n: number) =>
  Array.from({ length: n + 1 }, (_, k) => density(k)).reduce((a, b) => a + b, 0);

describe('the probability from a sample of games', () => {
  it('is the share of games where they all agree', () => {
    const density = sampleDensity(
      Array.from({ length: 999 }, () => 5),
      20,
    );
    expect(density(5)).toBeCloseTo(0.999, 3);
    expect(density(6)).toBeLessThan(0.001);
  });

  it('sums to 1, and is never 0', () => {
    const sample = Array.from({ length: 500 }, (_, i) => (i * 7) % 13);
    const density = sampleDensity(sample, 40);
    expect(sumTo(density, 40)).toBeCloseTo(1, 6);
    expect(density(40)).toBeGreaterThan(0);
  });

  it('converges to the game’s distribution', () => {
    const sample = Array.from({ length: 6000 }, (_, i) => i % 6);
    expect(sampleDensity(sample, 20)(3)).toBeCloseTo(1 / 6, 1);
  });

  it('scores the mean of the logarithms', () => {
    expect(meanLog([1, 1])).toBe(0);
    expect(meanLog([0.5, 0.25])).toBeCloseTo(-1.0397, 4);
  });
});

describe('a constant rate', () => {
  const even = [2, 3, 4, 2, 5].map((days) => ({ days, attacks: days * 3 }));
  const bunched = [0, 12, 1, 0, 25, 2, 0, 16].map((attacks) => ({ days: 4, attacks }));

  it('has the rate of its fitting data', () => {
    for (const spread of ['poisson', 'linear', 'square'] as const)
      expect(fitBaseline(spread, even).rate).toBeCloseTo(3, 2);
    expect(fitBaseline('poisson', bunched).rate).toBeCloseTo(56 / 32, 6);
  });

  it('scores by the Poisson formula', () => {
    const [step] = [{ days: 2, attacks: 1 }];
    expect(baselineScore({ spread: 'poisson', rate: 0.5, dispersion: 0 }, [step])).toBeCloseTo(-1, 9);
    // With almost no dispersion it is almost Poisson; with dispersion 1 and mean 1 the probability of 1 is a quarter.
    expect(baselineScore({ spread: 'square', rate: 0.5, dispersion: 1e-6 }, [step])).toBeCloseTo(-1, 4);
    expect(baselineScore({ spread: 'linear', rate: 0.5, dispersion: 1 }, [step])).toBeCloseTo(Math.log(0.25), 9);
  });

  it('tells clustered attacks from independent ones', () => {
    expect(fitBaseline('square', even).dispersion).toBeLessThan(0.01);
    expect(fitBaseline('square', bunched).dispersion).toBeGreaterThan(0.5);
  });

  it('is the best variant on the hold-out data', () => {
    const best = hardestBaseline(bunched, bunched);
    expect(best.spread).not.toBe('poisson');
    expect(best.score).toBeGreaterThan(baselineScore(fitBaseline('poisson', bunched), bunched) + 1);
    expect(hardestBaseline(bunched, even.slice(0, 1)).score).toBeGreaterThanOrEqual(best.score - 100);
  });
});
