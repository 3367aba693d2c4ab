import { describe, expect, it } from 'vitest';
import { curveOf } from '../../../src/analysis/whatif/whatif-curves.ts';
import type { Rerun } from '../../../src/analysis/whatif/rerun.ts';

const run = (attacks: readonly number[]): Rerun => ({
  points: { us: 50, iran: 50 },
  ending: 'stalemate',
  attacks,
  heat: attacks.map((n) => 10 * n),
  americansKilled: 0,
  leftOut: 0,
  beyond: 0,
});

describe('a curve over reruns', () => {
  it('is the median of every turn with its 5–95 % band', () => {
    const runs = Array.from({ length: 100 }, (_, k) => run([k + 1, 100 - k]));
    const at = { median: 50, p5: 5, p95: 95 };
    expect(curveOf(runs, 'attacks')).toEqual([at, at]);
    expect(curveOf(runs, 'heat')[0]).toEqual({ median: 500, p5: 50, p95: 950 });
  });

  it('counts a run while it lasts, and ends where few are left', () => {
    const war = Array.from({ length: 96 }, () => run([1, 1]));
    const on = Array.from({ length: 4 }, () => run([3, 3, 3]));
    expect(curveOf([...war, ...on], 'attacks').map((x) => x.median)).toEqual([1, 1]);
    expect(curveOf([...war.slice(0, 20), ...on], 'attacks').map((x) => x.median)).toEqual([1, 1, 3]);
  });

  it('is empty without runs', () => expect(curveOf([], 'attacks')).toEqual([]));
});
