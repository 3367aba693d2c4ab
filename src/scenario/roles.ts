import type { RoleDef, Scenario, Side } from '../engine/model/index.ts';
import { KINDS_OF } from '../engine/orders/index.ts';

/**
 * The roles of a side with all that each may propose. A kind of order that no role holds is the sealing role's: a
 * scenario written before the kind was added needs no change, and neither do the games saved with it.
 */
export function rolesOf(scenario: Scenario, side: Side): readonly RoleDef[] {
  const roles = scenario.roles[side];
  const held = new Set(roles.flatMap((role) => role.powers));
  const unheld = KINDS_OF[side].filter((kind) => !held.has(kind));
  return unheld.length === 0
    ? roles
    : roles.map((role) => (role.seals ? { ...role, powers: [...role.powers, ...unheld] } : role));
}
