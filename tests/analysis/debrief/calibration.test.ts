import { describe, expect, it } from 'vitest';
import { calibration, confidenceOf } from '../../../src/analysis/debrief/calibration.ts';
import { brierScore } from '../../../src/analysis/debrief/forecasts.ts';

/** A simple seeded generator: the same players every time. */
function dice(seed: number): () => number {
  let x = seed >>> 0;
  return () => {
    x = (Math.imul(x, 1664525) + 1013904223) >>> 0;
    return x / 2 ** 32;
  };
}

const BASE = 0.5;
/** `n` forecasts of a player who knows each probability and reports `says` of it. */
function player(seed: number, n: number, says: (chance: number) => number) {
  const roll = dice(seed);
  for (let i = 0; i < 20; i++) roll();
  return Array.from({ length: n }, () => {
    const chance = roll();
    return { said: says(chance), came: roll() < chance, base: BASE };
  });
}

const honest = (chance: number): number => chance;
/** Moves every probability two thirds of the way to 0 or 1. */
const cocksure = (chance: number): number => (chance > 0.5 ? 1 - (1 - chance) / 3 : chance / 3);
const timid = (chance: number): number => 0.5 + (chance - 0.5) / 4;

const SEEDS = Array.from({ length: 200 }, (_, i) => 17 * i + 1);
const verdicts = (n: number, says: (chance: number) => number, verdict: string): number =>
  SEEDS.filter((seed) => confidenceOf(player(seed, n, says)).verdict === verdict).length / SEEDS.length;

describe('calibration', () => {
  it('of a well-calibrated player is on the diagonal, within each bin’s interval', () => {
    const bins = calibration(player(5, 4000, honest));
    expect(bins.map(({ from }) => from)).toEqual([0, 0.2, 0.4, 0.6, 0.8]);
    for (const bin of bins) {
      expect(Math.abs(bin.came - bin.said)).toBeLessThan(0.05);
      expect(bin.low).toBeLessThan(bin.came);
      expect(bin.high).toBeGreaterThan(bin.came);
    }
  });

  it('of an overconfident player is below it for yes, above it for no', () => {
    const bins = calibration(player(5, 4000, cocksure));
    expect(bins.at(-1)!.came).toBeLessThan(bins.at(-1)!.said - 0.08);
    expect(bins[0]!.came).toBeGreaterThan(bins[0]!.said + 0.08);
  });

  it('counts every forecast once, 0 and 1 included', () => {
    const bins = calibration([0, 0.2, 0.5, 0.999, 1].map((said) => ({ said, came: true })));
    expect(bins.map(({ from, n }) => [from, n])).toEqual([
      [0, 1],
      [0.2, 1],
      [0.4, 1],
      [0.8, 2],
    ]);
  });

  it('has wide intervals with few forecasts', () => {
    const [few] = calibration([{ said: 0.9, came: true }]);
    const [many] = calibration(Array.from({ length: 100 }, () => ({ said: 0.9, came: true })));
    expect(few!.high - few!.low).toBeGreaterThan(0.5);
    expect(many!.high - many!.low).toBeLessThan(0.05);
  });
});

describe('sureness', () => {
  it('accepts nine of ten well-calibrated players', () => expect(verdicts(40, honest, 'fits')).toBeGreaterThan(0.86));

  it('detects overconfidence, more often with more forecasts', () => {
    expect(verdicts(40, cocksure, 'over')).toBeGreaterThan(0.6);
    expect(verdicts(150, cocksure, 'over')).toBeGreaterThan(0.95);
    expect(verdicts(150, cocksure, 'under')).toBe(0);
  });

  it('detects underconfidence', () => expect(verdicts(150, timid, 'under')).toBeGreaterThan(0.95));

  it('says nothing about a handful of forecasts', () => expect(verdicts(9, cocksure, 'few')).toBe(1));
});

describe('skill', () => {
  it('is greater for calibrated than for overconfident players with equal knowledge', () => {
    const skill = (says: (chance: number) => number) => brierScore(player(9, 4000, says))!.skill!;
    expect(skill(honest)).toBeGreaterThan(skill(cocksure));
    expect(skill(honest)).toBeGreaterThan(0.25);
    expect(skill(() => BASE)).toBe(0);
  });
});
