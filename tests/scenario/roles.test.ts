import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/engine/model/index.ts';
import { replay, toSave } from '../../src/engine/record/index.ts';
import { KINDS_OF, ORDER_KINDS } from '../../src/engine/orders/index.ts';
import { loadScenario, parseSave } from '../../src/scenario/index.ts';
import { rolesOf } from '../../src/scenario/roles.ts';
import { playOut, shippedScenario } from '../support/games.ts';

/** The scenario as written before a kind of order was added: no role holds it. */
function before(kind: string): Scenario {
  const shipped = shippedScenario();
  const without = (side: 'us' | 'iran') =>
    shipped.roles[side].map((role) => ({ ...role, powers: role.powers.filter((power) => power !== kind) }));
  return { ...shipped, roles: { us: without('us'), iran: without('iran') } };
}

const powersOfSealer = (scenario: Scenario, side: 'us' | 'iran') =>
  rolesOf(scenario, side).find((role) => role.seals)!.powers;

describe('a kind of order that no role holds', () => {
  it.each(ORDER_KINDS)('%s leaves the scenario readable', (kind) => {
    const read = loadScenario(JSON.stringify(before(kind)));
    expect(read.ok || read.errors).toBe(true);
  });

  it('belongs to the sealing role only', () => {
    const older = before('evacuate');
    expect(powersOfSealer(older, 'us')).toContain('evacuate');
    expect(rolesOf(older, 'us').filter((role) => role.powers.includes('evacuate'))).toHaveLength(1);
  });

  it('changes no role where every kind is held', () => {
    const shipped = shippedScenario();
    for (const side of ['us', 'iran'] as const) {
      const roles = shipped.roles[side].map((role) => ({ ...role, powers: KINDS_OF[side] }));
      expect(rolesOf({ ...shipped, roles: { ...shipped.roles, [side]: roles } }, side)).toBe(roles);
    }
  });

  it.each([true, false])('leaves a saved game readable, and it replays (scenario carried along: %s)', (embed) => {
    const older = before('evacuate');
    const save = toSave(playOut(older, { us: 'historical', iran: 'historical' }, 'before', 2), { embed });
    const read = parseSave(JSON.stringify(save));
    if (!read.ok) throw new Error(JSON.stringify(read.errors));
    expect(replay(read.value, older)).toMatchObject({ ok: true, turns: 2 });
  });

  it('must be known to the game', () => {
    const shipped = shippedScenario();
    const [first, ...rest] = shipped.roles.us;
    const unknown = { ...shipped, roles: { ...shipped.roles, us: [{ ...first!, powers: ['teleport'] }, ...rest] } };
    expect(loadScenario(JSON.stringify(unknown))).toMatchObject({ ok: false });
  });
});
