import { describe, expect, it } from 'vitest';
import {
  type BarPoints,
  EVEN_WEIGHTS,
  verdictFlips,
  type VerdictFacts,
  weightedTotal,
  verdictBy,
} from '../../../src/analysis/debrief/weighting.ts';

const bars: BarPoints = {
  us: { people: -6, region: 4, position: 2, promises: 1, home: -3 },
  iran: { people: -4, region: 3, position: 9, promises: 0, home: 1 },
};
const marks: VerdictFacts = { start: 50, bothWin: 55, winAt: 65, loseAt: 50, quiet: true, war: false };

describe('other weights', () => {
  it('of 1 give the points of the game', () => {
    expect(weightedTotal(50, bars.us, EVEN_WEIGHTS)).toBe(48);
    expect(weightedTotal(50, bars.iran, EVEN_WEIGHTS)).toBe(59);
    expect(verdictBy(bars, EVEN_WEIGHTS, marks)).toBe('stalemate');
  });

  it('can change the verdict', () => {
    expect(verdictBy(bars, { ...EVEN_WEIGHTS, position: 2 }, marks)).toBe('stalemate');
    expect(verdictBy(bars, { ...EVEN_WEIGHTS, position: 2, people: 1.2 }, marks)).toBe('iranAdvantage');
    const both = { ...EVEN_WEIGHTS, people: 0, home: 0, region: 2 };
    expect(verdictBy(bars, both, marks)).toBe('managedRivalry');
    expect(verdictBy(bars, both, { ...marks, quiet: false })).toBe('stalemate');
    expect(verdictBy(bars, both, { ...marks, war: true })).toBe('war');
  });

  it('have a value at which the lead changes hands', () => {
    const at = Object.fromEntries(verdictFlips(bars, EVEN_WEIGHTS).map(({ bar, at }) => [bar, at]));
    // The gap is −11: each point less on position reduces it by 7, each point more on region by 1.
    expect(at.position).toBeNull(); // 1 − 11/7 is below 0
    expect(at.region).toBeNull(); // 12 is beyond the slider
    expect(at.people).toBeNull();
    const near = { ...bars, iran: { ...bars.iran, position: 0 } };
    // Gap −2: people −2, region +1, position +2, promises +1, home −4.
    const by = Object.fromEntries(verdictFlips(near, EVEN_WEIGHTS).map(({ bar, at }) => [bar, at]));
    expect(by).toEqual({ people: 0, region: 3, position: 2, promises: 3, home: 0.5 });
  });
});
