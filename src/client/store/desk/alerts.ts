import { type Side, SIDES } from '../../../engine/model/index.ts';
import type { DeskPerson, DeskScreen } from '../../../protocol/room-desk.ts';
import type { PersonId, Presence, PublicTable, RoleId, RoomScreen, TableId, Wish } from '../../../protocol/room.ts';
import { timeLeft } from '../room/time-left.ts';

/** How somebody is connected, and since when, in ms of the server's clock. */
export interface Seen {
  readonly how: Presence;
  readonly since: number;
}
export type Presences = Readonly<Record<PersonId, Seen>>;

/** Keeps since when each is connected as now: the server tells only how. */
export function presencesAfter(
  before: Presences,
  presence: Readonly<Record<PersonId, Presence>>,
  now: number,
): Presences {
  return Object.fromEntries(
    Object.entries(presence).map(([id, how]) => {
      const known = before[id];
      return [id, known?.how === how ? known : { how, since: now }];
    }),
  );
}

/** What needs the instructor at a table. Words: `desk.alert.<kind>`. */
export type Alert =
  /** Nobody who is here seals for this side. */
  | { readonly kind: 'noHead'; readonly side: Side }
  | { readonly kind: 'lost'; readonly person: DeskPerson; readonly minutes: number }
  /** The time is nearly over and this side has not sealed. */
  | { readonly kind: 'unsealed'; readonly side: Side }
  /** So many people did nothing so far in this turn. */
  | { readonly kind: 'silent'; readonly count: number }
  | { readonly kind: 'empty'; readonly side: Side }
  /** In a class with a turn a day: did nothing for so many turns. */
  | { readonly kind: 'missed'; readonly person: DeskPerson; readonly count: number };

/** A lost connection is told after so long: most come back within seconds. */
export const LOST_AFTER = 30_000;
/** After so many turns in a row the desk is asked to hand a role on. */
const MISSED = 2;

/** People who have a place at a table and are not marked absent. */
export const seatedAt = (desk: DeskScreen, table: TableId): readonly DeskPerson[] =>
  desk.people.filter((person) => person.table === table && !person.absent);

export const isAway = (seen: Seen | undefined): boolean => seen?.how === 'lost' || seen?.how === 'never';

const didNothing = ({ did }: DeskPerson): boolean => !did.proposed && !did.marked && !did.forecast && !did.ready;

/** People with a role at a table who did nothing in this turn. */
export const silentAt = (desk: DeskScreen, table: TableId): readonly DeskPerson[] =>
  seatedAt(desk, table).filter((person) => person.side !== null && person.roles.length > 0 && didNothing(person));

/** Who holds a role on a side; a deputy does not count. */
export const holderOf = (desk: DeskScreen, table: TableId, side: Side, role: RoleId): DeskPerson | undefined =>
  seatedAt(desk, table).find((one) => one.side === side && !one.deputy && one.roles.includes(role));

export const headRole = (room: RoomScreen, side: Side): RoleId | null =>
  room.roles[side].find((role) => role.seals)?.id ?? null;

const computerAt = (room: RoomScreen, table: TableId, side: Side, role: RoleId): boolean =>
  room.computers.some((one) => one.table === table && one.side === side && one.role === role);

