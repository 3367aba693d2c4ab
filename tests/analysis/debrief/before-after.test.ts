import { describe, expect, it } from 'vitest';
import { doneTurns } from '../../../src/analysis/debrief/debrief.ts';
import { beforeAfter, countFewer } from '../../../src/analysis/debrief/differences.ts';
import { playOut, shippedScenario } from '../../support/games.ts';

const rows = (...attacks: number[]) => attacks.map((n) => ({ attacks: n }));

describe('before and after', () => {
  it('compares the turn of a strike with the next, if there was one', () => {
    expect(beforeAfter(rows(10, 14, 6), 2)).toEqual({ turn: 2, before: 14, after: 6 });
    expect(beforeAfter(rows(10, 14), 2)).toBeNull();
    expect(countFewer(rows(10, 14, 6, 6), [1, 2, 3, 4])).toEqual({ fewer: 1, of: 3 });
  });

  it('finds fewer attacks after about half of all strikes even if strikes do nothing', () => {
    const scenario = shippedScenario();
    let of = 0;
    let fewer = 0;
    for (let i = 0; i < 60; i++) {
      const run = playOut(scenario, { us: 'heavy', iran: 'hold' }, `nothing ${i}`, 40, { theta: 'nothing', hazard: 0 });
      const seen = countFewer(run.state.past, doneTurns(run.state.past, 'us'));
      of += seen.of;
      fewer += seen.fewer;
    }
    expect(of).toBeGreaterThan(200);
    expect(fewer / of).toBeGreaterThan(0.4);
    expect(fewer / of).toBeLessThan(0.6);
  });
});
