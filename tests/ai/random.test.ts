import { describe, expect, it } from 'vitest';
import { policyFor } from '../../src/ai/index.ts';
import { DEFAULT_OPTIONS } from '../../src/engine/model/index.ts';
import { begin } from '../../src/engine/record/index.ts';
import { checkSubmission } from '../../src/engine/view/check.ts';
import { view } from '../../src/engine/view/view.ts';
import { playOut, shippedScenario } from '../support/games.ts';

const scenario = shippedScenario();
const { state } = begin(scenario, DEFAULT_OPTIONS, 'random');
const decide = (salt: string, side: 'us' | 'iran' = 'us') =>
  policyFor('random', side, scenario)!(view(state, side), salt, 0);

describe('random policy', () => {
  it('decides the same for the same view and salt', () => {
    expect(decide('a')).toEqual(decide('a'));
  });

  it('decides differently with another salt', () => {
    const decisions = new Set(Array.from({ length: 20 }, (_, i) => JSON.stringify(decide(`salt ${i}`))));
    expect(decisions.size).toBeGreaterThan(15);
  });

  it.each(['us', 'iran'] as const)('gives only legal submissions as %s', (side) => {
    for (let i = 0; i < 100; i++) {
      const check = checkSubmission(view(state, side), decide(`legal ${i}`, side));
      expect(check.ok ? [] : check.errors).toEqual([]);
    }
  });

  it('tries most kinds of order within some games', () => {
    const kinds = new Set<string>();
    for (let i = 0; i < 20; i++) {
      const run = playOut(scenario, { us: 'random', iran: 'random' }, `kinds ${i}`, 40, { hazard: 0 });
      for (const { us, iran } of run.turns) for (const order of [...us!.orders, ...iran!.orders]) kinds.add(order.kind);
    }
    expect(kinds.size).toBeGreaterThan(25);
  });

  it('ranks each side’s aims on the first turn', () => {
    expect([...decide('aims').aims!].sort()).toEqual(['fewerAttacks', 'noDeaths', 'noWiderWar']);
    expect([...decide('aims', 'iran').aims!].sort()).toEqual(['axisIntact', 'keepPressure', 'noDirectWar']);
  });
});
