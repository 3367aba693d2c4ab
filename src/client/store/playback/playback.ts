import type { SeatEvent } from '../../../engine/model/index.ts';
import { TURN_END } from '../format/dates.ts';
import { kindOf, visibleEvents } from '../game/event-log.ts';

/** State of the playback of a resolved turn, event by event. */
export interface Playback {
  readonly turn: number;
  readonly watches: number;
  /** Index in `scenes`; −1 before the first, `scenes.length` after the last. */
  readonly at: number;
  /** A watch (6 h) selected directly, with or without events; null: that of the current event. */
  readonly watch: number | null;
  readonly playing: boolean;
  readonly speed: Speed;
  /** The camera follows events, until the user moves the map. */
  readonly follow: boolean;
}

/** Playback speeds. */
export const SPEEDS = [1, 2, 4] as const;
type Speed = (typeof SPEEDS)[number];

/** Playback at its start; `still`: paused, for reduced motion. */
export const startPlayback = (turn: number, watches: number, still: boolean): Playback => ({
  turn,
  watches,
  at: -1,
  watch: null,
  playing: !still,
  speed: 1,
  follow: true,
});

/** Events to play back: those of the turn with a time, in order. */
export const scenes = (events: readonly SeatEvent[], turn: number): readonly SeatEvent[] =>
  visibleEvents(events)
    .filter((e) => e.turn === turn && e.watch >= 0 && e.watch < 900 && kindOf(e) !== 'track')
    .toSorted((a, b) => a.watch - b.watch);

/** Moves by `n` events. After the last event it continues with the next turn, up to turn `last`. */
export function moveBy(playback: Playback, n: number, last: number): Playback {
  const { at, turn, playing } = playback;
  if (at >= n && turn < last) return { ...playback, turn: turn + 1, at: -1, watch: null };
  const next = Math.min(n, at + 1);
  return { ...playback, at: next, watch: null, playing: playing && (next < n || turn < last) };
}

/** The clock: the watch counted from 1, and the moment. After the turn, the end of its last day. */
export function clockOf(list: readonly SeatEvent[], { at, watches }: Playback): { watch: number; moment: number } {
  if (at >= list.length) return { watch: watches, moment: TURN_END };
  const now = list[at]?.watch;
  return { watch: (now ?? 0) + 1, moment: now ?? -1 };
}

/** The current watch: −1 before the first event, `watches` after the turn. */
export function watchOf(list: readonly SeatEvent[], { at, watch, watches }: Playback): number {
  if (at >= list.length) return watches;
  return watch ?? list[at]?.watch ?? -1;
}

/** The same turn at the end of another watch. */
export function atWatch(list: readonly SeatEvent[], playback: Playback, watch: number): Playback {
  if (watch >= playback.watches) return { ...playback, at: list.length, watch: null };
  return { ...playback, at: list.findLastIndex((e) => e.watch <= watch), watch: watch < 0 ? null : watch };
}

/** Totals so far: attacks, interceptions, strikes, ships, casualties. */
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
