import type { SeatEvent } from '../../../engine/model/index.ts';
import { harmOf } from '../game/event-log.ts';
import {
  type Act,
  actOf,
  atSite,
  doerOf,
  isOfStrike,
  isPart,
  isStrike,
  placedOf,
  subjectOf,
} from '../playback/event-acts.ts';
import { beatTime, killedIn, mattering } from '../playback/beats.ts';
import type { Subject } from '../playback/news-places.ts';
import { sceneOf, type DrawnView } from '../playback/playback-view.ts';
import { isAfter, scenes, type Playback } from '../playback/playback.ts';
import { momentOf, hour } from '../format/dates.ts';
import { countryOf } from '../format/format-text.ts';
import { listed } from '../format/numbers.ts';
import { resultLine } from '../format/playback-text.ts';
import type { Words } from '../format/words.ts';
import { launchOf, type Place, type Point, targetsOf } from './launch-sites.ts';
import type { FlashKind, MapCounter, MapPlayback, MapFlash, MapFocus } from './map-model.ts';

/** Number of past events whose marks stay on the map. */
const MAX_PAST = 12;

/** A turn in playback, and what its seat sees of it. */
export interface Shown {
  readonly events: readonly SeatEvent[];
  readonly playback: Playback;
  readonly view: Pick<DrawnView, 'axis' | 'scenario'>;
  readonly counters: readonly MapCounter[];
  readonly clock: { readonly start: string; readonly turnDays: number };
  readonly still: boolean;
}

/** The current playback event on the map, and the marks that earlier ones left. */
export function mapFlashes(shown: Shown, w: Words): MapFlash[] {
  const { events, playback } = shown;
  const list = scenes(events, playback.turn);
  const now = sceneOf(events, playback);
  const first = Math.max(0, playback.at - MAX_PAST);
  return list.slice(first, playback.at + 1).flatMap((event, i): MapFlash[] => {
    const act = actOf(event) ?? placedOf(event);
    const kind = flashKind(event);
    const past = event !== now;
    const subject = act || past ? null : subjectOf(event, shown.view.scenario);
    if (subject) return [hereAt(subject, `${playback.turn}.${first + i}.0`, w)];
    if (!act || (past && !LASTING.has(kind))) return [];
    const from = launchOf(act, shown);
    const places = targetsOf(act, shown);
    const missed = places.map(({ id }) => isMissed(event, id, list));
    const marked = past ? places.filter((_, n) => !missed[n]) : places;
    const named = past ? -1 : Math.max(0, missed.indexOf(false));
    return marked.map((to, n) => {
      const flash: MapFlash = {
        id: `${playback.turn}.${first + i}.${n}`,
        kind: !past && missed[n] ? 'miss' : kind,
        side: act.doer,
        theatre: to.theatre,
        lon: to.lon,
        lat: to.lat,
        ...(standsForMore(act, to) ? { open: true } : {}),
        ...(from && !past ? { fromLon: from.lon, fromLat: from.lat } : {}),
        label: n === named ? flashLabel(w, event, kind) : '',
      };
      return past ? { ...flash, past } : flash;
    });
  });
}

/** Where a sentence without an act happened. It is neither side’s. */
const hereAt = ({ lon, lat, theatre, name, open }: Subject, id: string, w: Words): MapFlash => ({
  id,
  kind: 'here',
  side: 'other',
  theatre,
  lon,
  lat,
  ...(open ? { open } : {}),
  label: name ? w(`map.name.${name}`) : '',
});

/** True if an act is shown at a spot that only stands for a larger area: it was aimed at nothing that is there. */
const standsForMore = (act: Act, { id }: Place): boolean => id === '' && act.spot?.town === undefined;

/** True if a strike on several places missed this one: nobody died there. */
const isMissed = ({ turn, watch }: SeatEvent, id: string, list: readonly SeatEvent[]): boolean =>
  list.some(
    (e) => isPart(e) && e.turn === turn && e.watch === watch && e.data.site === id && e.data.result === 'missed',
  );

/** Gravest last, so that it is drawn above the others of its place. */
const GRAVITY: readonly FlashKind[] = [
  'miss',
  'intercept',
  'attack',
  'ship',
  'nearMiss',
  'hit',
  'strike',
  'hurt',
  'killed',
];
const NAMED: ReadonlySet<FlashKind> = new Set(['strike', 'hurt', 'killed']);

