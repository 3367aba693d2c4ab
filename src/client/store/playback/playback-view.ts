import type { AxisView, PublicView, Seat, SeatEvent, SideView, UnitView } from '../../../engine/model/index.ts';
import { placeOf } from '../game/event-log.ts';
import { scenes, type Playback } from './playback.ts';

/** What the map draws of a view, whoever looks. */
export type Seen = Pick<PublicView, 'turn' | 'heat' | 'sites' | 'stations' | 'axis' | 'units'> & {
  readonly seat: Seat;
  readonly tracks: Pick<SideView['tracks'], 'shipping'>;
};

/** A turn to be shown: how it was before, how it is after, and what was learnt of it. */
export interface FramedTurn {
  readonly view: Seen;
  readonly previous: Seen | null;
  readonly events: readonly SeatEvent[];
}

/** The event that playback shows now; none in a watch in which nothing happened. */
export function sceneOf(events: readonly SeatEvent[], { turn, at, watch }: Playback): SeatEvent | null {
  const event = scenes(events, turn)[at];
  return event && (watch === null || event.watch === watch) ? event : null;
}

/** Whether all of the turn has been shown. */
const isShown = (events: readonly SeatEvent[], { turn, at }: Playback): boolean => at >= scenes(events, turn).length;

/**
 * What the seat's map looked like at the moment that playback shows: the view before the turn, with what has happened
 * since. What was ordered at its opening is done, and units ordered elsewhere are on the road; damage, places that become
 * known and Heat come when they come.
 */
export function viewAt({ view: after, previous, events }: FramedTurn, film: Playback): Seen {
  if (!previous || isShown(events, film)) return after;
  const shown = scenes(events, film.turn).slice(0, film.at + 1);
  const opening = events.filter((e) => e.turn === film.turn && e.watch < 0);
  return {
    ...after,
    turn: film.turn,
    heat: previous.heat,
    tracks: { ...after.tracks, shipping: previous.tracks.shipping },
    axis: axisAt(after, previous, shown, [...opening, ...shown]),
    units: unitsAt(after, previous),
  };
}

const RANK = { none: 0, damaged: 1, destroyed: 2 } as const;
const isDamage = (x: unknown): x is AxisView['damage'] => typeof x === 'string' && x in RANK;

/** Places known before, and those that something told of since. */
function axisAt(after: Seen, previous: Seen, shown: readonly SeatEvent[], heard: readonly SeatEvent[]): AxisView[] {
  const now = new Map(after.axis.map((site) => [site.def.id, site]));
  const told = new Set(heard.map(placeOf));
  const before = previous.axis.map((site) => (told.has(site.def.id) ? (now.get(site.def.id) ?? site) : site));
  const known = new Set(before.map((site) => site.def.id));
  const found = after.axis.filter(({ def }) => !known.has(def.id) && told.has(def.id));
  return [...before, ...found].map((site) => ({ ...site, damage: damageAt(site, previous, shown) }));
}

/** What was struck shows it from its strike on, and never more than this seat has been told. */
function damageAt(site: AxisView, previous: Seen, shown: readonly SeatEvent[]): AxisView['damage'] {
  const before = previous.axis.find((x) => x.def.id === site.def.id)?.damage ?? 'none';
  const hits = shown.filter((e) => /^(strikeSite|soil)$/.test(e.kind) && placeOf(e) === site.def.id);
  return hits.reduce((worst, { data }) => {
    const hit = isDamage(data.result) ? data.result : 'none';
    return RANK[hit] > RANK[worst] ? hit : worst;
  }, before);
}

/** The US knows what it sent where; to others a unit is where they saw it last. */
function unitsAt(after: Seen, previous: Seen): readonly UnitView[] {
  if (after.seat === 'iran' || after.seat === 'public') return previous.units;
  const before = new Map(previous.units.map((unit) => [unit.id, unit]));
  return after.units.map((unit) => {
    const was = before.get(unit.id);
    const there = was && was.at === unit.at && (was.arrives === null || unit.arrives !== null);
    return there ? unit : { ...unit, arrives: unit.arrives ?? after.turn };
  });
}
