import type { RoleDef, Side } from '../../../engine/model/index.ts';
import type { PersonInfo, RoleId, RoomScreen } from '../../../protocol/room.ts';

/** A person who plays: with a side. */
export type Player = PersonInfo & { readonly side: Side };

export const isPlayer = (person: PersonInfo | null): person is Player => person !== null && person.side !== null;

/** The role that seals for a side. */
export const headRole = (room: Pick<RoomScreen, 'roles'>, side: Side): RoleDef | null =>
  room.roles[side].find((role) => role.seals) ?? null;

/** Whether this person seals for the team. A deputy of the head does not. */
export const isHead = (room: Pick<RoomScreen, 'roles'>, person: Player): boolean =>
  !person.deputy && person.roles.includes(headRole(room, person.side)?.id ?? '');

/** The role that may propose a kind; what no role of the scenario holds belongs to the head. */
export const roleFor = (room: Pick<RoomScreen, 'roles'>, side: Side, power: string): RoleId | null =>
  room.roles[side].find((role) => role.powers.includes(power))?.id ?? headRole(room, side)?.id ?? null;

export const mayPropose = (room: Pick<RoomScreen, 'roles'>, person: Player, power: string): boolean =>
  person.roles.includes(roleFor(room, person.side, power) ?? '');

/** The people of a person's team, with that person. */
export const teamOf = (room: Pick<RoomScreen, 'people'>, { table, side }: Pick<PersonInfo, 'table' | 'side'>) =>
  room.people.filter((person) => person.table === table && person.side === side);

/** Who holds a role in a team. */
export const holdersOf = (team: readonly PersonInfo[], role: RoleId | null): readonly PersonInfo[] =>
  team.filter((person) => role !== null && person.roles.includes(role));
