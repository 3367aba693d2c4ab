import type { RoleDef, Side, Submission } from '../../../engine/model/index.ts';
import type { RoleId } from '../../../protocol/room.ts';

/** How often a role's side sealed orders or signals of a kind. */
export interface SealedOfRole {
  readonly role: RoleId;
  readonly kind: string;
  readonly count: number;
}

type Turn = Readonly<Record<Side, Submission | null>>;

/** What a side sealed in these turns by the role that holds the power for it, else the one that seals; in order of use. */
export function sealedByRole(roles: readonly RoleDef[], turns: readonly Turn[], side: Side): readonly SealedOfRole[] {
  const kinds = turns.flatMap((turn) => [...(turn[side]?.orders ?? []), ...(turn[side]?.signals ?? [])]);
  const counts = new Map<string, number>();
  for (const { kind } of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const holder = (kind: string): RoleDef | undefined =>
    roles.find((role) => role.powers.includes(kind)) ?? roles.find((role) => role.seals) ?? roles[0];
  return [...counts].map(([kind, count]) => ({ role: holder(kind)?.id ?? '', kind, count }));
}
