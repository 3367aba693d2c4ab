import type { Line } from '../../../protocol/room-seat.ts';
import type { PersonId } from '../../../protocol/room.ts';

/** When somebody was last on the page of a class, as this browser remembers it. */
export interface Visit {
  /** ms since 1970. */
  readonly at: number;
  /** Turns that had been played then. */
  readonly played: number;
}

/** Whoever comes back sooner was not away, ms. */
export const AWAY = 30 * 60_000;

const keyOf = (room: string, person: PersonId): string => `a-fine-line.visit.${room}.${person}`;

export function lastVisit(storage: Storage, room: string, person: PersonId): Visit | null {
  try {
    const kept = JSON.parse(storage.getItem(keyOf(room, person)) ?? 'null') as Partial<Visit> | null;
    return kept && Number.isFinite(kept.at) && Number.isInteger(kept.played) ? (kept as Visit) : null;
  } catch {
    return null;
  }
}

export function keepVisit(storage: Storage, room: string, person: PersonId, visit: Visit): void {
  try {
    storage.setItem(keyOf(room, person), JSON.stringify(visit));
  } catch {
    // a browser that refuses storage: nothing is told then
  }
}

/** Lines that came since then, from others. */
export const linesSince = (talk: readonly Line[], { at }: Visit, me: PersonId): readonly Line[] =>
  talk.filter((line) => line.at > at && line.from !== me);