/**
 * One mark a place for the acts of a turn: the gravest. Its label is the place’s name, if it matters. `results`: with what
 * strikes did at each place.
 */
export function turnMarks(
  events: readonly SeatEvent[],
  seen: Pick<Shown, 'view' | 'counters'>,
  results = events,
): MapFlash[] {
  const marks = new Map<string, MapFlash>();
  for (const [n, event] of events.entries()) {
    const act = actOf(event) ?? (isPart(event) ? null : placedOf(event));
    // nobody was found, so nothing happened at the place where one looked
    if (!act || event.kind === 'leaderNotFound') continue;
    for (const { id, name, theatre, lon, lat } of targetsOf(act, seen)) {
      const kind = isMissed(event, id, results) ? 'miss' : flashKind(event);
      const place = id || `${lon} ${lat}`;
      const known = marks.get(place);
      if (known && GRAVITY.indexOf(known.kind) >= GRAVITY.indexOf(kind)) continue;
      const label = NAMED.has(kind) ? name : '';
      marks.set(place, { id: String(n), kind, side: act.doer, theatre, lon, lat, label, past: true });
    }
  }
  return [...marks.values()].toSorted((a, b) => GRAVITY.indexOf(a.kind) - GRAVITY.indexOf(b.kind));
}

/** Kinds that are still worth a mark when the game is over. */
const KEPT: ReadonlySet<FlashKind> = new Set(['hit', 'strike', 'hurt', 'killed']);

/** One mark a place for the acts of a whole game: what was struck, and where people were hurt. */
export function gameMarks(events: readonly SeatEvent[], seen: Pick<Shown, 'view' | 'counters'>, w: Words): MapFlash[] {
  const acts = events.filter((event) => actOf(event) !== null);
  // brain injuries are found two turns after the attack, at the same base
  const told = events.filter((event) => actOf(event) !== null || event.kind === 'brainInjuries');
  return turnMarks(acts, seen, events).flatMap((mark) => {
    if (!KEPT.has(mark.kind)) return [];
    const here = told.filter((event) => {
      const act = actOf(event) ?? placedOf(event);
      return act !== null && targetsOf(act, seen).some((to) => isAt(to, mark));
    });
    const [killed, wounded] = [sum(here, killedIn), sum(here, ({ data }) => Number(data.wounded ?? 0))];
    const people = [
      ...(killed > 0 ? [w('flash.killed', { count: killed })] : []),
      ...(wounded > 0 ? [w('flash.hurt', { count: wounded })] : []),
    ].join(', ');
    const struck = here.filter((event) => actOf(event)?.doer === 'us').length;
    const note = people || (struck > 0 ? w('map.struck', { count: struck }) : '');
    return [{ ...mark, ...(mark.label && note ? { note } : {}) }];
  });
}

const isAt = (a: Point, b: Point): boolean => a.lon === b.lon && a.lat === b.lat;
const sum = (events: readonly SeatEvent[], of: (event: SeatEvent) => number): number =>
  events.reduce((total, event) => total + of(event), 0);

const LASTING: ReadonlySet<FlashKind> = new Set(['hurt', 'killed']);

/** State of the playback for the map's own clock. */
export function mapPlayback(shown: Shown, w: Words): MapPlayback {
  const { events, playback, still, clock } = shown;
  const event = sceneOf(events, playback);
  const list = scenes(events, playback.turn);
  const over = playback.at >= list.length;
  const pace = {
    speed: playback.speed,
    still,
    long: event !== null && mattering(list).has(event),
    line: event ? resultLine(w, event) : '',
  };
  return {
    playing: playback.playing,
    speed: playback.speed,
    scene: `${playback.turn}.${playback.at}`,
    beat: playback.beat,
    length: event ? beatTime(event, playback.beat, pace) : 0,
    moment: momentOf(clock, playback.turn, over ? playback.watches - 1 : (playback.watch ?? event?.watch ?? 0)),
    death: event && playback.beat === 'result' ? deathOf(event, shown, w) : null,
  };
}

