import type { LessonPlan } from '../../../protocol/room.ts';

const MINUTE = 60_000;

/** A stretch of the lesson. `minutes` is as planned, so that a bar can be drawn in true proportion. */
export interface LessonPart {
  readonly kind: 'join' | 'brief' | 'turn' | 'debrief' | 'spare';
  /** 1, 2 … for a turn; else 0. */
  readonly turn: number;
  readonly minutes: number;
}

/** Minutes of one turn: decide, last call and playback. */
export const turnMinutes = (plan: LessonPlan): number => (plan.decide + plan.lastCall + plan.playback) / 60;

/** Minutes that no part of the plan uses; negative: the plan is longer than the lesson. */
export const spareMinutes = (plan: LessonPlan): number =>
  plan.minutes - plan.join - plan.brief - plan.turns * turnMinutes(plan) - plan.debrief;

/** All parts that take time, in their order. A plan that is too long has no spare. */
export function lessonParts(plan: LessonPlan): readonly LessonPart[] {
  const turns = Array.from({ length: plan.turns }, (_, i) => ({
    kind: 'turn' as const,
    turn: i + 1,
    minutes: turnMinutes(plan),
  }));
  const spare = spareMinutes(plan);
  const parts: readonly LessonPart[] = [
    { kind: 'join', turn: 0, minutes: plan.join },
    { kind: 'brief', turn: 0, minutes: plan.brief },
    ...turns,
    { kind: 'debrief', turn: 0, minutes: plan.debrief },
    { kind: 'spare', turn: 0, minutes: spare },
  ];
  return parts.filter(({ minutes }) => minutes > 0);
}

/** Moments of the plan in ms since 1970, counted back from the bell. */
export function schedule(plan: LessonPlan, bell: number) {
  const start = bell - plan.minutes * MINUTE;
  const firstTurn = start + (plan.join + plan.brief) * MINUTE;
  return { start, firstTurn, handsOff: firstTurn + plan.turns * turnMinutes(plan) * MINUTE, bell };
}

/** Where a class is: the part under way, and how much of it is left. */
export interface LessonPlace {
  readonly part: LessonPart['kind'];
  readonly turn: number;
  /** ms of this part that are left. */
  readonly left: number;
  /** Turns that will be played in all: fewer than planned once a table ends early. */
  readonly turns: number;
}

/** Minutes that the rest of the lesson still takes, from this place on, without spare. */
export function minutesAhead(plan: LessonPlan, place: LessonPlace): number {
  const left = Math.max(0, place.left) / MINUTE;
  const turnsAfter = (turn: number) => Math.max(0, place.turns - turn) * turnMinutes(plan);
  switch (place.part) {
    case 'join':
      return left + plan.brief + turnsAfter(0) + plan.debrief;
    case 'brief':
      return left + turnsAfter(0) + plan.debrief;
    case 'turn':
      return left + turnsAfter(place.turn) + plan.debrief;
    case 'debrief':
    case 'spare':
      return left;
  }
}

/** A class against its bell, in whole minutes. */
export interface Lateness {
  /** To the bell; 0 when it has rung. */
  readonly toBell: number;
  /** Behind the plan. Up to the spare it costs nothing. */
  readonly late: number;
  /** Spare minutes that are left. */
  readonly spare: number;
  /** Minutes by which the plan would pass the bell. */
  readonly over: number;
  /** The same exactly, in ms; negative: it ends before. */
  readonly past: number;
}

/** Compares what is still to do with the time to the bell. Null without a bell. */
export function lateness(plan: LessonPlan, place: LessonPlace, bell: number | null, now: number): Lateness | null {
  if (bell === null) return null;
  const toBell = Math.max(0, (bell - now) / MINUTE);
  const slack = toBell - minutesAhead(plan, place);
  const planned = Math.max(0, spareMinutes(plan));
  return {
    toBell: Math.ceil(toBell),
    late: Math.max(0, Math.round(planned - slack)),
    spare: Math.max(0, Math.floor(Math.min(planned, slack))),
    over: Math.max(0, Math.ceil(-slack)),
    past: -slack * MINUTE,
  };
}

