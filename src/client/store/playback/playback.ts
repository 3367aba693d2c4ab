import type { SeatEvent } from '../../../engine/model/index.ts';
import { TURN_END } from '../format/dates.ts';
import { harmIn, kindOf, visibleEvents } from '../game/event-log.ts';
import { causeFirst, isStrike } from './event-acts.ts';
import { type Beat, beatsOf, killedIn } from './beats.ts';

/** State of the playback of a resolved turn, event by event. */
export interface Playback {
  readonly turn: number;
  readonly watches: number;
  /** Index in `scenes`; −1 before the first, `scenes.length` after the last. */
  readonly at: number;
  /** A watch (6 h) selected directly, with or without events; null: that of the current event. */
  readonly watch: number | null;
  /** The part of the current scene that is shown. */
  readonly beat: Beat;
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
  beat: 'result',
  playing: !still,
  speed: 1,
  follow: true,
});

const cache = new WeakMap<readonly SeatEvent[], Map<number, readonly SeatEvent[]>>();

/** What a turn settles after its last step, and playback tells at its end: people hurt, wars, and what words came to. */
const SETTLED = new Set([
  'officerKilled',
  'brainInjuries',
  'lebanonWar',
  'expulsion',
  'lineCrossed',
  'lineUnanswered',
  'promiseKept',
  'promiseBroken',
  'spareBroken',
]);
const isSettled = ({ kind, data }: SeatEvent): boolean => SETTLED.has(kind) || (kind === 'end' && data.kind === 'war');

/** True for an event after the last step: it has no hour. */
export const isAfter = ({ watch }: Pick<SeatEvent, 'watch'>): boolean => watch >= 900;

/**
 * Events to play back: those of the turn with a time, cause before effect, then what it settled. The same list for the same
 * events.
 */
export function scenes(events: readonly SeatEvent[], turn: number): readonly SeatEvent[] {
  const turns = cache.get(events) ?? new Map<number, readonly SeatEvent[]>();
  cache.set(events, turns);
  const known = turns.get(turn);
  if (known) return known;
  const timed = visibleEvents(events.filter((e) => e.turn === turn)).filter(
    (e) => e.watch >= 0 && (!isAfter(e) || isSettled(e)) && kindOf(e) !== 'track',
  );
  const list = causeFirst(timed);
  turns.set(turn, list);
  return list;
}

/** Number of scenes whose result was shown. */
export const toldOf = ({ at, beat }: Pick<Playback, 'at' | 'beat'>): number => at + (beat === 'result' ? 1 : 0);

/**
 * Moves on by one beat, or to the next scene. After the last it continues with the next turn, up to turn `last`.
 * `still`: reduced motion.
 */
export function moveOn(playback: Playback, list: readonly SeatEvent[], last: number, still: boolean): Playback {
  const { at, turn, playing, beat } = playback;
  const n = list.length;
  const now = list[at];
  const rest = now && playback.watch === null ? beatsOf(now, still) : [];
  const next = rest[rest.indexOf(beat) + 1];
  if (next) return { ...playback, beat: next };
  if (at >= n && turn < last) return { ...playback, turn: turn + 1, at: -1, watch: null, beat: 'result' };
  const to = Math.min(n, at + 1);
  const first = list[to] ? beatsOf(list[to], still)[0]! : 'result';
  return { ...playback, at: to, watch: null, beat: first, playing: playing && (to < n || turn < last) };
}

/** The clock: the watch counted from 1, and the moment. After the turn, the end of its last day. */
export function clockOf(
  list: readonly SeatEvent[],
  { at, watch, watches }: Playback,
): { watch: number; moment: number } {
  if (at >= list.length) return { watch: watches, moment: TURN_END };
  const now = watch ?? list[at]?.watch;
  if (now !== undefined && isAfter({ watch: now })) return { watch: watches, moment: TURN_END };
  return { watch: (now ?? 0) + 1, moment: now ?? -1 };
}

/** The current watch: −1 before the first event, `watches` after the turn. */
export function watchOf(list: readonly SeatEvent[], { at, watch, watches }: Playback): number {
  if (at >= list.length) return watches;
  return Math.min(watches, watch ?? list[at]?.watch ?? -1);
}

/** The same turn at the end of another watch. */
export function atWatch(list: readonly SeatEvent[], playback: Playback, watch: number): Playback {
  if (watch >= playback.watches) return { ...playback, at: list.length, watch: null, beat: 'result' };
  return {
    ...playback,
    beat: 'result',
    at: list.findLastIndex((e) => e.watch <= watch),
    watch: watch < 0 ? null : watch,
  };
}

const ABROAD = new Set(['attack', 'missilesBase']);

/** Totals so far: attacks, interceptions, strikes, ships, casualties. */
export function tally(shown: readonly SeatEvent[]) {
  const attacks = shown.filter((e) => e.kind === 'attack');
  const sum = (of: (e: SeatEvent) => number) => shown.reduce((n, e) => n + of(e), 0);
  const americans = (e: SeatEvent): number => (ABROAD.has(e.kind) ? Number(e.data.killed) || 0 : 0);
  return {
    attacks: attacks.length,
    stopped: attacks.filter((e) => e.data.result === 'intercepted').length,
    strikes: shown.filter((e) => isStrike(e) && e.kind !== 'leaderNotFound').length,
    ships: shown.filter((e) => e.kind === 'shipAttack').length,
    hurt: sum((e) => harmIn(e).americansWounded ?? 0),
    killed: sum(americans),
    others: sum((e) => killedIn(e) - americans(e)),
  };
}