/** Where people died, and its name. Null if nobody did, or the event has no place. */
function deathOf(event: SeatEvent, shown: Shown, w: Words): MapPlayback['death'] {
  if (killedIn(event) === 0) return null;
  const act = actOf(event) ?? placedOf(event) ?? causeOf(event, shown);
  const places = act ? targetsOf(act, shown) : [];
  const place = places[0];
  if (!place) return null;
  const at = isAfter(event) ? '' : hour(momentOf(shown.clock, event.turn, event.watch));
  const where = ({ id, theatre }: Place): string => countryOf(w, id) || w(`theatre.${theatre}`);
  const area = event.theatre === place.theatre ? where(place) : '';
  const town = act?.spot?.town;
  // of a strike on several places nobody said at which one people died
  const areas = listed([...new Set(places.map(where))]);
  const name = places.length > 1 ? areas : place.name || (town ? w(`map.name.${town}`) : area);
  const { lon, lat, theatre } = place;
  if (places.length > 1) return { lon, lat, theatre, name, note: at };
  const placed = at === '' ? area : w('playback.where', { area, hour: at });
  const note = area && name !== area ? placed : at;
  return { lon, lat, theatre, name, note, ...(act && standsForMore(act, place) ? { open: true } : {}) };
}

/** The strike of the same step that an event without a place of its own follows from. */
function causeOf(event: SeatEvent, { events, playback }: Shown): Act | null {
  const before = scenes(events, playback.turn).slice(0, playback.at);
  const { site } = event.data;
  const isCause = (e: SeatEvent) => !isPart(event) || actOf(e)!.targets.includes(String(site));
  const strike = before.findLast((e) => e.watch === event.watch && isStrike(e) && isCause(e));
  return strike ? actOf(strike) : null;
}

/**
 * Where the current playback event happens and where it came from. What has no place is told over the whole frame: over
 * the last place it would seem to have happened there.
 */
export function mapFocus(shown: Shown): MapFocus | 'whole' {
  const { events, playback } = shown;
  const event = sceneOf(events, playback);
  if (!event) return 'whole';
  const act = actOf(event);
  const big = mattering(scenes(events, playback.turn)).has(event) || isPart(event) || event.data.hit === true;
  const id = `${playback.turn}.${playback.at}`;
  // the camera stands still while what a strike did is told, line by line
  const strike = isOfStrike(event) ? causeOf(event, shown) : null;
  const aim = act ?? strike ?? placedOf(event) ?? atSite(event);
  const point = ({ lon, lat }: Point) => ({ lon, lat });
  const subject = aim ? null : subjectOf(event, shown.view.scenario);
  if (subject) return { id, theatre: subject.theatre, big: true, target: point(subject), also: [] };
  const [target, ...others] = aim ? targetsOf(aim, shown) : [];
  if (!aim || !target) return 'whole';
  const from = launchOf(aim, shown);
  return {
    id,
    theatre: target.theatre,
    big,
    target: point(target),
    also: [...others, ...(from ? [from] : [])].map(point),
  };
}

/** One or two words next to the mark; the caption has the sentence. */
function flashLabel(w: Words, event: SeatEvent, kind: FlashKind): string {
  const { wounded } = event.data;
  if (kind === 'killed') return w('flash.killed', { count: killedIn(event) });
  if (kind === 'hurt' && typeof wounded === 'number') return w('flash.hurt', { count: wounded });
  if (event.kind === 'leaderNotFound') return w('flash.notFound');
  if (kind === 'miss' && doerOf(event) === 'us') return w('flash.missed');
  return w(`flash.${kind}`);
}

function flashKind(event: SeatEvent): FlashKind {
  const { kind, data } = event;
  if (killedIn(event) > 0) return 'killed';
  if (harmOf(event) > 0) return 'hurt';
  if (kind === 'shipAttack') return data.hit === true ? 'hit' : 'miss';
  if (kind === 'seize') return 'ship';
  if (data.result === 'intercepted') return 'intercept';
  if (data.result === 'nearMiss') return 'nearMiss';
  if (data.result === 'nothing' || data.result === 'missed' || kind === 'leaderNotFound') return 'miss';
  if (data.result === 'damage' || isPart(event)) return 'hit';
  return actOf(event)?.doer === 'us' ? 'strike' : 'attack';
}