/** What to give up when a class is late, in this order. Human cost, feelings and the debrief's floor are never among it. */
export type Cut =
  | { readonly kind: 'none' }
  /** The spare covers it. */
  | { readonly kind: 'spare'; readonly left: number }
  /** Go on as soon as the playback has been seen: saves at most so many minutes. */
  | { readonly kind: 'playback'; readonly saves: number; readonly debrief: number }
  /** End after turn `turn`. */
  | { readonly kind: 'turn'; readonly turn: number; readonly saves: number; readonly debrief: number }
  /** End with this turn, and close its orders so many ms sooner. */
  | {
      readonly kind: 'close';
      readonly turn: number;
      readonly shorter: number;
      readonly saves: number;
      readonly debrief: number;
    };

/** What it takes an instructor to press the buttons, ms. */
const PRESSES = 15_000;

/**
 * Proposes what to cut for a class that is behind its plan: playbacks, else one turn, then chapters of the debrief down to
 * its floor (minutes), then more turns, then the time of the orders that are open. `debrief` is what is left of the
 * debrief, minutes.
 */
export function cutFor(plan: LessonPlan, place: LessonPlace, late: Lateness | null, floor = plan.debrief): Cut {
  if (!late || late.late === 0 || place.part === 'debrief' || place.part === 'spare') return { kind: 'none' };
  if (late.over === 0) return { kind: 'spare', left: late.spare };
  const turn = turnMinutes(plan);
  /** Minutes that halved playbacks save when so many turns are left out. */
  const halved = (without: number): number =>
    ((place.turns - without - place.turn + (place.part === 'turn' ? 1 : 0)) * plan.playback) / 60 / 2;
  const playbacks = Math.floor(halved(0));
  const debriefAfter = (saved: number): number =>
    Math.min(plan.debrief, Math.max(floor, Math.floor(plan.debrief - (late.over - saved))));
  const most = place.turns - Math.max(1, place.turn);
  /** ms that this turn's orders must close sooner for the floor to hold, though it is the last. */
  const still = late.past - (most * turn + halved(most) + plan.debrief - floor) * MINUTE;
  const open = place.part === 'turn' ? Math.max(0, place.left - plan.playback * 1000) : 0;
  if (still > 0 && open > 0) {
    const shorter = Math.min(open, Math.ceil(still) + PRESSES);
    return { kind: 'close', turn: place.turn, shorter, saves: Math.ceil(shorter / MINUTE), debrief: floor };
  }
  if (playbacks >= late.over || most < 1)
    return { kind: 'playback', saves: playbacks, debrief: debriefAfter(playbacks) };
  let without = 1;
  const saved = (): number => without * turn + halved(without);
  while (without < most && saved() + plan.debrief - floor < late.over) without++;
  const saves = Math.round(without * turn);
  return { kind: 'turn', turn: place.turns - without, saves, debrief: debriefAfter(saved()) };
}

/** People at each side of each table, as evenly as they divide; the first sides get one more. */
export function sidesOf(people: number, tables: number): readonly (readonly [us: number, iran: number])[] {
  const sides = tables * 2;
  const few = Math.floor(people / sides);
  const more = people - few * sides;
  // the US sides of all tables fill first, so that tables differ by one person at most
  return Array.from({ length: tables }, (_, i) => [few + (i < more ? 1 : 0), few + (tables + i < more ? 1 : 0)]);
}

/** Tables for so many people: five against five where possible, never fewer than two a side. */
export const tablesFor = (people: number, most: number): number => Math.min(most, Math.max(1, Math.round(people / 10)));

/** `160` s as “2:40”. */
export function minutesAndSeconds(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
