import type { AxisView, PublicView, Seat, SeatEvent, SideView, UnitView } from '../../../engine/model/index.ts';
import { placeOf } from '../game/event-log.ts';
import { scenes, toldOf, type Playback } from './playback.ts';

/** The part of a view that the map draws, for any seat. */
export type DrawnView = Pick<
  PublicView,
  'scenario' | 'start' | 'turnDays' | 'turn' | 'heat' | 'sites' | 'stations' | 'axis' | 'units'
> & {
  readonly seat: Seat;
  readonly tracks: Pick<SideView['tracks'], 'shipping'>;
};

/** A turn to play back: the views before and after it, and its events. */
export interface RecordedTurn {
  readonly view: DrawnView;
  readonly previous: DrawnView | null;
  readonly events: readonly SeatEvent[];
}

/** The current playback event; null in a watch without events. */
export function sceneOf(events: readonly SeatEvent[], { turn, at, watch }: Playback): SeatEvent | null {
  const event = scenes(events, turn)[at];
  return event && (watch === null || event.watch === watch) ? event : null;
}

/** True once the whole turn was shown. */
const isShown = (events: readonly SeatEvent[], { turn, at }: Playback): boolean => at >= scenes(events, turn).length;

/**
 * The seat's view at the current playback event: the start-of-turn view plus all events up to it. Orders count from the
 * start; damage, discoveries and Heat change with their events.
 */
export function viewAt({ view: after, previous, events }: RecordedTurn, playback: Playback): DrawnView {
  if (!previous || isShown(events, playback)) return after;
  const list = scenes(events, playback.turn);
  const shown = list.slice(0, toldOf(playback));
  const launched = list.slice(0, playback.at + 1);
  const opening = events.filter((e) => e.turn === playback.turn && e.watch < 0);
  return {
    ...after,
    turn: playback.turn,
    heat: previous.heat,
    tracks: { ...after.tracks, shipping: previous.tracks.shipping },
    axis: axisAt(after, previous, shown, [...opening, ...launched]),
    units: unitsAt(after, previous),
  };
}

const RANK = { none: 0, damaged: 1, destroyed: 2 } as const;
const isDamage = (x: unknown): x is AxisView['damage'] => typeof x === 'string' && x in RANK;

/** Sites known before the turn, and those revealed by events so far. */
function axisAt(
  after: DrawnView,
  previous: DrawnView,
  shown: readonly SeatEvent[],
  mentions: readonly SeatEvent[],
): AxisView[] {
  const now = new Map(after.axis.map((site) => [site.def.id, site]));
  const mentioned = new Set(mentions.map(placeOf));
  const before = previous.axis.map((site) => (mentioned.has(site.def.id) ? (now.get(site.def.id) ?? site) : site));
  const known = new Set(before.map((site) => site.def.id));
  const found = after.axis.filter(({ def }) => !known.has(def.id) && mentioned.has(def.id));
  return [...before, ...found].map((site) => ({ ...site, damage: damageAt(site, previous, shown) }));
}

/** Damage so far: before the turn plus strikes shown, as far as this seat was told. */
function damageAt(site: AxisView, previous: DrawnView, shown: readonly SeatEvent[]): AxisView['damage'] {
  const before = previous.axis.find((x) => x.def.id === site.def.id)?.damage ?? 'none';
  const hits = shown.filter((e) => /^(strikeSite|soil)$/.test(e.kind) && placeOf(e) === site.def.id);
  return hits.reduce((worst, { data }) => {
    const hit = isDamage(data.result) ? data.result : 'none';
    return RANK[hit] > RANK[worst] ? hit : worst;
  }, before);
}

/** The US sees its own transfers at once; others see units where they were last seen. */
function unitsAt(after: DrawnView, previous: DrawnView): readonly UnitView[] {
  if (after.seat === 'iran' || after.seat === 'public') return previous.units;
  const before = new Map(previous.units.map((unit) => [unit.id, unit]));
  return after.units.map((unit) => {
    const was = before.get(unit.id);
    const there = was && was.at === unit.at && (was.arrives === null || unit.arrives !== null);
    return there ? unit : { ...unit, arrives: unit.arrives ?? after.turn };
  });
}
