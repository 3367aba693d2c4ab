import { describe, expect, it } from 'vitest';
import { actedTurns, attacksAvertedIn } from '../../../src/analysis/whatif/attacks-averted.ts';
import { recordOf } from '../../../src/analysis/whatif/rerun.ts';
import type { Options } from '../../../src/engine/model/index.ts';
import { playOut, shippedScenario } from '../../support/games.ts';

const scenario = shippedScenario();

const played = (us: string, iran: string, options: Partial<Options>) =>
  recordOf(playOut(scenario, { us, iran }, 'deterrence', 40, options));

describe('attacks averted', () => {
  it('are zero where strikes do nothing, even if attacks fall after one', () => {
    const record = played('calibrated', 'hold', { theta: 'nothing', hazard: 0 });
    const x = attacksAvertedIn(record, 'us', [actedTurns(record.turns, 'us')[0]], 200);
    expect(Math.abs(x.mean)).toBeLessThan(1.5);
    expect(x.claimed).toBe(false);
  });

  it('are found where strikes suppress', () => {
    const record = played('heavy', 'hold', { theta: 'suppress', hazard: 0 });
    const mean = actedTurns(record.turns, 'us')
      .slice(0, 3)
      .map((t) => attacksAvertedIn(record, 'us', [t], 120).mean);
    expect(Math.max(...mean)).toBeGreaterThan(1);
  });

  it('of a whole game are one question, with every strike removed', () => {
    const record = played('heavy', 'hold', { theta: 'suppress', hazard: 0 });
    const all = attacksAvertedIn(record, 'us', actedTurns(record.turns, 'us'), 120);
    const first = attacksAvertedIn(record, 'us', actedTurns(record.turns, 'us').slice(0, 1), 120);
    expect(all.mean).toBeGreaterThan(first.mean);
    expect(all.p5).toBeGreaterThan(0);
    expect(all.claimed).toBe(true);
  });
});
