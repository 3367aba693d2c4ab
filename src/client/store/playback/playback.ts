import type { SeatEvent } from '../../../engine/model/index.ts';
import { TURN_END } from '../format/dates.ts';
import { kindOf, visibleEvents } from '../game/event-log.ts';

/** The turn just resolved, shown again one event after the other. */
export interface Playback {
  readonly turn: number;
  readonly watches: number;
  /** Position in `scenes`; −1 before the first; as many as there are: all of it. */
  readonly at: number;
  /** A watch that was gone to by itself, whether or not something happened in it; null: the event's own. */
  readonly watch: number | null;
  readonly playing: boolean;
  readonly speed: Speed;
  /** The camera goes where things happen, until a person moves the map. */
  readonly follow: boolean;
}

export const SPEEDS = [1, 2, 4] as const;
type Speed = (typeof SPEEDS)[number];

export const startPlayback = (turn: number, watches: number, still: boolean): Playback => ({
  turn,
  watches,
  at: -1,
  watch: null,
  playing: !still,
  speed: 1,
  follow: true,
});

/** What of the turn is shown: everything with an hour, in its order. */
export const scenes = (events: readonly SeatEvent[], turn: number): readonly SeatEvent[] =>
  visibleEvents(events)
    .filter((e) => e.turn === turn && e.watch >= 0 && e.watch < 900 && kindOf(e) !== 'track')
    .toSorted((a, b) => a.watch - b.watch);

/** One step on; after the last event, from turn to turn, until the last turn of those to be shown is over. */
export function stepped(playback: Playback, n: number, last: number): Playback {
  const { at, turn, playing } = playback;
  if (at >= n && turn < last) return { ...playback, turn: turn + 1, at: -1, watch: null };
  const next = Math.min(n, at + 1);
  return { ...playback, at: next, watch: null, playing: playing && (next < n || turn < last) };
}

/** What a clock shows: the watch, counted from one, and the moment. Once the turn is over, the last of its last day. */
export function clockOf(list: readonly SeatEvent[], { at, watches }: Playback): { watch: number; moment: number } {
  if (at >= list.length) return { watch: watches, moment: TURN_END };
  const now = list[at]?.watch;
  return { watch: (now ?? 0) + 1, moment: now ?? -1 };
}

/** The watch that is shown: −1 before the first, as many as there are once the turn is over. */
export function watchOf(list: readonly SeatEvent[], { at, watch, watches }: Playback): number {
  if (at >= list.length) return watches;
  return watch ?? list[at]?.watch ?? -1;
}

/** The same turn at another watch: everything up to its end has happened. */
export function atWatch(list: readonly SeatEvent[], playback: Playback, watch: number): Playback {
  if (watch >= playback.watches) return { ...playback, at: list.length, watch: null };
  return { ...playback, at: list.findLastIndex((e) => e.watch <= watch), watch: watch < 0 ? null : watch };
}

/** What has happened by now: attacks, what was shot down, strikes, ships, people. */
export function tally(shown: readonly SeatEvent[]) {
  const attacks = shown.filter((e) => e.kind === 'attack');
  const sum = (member: 'killed' | 'wounded') =>
    shown
      .filter((e) => e.kind === 'attack' || e.kind === 'missilesBase')
      .reduce((n, e) => n + (Number(e.data[member]) || 0), 0);
  return {
    attacks: attacks.length,
    stopped: attacks.filter((e) => e.data.result === 'intercepted').length,
    strikes: shown.filter((e) => e.kind === 'strike' || e.kind === 'soil' || e.kind === 'leaderKilled').length,
    ships: shown.filter((e) => e.kind === 'shipAttack').length,
    hurt: sum('wounded'),
    killed: sum('killed'),
  };
}
