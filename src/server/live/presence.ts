import type { PersonId, Presence } from '../../protocol/room.ts';
import type { RoomNotice } from '../../protocol/room-parts.ts';
import type { Actor, Person, Room } from '../../session/room/index.ts';
import type { Rooms } from '../rooms.ts';
import type { Seen } from '../store/room-store.ts';
import type { Listener } from './hub.ts';

/** A connection that comes back within this was never away, ms. */
const GRACE_MS = 4000;
/** Presence is written and read so often, ms; of other processes it is that old. */
const WRITE_MS = 5000;
/** Who was here is written again so often, ms. */
const AGAIN_MS = 15_000;
/** A person of another process who was not heard of for so long is lost, ms. */
const STALE_MS = 40_000;

interface Here {
  listeners: number;
  how: Seen['how'];
  at: number;
  written: number;
}

/** Who is connected. It is no part of the log: written in batches, and lost without harm. */
export function createPresence(rooms: Rooms, told: (room: string) => void) {
  const people = new Map<string, Map<PersonId, Here>>();
  const others = new Map<string, ReadonlyMap<PersonId, Seen>>();
  const writing = setInterval(() => void exchange().catch(() => undefined), WRITE_MS);

  function rowOf(room: string, person: PersonId): Here {
    const rows = people.get(room) ?? new Map<PersonId, Here>();
    people.set(room, rows);
    const row = rows.get(person) ?? { listeners: 0, how: 'lost', at: 0, written: 0 };
    rows.set(person, row);
    return row;
  }

  function set(room: string, row: Here, how: Seen['how']): void {
    const changed = row.how !== how || row.at === 0;
    Object.assign(row, { how, at: rooms.now(), ...(changed ? { written: 0 } : {}) });
    if (changed) told(room);
  }

  /** A listener came or went. */
  function heard(room: string, { actor }: Listener, here: boolean): void {
    if (!('person' in actor)) return;
    const row = rowOf(room, actor.person);
    row.listeners += here ? 1 : -1;
    if (here) return set(room, row, 'here');
    if (row.listeners > 0 || row.how === 'screenOff') return;
    setTimeout(() => {
      if (row.listeners === 0 && row.how === 'here') set(room, row, 'lost');
    }, GRACE_MS).unref();
  }

  function away(room: string, person: PersonId): void {
    set(room, rowOf(room, person), 'screenOff');
  }

  async function exchange(): Promise<void> {
    const now = rooms.now();
    const rows = [...people].flatMap(([room, here]) =>
      [...here]
        .filter(([, { written, how }]) => written === 0 || (how === 'here' && now - written > AGAIN_MS))
        .map(([person, row]) => {
          row.written = now;
          return { room, person, at: now, how: row.how };
        }),
    );
    if (rows.length > 0) await rooms.seen(rows);
    for (const [room, here] of people) {
      if ([...here.values()].every(({ listeners }) => listeners === 0)) {
        others.delete(room);
        continue;
      }
      const seen = new Map((await rooms.lastSeen(room)).map((row) => [row.person, row]));
      const before = JSON.stringify(allOf(room));
      others.set(room, seen);
      if (JSON.stringify(allOf(room)) !== before) told(room);
    }
  }

  function presenceOf(room: string, person: PersonId): Presence {
    const here = people.get(room)?.get(person);
    if (here && (here.listeners > 0 || here.how === 'screenOff')) return here.how;
    const seen = others.get(room)?.get(person);
    if (here && (!seen || here.at >= seen.at)) return here.how;
    if (!seen) return 'never';
    return seen.how === 'here' && rooms.now() - seen.at > STALE_MS ? 'lost' : seen.how;
  }

  const allOf = (room: string): Record<PersonId, Presence> =>
    Object.fromEntries(
      [...new Set([...(people.get(room)?.keys() ?? []), ...(others.get(room)?.keys() ?? [])])].map((person) => [
        person,
        presenceOf(room, person),
      ]),
    );

  /** What somebody may know of it: a person of the own team, the desk of all, the wall of nobody. */
  function noticeFor(room: Room, actor: Actor): RoomNotice | null {
    const shown = Object.values(room.people).filter((person) => !person.gone && mayKnow(room, actor, person.id));
    if (shown.length === 0) return null;
    return { kind: 'presence', people: Object.fromEntries(shown.map((one) => [one.id, seenAs(room.id, actor, one)])) };
  }

  /** Who stepped out has, for the team, lost the connection; the desk sees both. */
  function seenAs(room: string, actor: Actor, { id, out }: Person): Presence {
    const own = 'desk' in actor || ('person' in actor && actor.person === id);
    return out && !own ? 'lost' : presenceOf(room, id);
  }

  rooms.onChange(({ id, facts }) => {
    if (facts.some(({ kind }) => kind === 'steppedOut' || kind === 'seated')) told(id);
  });
  rooms.onRemoved((id) => {
    people.delete(id);
    others.delete(id);
  });

  return { heard, away, noticeFor, close: () => clearInterval(writing) };
}
export type PresenceBook = ReturnType<typeof createPresence>;

function mayKnow(room: Room, actor: Actor, person: PersonId): boolean {
  if ('desk' in actor) return true;
  if (!('person' in actor)) return false;
  if (actor.person === person || room.stage.kind === 'lobby') return true;
  const [me, other] = [room.people[actor.person], room.people[person]];
  if (!me || !other || me.table === null) return false;
  const seat = other.out ?? other;
  return me.table === seat.table && me.side === seat.side;
}
