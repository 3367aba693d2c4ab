import type { RoleDef, Scenario, Side } from '../engine/model/index.ts';
import { KINDS_OF } from '../engine/orders/index.ts';

/**
 * A side's roles with all orders each may propose. Kinds that no role holds belong to the sealing role, so older
 * scenarios and saves stay valid when an order is added.
 */
export function rolesOf(scenario: Scenario, side: Side): readonly RoleDef[] {
  const made = known.get(scenario) ?? {};
  known.set(scenario, made);
  return (made[side] ??= withUnheld(scenario, side));
}

/** A class asks at every step. */
const known = new WeakMap<Scenario, Partial<Record<Side, readonly RoleDef[]>>>();

function withUnheld(scenario: Scenario, side: Side): readonly RoleDef[] {
  const roles = scenario.roles[side];
  const held = new Set(roles.flatMap((role) => role.powers));
  const unheld = KINDS_OF[side].filter((kind) => !held.has(kind));
  return unheld.length === 0
    ? roles
    : roles.map((role) => (role.seals ? { ...role, powers: [...role.powers, ...unheld] } : role));
}
