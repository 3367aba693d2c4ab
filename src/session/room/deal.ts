import { type RoleDef, type Side, SIDES } from '../../engine/model/index.ts';
import type { PersonId, TableId, Wish } from '../../protocol/room.ts';
import type { Seating } from './facts.ts';
import { type Place, placesFor } from './places-of-side.ts';
import { isComputers, peopleAt, peopleOf, presentOf, roleDefs, tableIn } from './who-sits.ts';
import type { Person, Room, Table } from './types.ts';

/** Who sits where when the desk deals. */

interface Spot {
  readonly table: TableId;
  readonly side: Side;
  readonly people: PersonId[];
}

/** Most people of a side: five holders and five deputies. */
const MOST_OF_SIDE = 10;

/**
 * Deals everybody who is here and has no side; those who sit keep their side, and their first role if it still is one. A
 * wish not to play a side is kept: who finds no other place watches.
 */
export function deal(room: Room): Seating[] {
  const waiting = peopleOf(room).filter((p) => p.side === null && !p.absent && !p.out);
  const players = waiting.filter((p) => room.wishes[p.id] !== 'watch');
  const tables = Object.values(room.tables)
    .filter((table) => table.phase !== 'over')
    .map((table) => spotsOf(room, table));
  const spots = inUse(tables, players.length);
  const bound = players.filter((p) => room.wishes[p.id] !== undefined);
  for (const { id } of [...bound, ...players.filter((p) => !bound.includes(p))])
    emptiest(spots.filter(({ side }) => mayPlay(room.wishes[id], side)))?.people.push(id);
  const placed = new Set(spots.flatMap(({ people }) => people));
  return [
    ...spots.flatMap((spot) => seatingsOf(room, spot)),
    ...waiting.filter((p) => p.table === null && !placed.has(p.id)).map((p) => watching(room, p.id)),
  ];
}

const mayPlay = (wish: Wish | undefined, side: Side): boolean => wish !== (side === 'us' ? 'notUs' : 'notIran');

const watching = (room: Room, person: PersonId): Seating => ({
  person,
  table: quietestTable(room),
  side: null,
  roles: [],
  deputy: false,
});

/** Where somebody watches: the table with the fewest people. */
export const quietestTable = (room: Room): TableId | null =>
  Object.keys(room.tables).toSorted((a, b) => peopleAt(room, a).length - peopleAt(room, b).length)[0] ?? null;

/** A table's sides that people play. */
const spotsOf = (room: Room, { id, computers }: Table): Spot[] =>
  SIDES.filter((side) => computers[side].whole === null).map((side) => ({
    table: id,
    side,
    people: presentOf(room, id, side).map((p) => p.id),
  }));

/** Tables with people, and as many others as can have a person on each side; at least one. */
function inUse(tables: readonly Spot[][], waiting: number): Spot[] {
  const taken = tables.filter((spots) => spots.some(({ people }) => people.length > 0));
  let left = waiting - taken.flat().filter(({ people }) => people.length === 0).length;
  const opened = tables.filter((spots) => {
    if (taken.includes(spots) || spots.length === 0 || left < spots.length) return false;
    left -= spots.length;
    return true;
  });
  const used = [...taken, ...opened];
  return tables.filter((spots) => used.includes(spots) || (used.length === 0 && spots === tables[0])).flat();
}

/** The side with the fewest people, of the table with the fewest: tables fill evenly. */
function emptiest(spots: readonly Spot[]): Spot | undefined {
  const atTable = (id: TableId): number =>
    spots.filter((s) => s.table === id).reduce((sum, s) => sum + s.people.length, 0);
  return spots
    .filter((s) => s.people.length < MOST_OF_SIDE)
    .toSorted((a, b) => atTable(a.table) - atTable(b.table) || a.people.length - b.people.length)[0];
}

function seatingsOf(room: Room, { table: id, side, people }: Spot): Seating[] {
  const places = [...placesFor(rolesLeft(room, id, side), side, people.length)];
  const seatings = new Map<PersonId, Place>();
  const take = (person: PersonId, at: number): void => void seatings.set(person, places.splice(at, 1)[0]!);
  for (const person of people) {
    const { roles, deputy } = room.people[person]!;
    const at = places.findIndex((p) => p.deputy === deputy && roles[0] !== undefined && p.roles.includes(roles[0]));
    if (at >= 0) take(person, at);
  }
  for (const person of people) if (!seatings.has(person) && places.length > 0) take(person, 0);
  return people.flatMap((person) => {
    const place = seatings.get(person);
    const seating = place
      ? { person, table: id, side, ...place }
      : { person, table: id, side: null, roles: [], deputy: false };
    return isSame(room.people[person]!, seating) ? [] : [seating];
  });
}

const isSame = (p: Person, s: Seating): boolean =>
  p.table === s.table && p.side === s.side && p.deputy === s.deputy && p.roles.join() === s.roles.join();

/** Roles that no computer player holds. */
const rolesLeft = (room: Room, table: TableId, side: Side): RoleDef[] =>
  roleDefs(room, side).filter(({ id }) => !isComputers(room.tables[table]!.computers[side], id));

/** The place of a side that needs one more person most: its vacant roles, else a deputy's. */
export function placeFor(room: Room, id: TableId, side: Side, person: PersonId): Place {
  const others = presentOf(room, id, side).filter((p) => p.id !== person);
  const roles = tableIn(room, id) ? rolesLeft(room, id, side) : [];
  const held = new Set(others.filter((p) => !p.deputy).flatMap((p) => p.roles));
  const vacant = roles.map((role) => role.id).filter((role) => !held.has(role));
  if (vacant.length > 0) return { roles: vacant, deputy: false };
  const deputies = placesFor(roles, side, MOST_OF_SIDE).filter((p) => p.deputy);
  const free = deputies.find((p) => !others.some((o) => o.deputy && o.roles.join() === p.roles.join()));
  return free ?? { roles: [], deputy: false };
}
