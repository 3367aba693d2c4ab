import type { SeatEvent } from '../../../engine/model/index.ts';
import { harmIn, harmOf, worstFirst } from '../game/event-log.ts';
import { isHeavy } from '../game/turn-story.ts';
import { actOf, isStrike } from './event-acts.ts';

/** The parts of a scene, in their order. The result of an event is told, drawn and counted in the last one only. */
export const BEATS = ['approach', 'launch', 'flight', 'hold', 'result'] as const;
/** A part of a scene. */
export type Beat = (typeof BEATS)[number];

/** Length of each beat at 1×, in ms. */
type Lengths = Readonly<Record<Beat, number>>;

/** The events that mattered most. */
const LONG: Lengths = { approach: 600, launch: 400, flight: 900, hold: 300, result: 1800 };
const SHORT: Lengths = { approach: 300, launch: 200, flight: 450, hold: 100, result: 1400 };
/** A sentence without an act on the map. */
const SENTENCE = { long: 2400, short: 1600 };
/** Silence after a death, and the time in which the map returns. No speed shortens it. */
const DEATH = 2500 + 420;
/** With reduced motion each beat is a still. */
const STILL = 1600;

/** Number of scenes of a turn that get time. */
const MATTER = 3;

/** People killed in an event, of any side. */
export function killedIn(event: SeatEvent): number {
  const { americansWounded: _, ...dead } = harmIn(event);
  return Object.values(dead).reduce((sum, n) => sum + n, 0);
}

const cache = new WeakMap<readonly SeatEvent[], ReadonlySet<SeatEvent>>();

/** Always told on the spot, however much else the turn had. */
const RARE = new Set(['seize', 'lebanonWar', 'expulsion', 'end']);

/**
 * The three scenes of a turn that mattered most, every death, every strike, every act of 28 or more escalation points, and
 * the first attack on a ship and the first hit: the others are in these waters too, and pulse there.
 */
export function mattering(scenes: readonly SeatEvent[]): ReadonlySet<SeatEvent> {
  const known = cache.get(scenes);
  if (known) return known;
  const deaths = scenes.filter((e) => killedIn(e) > 0);
  const close = scenes.filter((e) => e.data.result === 'nearMiss' && harmOf(e) === 0);
  const others = worstFirst(scenes.filter((e) => e.kind !== 'strikeSite'));
  const ships = scenes.filter((e) => e.kind === 'shipAttack');
  const first = new Set([ships[0], ships.find((e) => e.data.hit === true)]);
  const isTold = (e: SeatEvent): boolean => first.has(e) || isHeavy(e) || isStrike(e) || RARE.has(e.kind);
  const always = [...worstFirst(deaths), ...others.filter(isTold)];
  const ranked = new Set([...always, ...harmed(others), ...close, ...others]);
  const most = new Set([...always, ...[...ranked].slice(0, MATTER)]);
  cache.set(scenes, most);
  return most;
}

const harmed = (list: readonly SeatEvent[]): readonly SeatEvent[] => list.filter((e) => harmOf(e) > 0);

/** The beats of a scene: one for a sentence, all for an act on the map. */
export function beatsOf(event: SeatEvent, still: boolean): readonly Beat[] {
  if (!actOf(event)) return ['result'];
  return still ? BEATS.slice(1) : BEATS;
}

interface Pace {
  readonly speed: number;
  readonly still: boolean;
  /** One of the scenes that mattered. */
  readonly long: boolean;
  /** What came of it, in words: news, and what mattered, stays long enough to be read. */
  readonly line: string;
}

/** Time to read a sentence at four words a second, in ms. */
const READING = { first: 400, word: 250, most: 8000 };
const readingTime = (line: string): number =>
  Math.min(READING.most, READING.first + READING.word * line.split(' ').length);

/** How long a beat lasts, in ms. */
export function beatTime(event: SeatEvent, beat: Beat, { speed, still, long, line }: Pace): number {
  const act = actOf(event) !== null;
  const sentence = beat === 'result' && (long || !act) ? readingTime(line) : 0;
  if (still) return Math.max(STILL, sentence) / speed;
  if (beat === 'result' && killedIn(event) > 0) return Math.max(DEATH, sentence / speed);
  if (!act) return Math.max(long ? SENTENCE.long : SENTENCE.short, sentence) / speed;
  return Math.max((long ? LONG : SHORT)[beat], sentence) / speed;
}
