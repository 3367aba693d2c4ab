import { describe, expect, it } from 'vitest';
import type { AuditedGame } from '../../../src/analysis/audit/audited-game.ts';
import { correlation, explained } from '../../../src/analysis/audit/correlation.ts';
import { valueOfKnowing } from '../../../src/analysis/audit/value-of-knowing.ts';

const game = (theta: number, us: number) => ({ theta, us }) as AuditedGame;
const SEEDS = Array.from({ length: 240 }, (_, i) => i);
/** No pattern in the order of the games. */
const worldOf = (i: number): number => ((i * 7919) % 61) % 3;

describe('the value of knowing whether strikes work', () => {
  it('is what the fitting doctrine gains in each world over the best one on average', () => {
    const striking = SEEDS.map((i) => game(worldOf(i), [10, 0, -12][worldOf(i)]!));
    const waiting = SEEDS.map((i) => game(worldOf(i), 0));
    const knowing = valueOfKnowing([striking, waiting]);
    expect(knowing).toBeGreaterThan(2.5);
    expect(knowing).toBeLessThan(3.6);
  });

  it('is nothing where one doctrine is best in every world', () => {
    const good = SEEDS.map((i) => game(worldOf(i), 5 + worldOf(i)));
    const bad = SEEDS.map((i) => game(worldOf(i), 1));
    expect(valueOfKnowing([good, bad])).toBeCloseTo(0);
  });
});

describe('a correlation', () => {
  it('is −1, 0 or 1 for a falling line, a constant and a rising line', () => {
    expect(correlation([1, 2, 3], [6, 4, 2])).toBeCloseTo(-1);
    expect(correlation([1, 2, 3], [5, 5, 5])).toBe(0);
    expect(correlation([1, 2, 3], [1, 2, 3])).toBeCloseTo(1);
    expect(explained([1, 2, 3], [6, 4, 2])).toBeCloseTo(1);
  });
});