/** Alerts of one table, the most pressing first. Rows keep their place: only the words in them change. */
export function alertsOf(
  room: RoomScreen,
  desk: DeskScreen,
  table: PublicTable,
  presences: Presences,
  now: number,
): readonly Alert[] {
  if (room.stage.kind !== 'play' || table.phase === 'over') return [];
  const people = seatedAt(desk, table.id).filter((person) => person.side !== null);
  const held = new Set(room.computers.filter((one) => one.table === table.id).map((one) => one.side));
  const empty = SIDES.filter((side) => !held.has(side) && !people.some((one) => one.side === side));
  const noHead = SIDES.filter((side) => {
    const role = headRole(room, side);
    if (role === null || empty.includes(side) || table.sealed[side] || computerAt(room, table.id, side, role))
      return false;
    const head = holderOf(desk, table.id, side, role);
    return head === undefined;
  });
  const lost = people.flatMap((person) => {
    const seen = presences[person.id];
    const gone = seen && seen.how === 'lost' && now - seen.since >= LOST_AFTER;
    return gone ? [{ kind: 'lost' as const, person, minutes: Math.floor((now - seen.since) / 60_000) }] : [];
  });
  const missed = room.days ? people.filter((person) => person.missed >= MISSED) : [];
  const left = timeLeft(table.clock, now);
  const writing = table.phase === 'orders' && left !== null;
  const lastCall = writing && !table.practice && left <= room.plan.lastCall * 1000;
  const unsealed = lastCall ? SIDES.filter((side) => !table.sealed[side] && !empty.includes(side)) : [];
  const halfTime = writing && table.clock !== null && left <= table.clock.total / 2;
  const silent = halfTime ? silentAt(desk, table.id).length : 0;
  return [
    ...empty.map((side) => ({ kind: 'empty' as const, side })),
    ...missed.map((person) => ({ kind: 'missed' as const, person, count: person.missed })),
    ...(room.days ? [] : lost).toSorted((a, b) => b.minutes - a.minutes),
    ...unsealed.map((side) => ({ kind: 'unsealed' as const, side })),
    ...noHead.map((side) => ({ kind: 'noHead' as const, side })),
    ...(silent > 0 ? [{ kind: 'silent' as const, count: silent }] : []),
  ];
}

/** A place in the class. */
export interface Place {
  readonly table: TableId;
  readonly side: Side;
  readonly roles: readonly RoleId[];
}

/** Roles of a side that no person holds: a computer's place is free for a person. */
export function freeRoles(room: RoomScreen, desk: DeskScreen, table: TableId, side: Side): readonly RoleId[] {
  return room.roles[side].map((role) => role.id).filter((role) => !holderOf(desk, table, side, role));
}

/**
 * Where to put somebody who comes late: the side with the fewest people, there a free role, else beside the holder of
 * the role with most powers who does not seal. Null: there is none that the person would play.
 */
export function bestPlace(room: RoomScreen, desk: DeskScreen, wish: Wish | null = null): Place | null {
  const sides = room.tables
    .filter((table) => table.phase !== 'over')
    .flatMap((table) => SIDES.map((side) => ({ table: table.id, side })))
    .filter(({ side }) => isMet(wish, side));
  const count = ({ table, side }: { table: TableId; side: Side }) =>
    seatedAt(desk, table).filter((one) => one.side === side).length;
  const [fewest] = sides.toSorted((a, b) => count(a) - count(b));
  if (!fewest) return null;
  const free = freeRoles(room, desk, fewest.table, fewest.side);
  if (free.length > 0) return { ...fewest, roles: free.slice(0, 1) };
  const deputies = (role: RoleId) =>
    seatedAt(desk, fewest.table).filter((one) => one.side === fewest.side && one.deputy && one.roles.includes(role))
      .length;
  const [beside] = room.roles[fewest.side]
    .filter((role) => !role.seals)
    .toSorted((a, b) => deputies(a.id) - deputies(b.id) || b.powers.length - a.powers.length);
  return beside ? { ...fewest, roles: [beside.id] } : null;
}

/** Whether a seat is what its person asked for in private. */
export function isMet(wish: Wish | null, side: Side | null): boolean {
  switch (wish) {
    case 'notUs':
      return side === 'iran';
    case 'notIran':
      return side === 'us';
    case 'watch':
      return side === null;
    case null:
      return true;
  }
}

/** How a class is present: of those not marked absent. */
export function headCount(desk: DeskScreen, presences: Presences): { readonly here: number; readonly all: number } {
  const expected = desk.people.filter((person) => !person.absent);
  return { here: expected.filter((one) => !isAway(presences[one.id])).length, all: expected.length };
}
