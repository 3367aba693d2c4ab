import type { RoleDef, Side } from '../../engine/model/index.ts';
import { SIGNAL_KINDS } from '../../engine/orders/signals.ts';
import type { PersonId, RoleId, TableId } from '../../protocol/room.ts';
import type { Proposed } from '../../protocol/room-seat.ts';
import { rolesOf } from '../../scenario/roles.ts';
import type { Computers, Person, Room, Seat, Table } from './types.ts';

/** Who sits where, and what each may do with it. */

/** Everybody who has not left, in the order in which they joined. */
export const peopleOf = (room: Room): Person[] => Object.values(room.people).filter((p) => !p.gone);
export const peopleAt = (room: Room, table: TableId): Person[] => peopleOf(room).filter((p) => p.table === table);
export const teamOf = (room: Room, table: TableId, side: Side): Person[] =>
  peopleAt(room, table).filter((p) => p.side === side);
/** The seat in which a team sees one of its people: who stepped out seems to have lost the connection. */
export const seenSeat = (person: Person): Seat => person.out ?? person;

/** Those of a team who are here. */
export const presentOf = (room: Room, table: TableId, side: Side): Person[] =>
  teamOf(room, table, side).filter((p) => !p.absent);

export const roleDefs = (room: Room, side: Side): readonly RoleDef[] => rolesOf(room.scenario, side);
const sealing = (room: Room, side: Side): RoleDef | undefined => roleDefs(room, side).find((r) => r.seals);

/** The role of a side that seals. */
export const headRole = (room: Room, side: Side): RoleId => (sealing(room, side) ?? roleDefs(room, side)[0]!).id;

/** The person who seals for a side, if one is here. */
export const headOf = (room: Room, table: TableId, side: Side): Person | undefined =>
  presentOf(room, table, side).find((p) => !p.deputy && p.roles.includes(headRole(room, side)));

/** Whether a person may do as the head does, all but seal. */
export const leads = (room: Room, person: Person): boolean =>
  person.side !== null && person.roles.includes(headRole(room, person.side));

export const isComputers = ({ whole, roles }: Computers, role: RoleId): boolean => whole !== null || role in roles;

/** Roles of a side that neither a person here nor a computer player holds. */
function vacantRoles(room: Room, table: Table, side: Side): RoleDef[] {
  const held = new Set(presentOf(room, table.id, side).flatMap((p) => p.roles));
  return roleDefs(room, side).filter((r) => !held.has(r.id) && !isComputers(table.computers[side], r.id));
}

/** The power that a proposal needs: the kind of its order or signal. */
export const powerFor = (what: Proposed): string => ('order' in what ? what.order.kind : what.signal.kind);

/**
 * The role by which a person may propose this, or null. A vacant role's powers are the head's; without a head, anybody's
 * of the team.
 */
export function roleFor(room: Room, table: Table, person: Person, power: string): RoleId | null {
  if (person.side === null) return null;
  const defs = roleDefs(room, person.side);
  const own = defs.find((r) => person.roles.includes(r.id) && r.powers.includes(power));
  if (own) return own.id;
  if (headOf(room, table.id, person.side) && !leads(room, person)) return null;
  return vacantRoles(room, table, person.side).find((r) => r.powers.includes(power))?.id ?? null;
}

const SIGNALS: readonly string[] = SIGNAL_KINDS;

/** Whether a person may speak for the state abroad: holds a role with signals (State, Foreign Minister). */
export const speaksAbroad = (room: Room, person: Person): boolean =>
  person.side !== null &&
  roleDefs(room, person.side).some(
    (r) => person.roles.includes(r.id) && r.powers.some((power) => SIGNALS.includes(power)),
  );

/** The person whose forecast is the team's, if one is here. */
export const assessorOf = (room: Room, table: TableId, side: Side): Person | undefined =>
  presentOf(room, table, side).find(
    (p) => !p.deputy && roleDefs(room, side).some((r) => p.roles.includes(r.id) && r.powers.includes('assessment')),
  );

export const personIn = (room: Room, id: PersonId): Person | undefined => {
  const person = Object.hasOwn(room.people, id) ? room.people[id] : undefined;
  return person && !person.gone ? person : undefined;
};
export const tableIn = (room: Room, id: TableId): Table | undefined =>
  Object.hasOwn(room.tables, id) ? room.tables[id] : undefined;
