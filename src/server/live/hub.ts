import type { PersonId } from '../../protocol/room.ts';
import type { RoomNotice } from '../../protocol/room-parts.ts';
import { type Actor, changesBetween, type Room } from '../../session/room/index.ts';
import type { ClassChange, Rooms } from '../rooms.ts';
import { clocksOf, partsFor } from './notices.ts';

/** Somebody who hears what changes in a room, by a stream or a poll. */
export interface Listener {
  readonly actor: Actor;
  /** Hash of the token: a newer listener of the same token takes its place. */
  readonly token: string;
  readonly how: 'stream' | 'poll';
  hear(notice: RoomNotice, rev: number): void;
  close(): void;
}

interface Place {
  readonly listeners: Set<Listener>;
}

/** Tells those who listen which parts of their room changed. It carries no views. */
export function createHub(rooms: Rooms, joined: (room: string, listener: Listener, here: boolean) => void) {
  const places = new Map<string, Place>();
  const waiting = new Map<string, Set<() => void>>();

  rooms.onChange((change) => {
    const place = places.get(change.id);
    if (place) tellChange(place, change);
    wake(change.id);
  });
  rooms.onRemoved((id) => {
    for (const listener of places.get(id)?.listeners ?? []) {
      listener.hear({ kind: 'gone' }, 0);
      listener.close();
    }
    places.delete(id);
    wake(id);
  });

  function wake(id: string): void {
    for (const woken of waiting.get(id) ?? []) woken();
  }

  function tellChange(place: Place, change: ClassChange): void {
    const { before, after, facts, rev } = change;
    const clocks = before && sameClocks(before, after) ? null : clocksOf(after, rooms.now());
    const changedFor = before && changesBetween(before, after, facts);
    for (const listener of place.listeners) {
      if (isGone(after, listener.actor)) {
        listener.hear({ kind: 'gone' }, rev);
        listener.close();
        continue;
      }
      const parts = changedFor ? changedFor(listener.actor) : partsFor(after, listener.actor);
      if (parts.length > 0) listener.hear({ kind: 'changed', rev, parts }, rev);
      if (clocks) listener.hear(clocks, rev);
    }
  }

  function placeOf(id: string): Place {
    const known = places.get(id);
    if (known) return known;
    const place: Place = { listeners: new Set() };
    places.set(id, place);
    return place;
  }

  /** Adds a listener in place of an older one of its token. Gives what takes it away again. */
  function listen(id: string, listener: Listener): () => void {
    const place = placeOf(id);
    const olders =
      listener.how === 'stream'
        ? [...place.listeners].filter((older) => older.token === listener.token && older.how === 'stream')
        : [];
    place.listeners.add(listener); // first, or the place of an only listener would be taken away
    for (const older of olders) {
      older.hear({ kind: 'taken' }, 0);
      older.close();
    }
    joined(id, listener, true);
    return () => {
      if (!place.listeners.delete(listener)) return;
      joined(id, listener, false);
      if (place.listeners.size === 0 && places.get(id) === place) places.delete(id);
    };
  }

  /** Resolves when the room changes or is deleted, at the latest after `ms`. */
  function nextChange(id: string, ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((done) => {
      const set = waiting.get(id) ?? new Set();
      waiting.set(id, set);
      const woken = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', woken);
        set.delete(woken);
        if (set.size === 0 && waiting.get(id) === set) waiting.delete(id);
        done();
      };
      const timer = setTimeout(woken, ms);
      signal.addEventListener('abort', woken);
      set.add(woken);
    });
  }

  function tell(id: string, noticeFor: (listener: Listener) => RoomNotice | null): void {
    for (const listener of places.get(id)?.listeners ?? []) {
      const notice = noticeFor(listener);
      if (notice) listener.hear(notice, 0);
    }
  }

  /** Ends what listens with these tokens. */
  function end(id: string, which: (listener: Listener) => boolean): void {
    for (const listener of places.get(id)?.listeners ?? []) {
      if (!which(listener)) continue;
      listener.hear({ kind: 'gone' }, 0);
      listener.close();
    }
  }

  return {
    listen,
    nextChange,
    tell,
    end,
    open: (): readonly string[] => [...places.keys()],
    count: (): number => [...places.values()].reduce((sum, { listeners }) => sum + listeners.size, 0),
    /** Ends all, as the server stops. */
    close(): void {
      for (const { listeners } of places.values()) for (const listener of listeners) listener.close();
      for (const set of waiting.values()) for (const woken of set) woken();
    },
  };
}
export type Hub = ReturnType<typeof createHub>;

function sameClocks(before: Room, after: Room): boolean {
  if (before.tables === after.tables) return true;
  const ids = Object.keys(after.tables);
  return (
    ids.length === Object.keys(before.tables).length &&
    ids.every((id) => before.tables[id]?.clock === after.tables[id]!.clock)
  );
}

const isGone = (room: Room, actor: Actor): boolean => 'person' in actor && isAway(room, actor.person);
const isAway = (room: Room, person: PersonId): boolean => room.people[person]?.gone ?? true;
