import { describe, expect, it } from 'vitest';
import { avertedThough } from '../../../src/client/pages/debrief/deterrence/deterrence-finding.ts';

const runs = (n: number, diff: number): number[] => Array.from({ length: n }, () => diff);

describe('attacks averted by strikes that do nothing', () => {
  it('are explained once enough runs show them', () => {
    expect(avertedThough('us', [2], runs(400, 1))).toBe(true);
    expect(avertedThough('us', [2], runs(100, 1))).toBe(false);
  });

  it('need no explanation without a claim, with more attacks, or with restraint', () => {
    expect(avertedThough('us', [2], [...runs(200, 1), ...runs(200, -1)])).toBe(false);
    expect(avertedThough('us', [2], runs(400, -1))).toBe(false);
    expect(avertedThough('iran', [2], runs(400, 1))).toBe(false);
  });
});
