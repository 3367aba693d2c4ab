import type { AxisView, Seat, SeatEvent, SiteView, TheatreId, UnitView } from '../../../engine/model/index.ts';
import { cardsOf, targetsOf } from '../draft/cards.ts';
import { isBeginner, strengthWord } from '../settings/beginner-mode.ts';
import { submissionOf } from '../draft/draft.ts';
import { viewAt, type DrawnView } from '../playback/playback-view.ts';
import { actOf } from '../playback/event-acts.ts';
import { launchOf, type Place as LaunchPlace } from './launch-sites.ts';
import { mapDrafts } from './map-draft-orders.ts';
import { mapPlayback, mapFlashes, mapFocus } from './map-flashes.ts';
import type { MapCounter, MapModel } from './map-model.ts';
import { frameOf, startMapModel, theatresOf } from './start-map-model.ts';
import { shownTurn } from '../playback/replay.ts';
import { figure } from '../format/numbers.ts';
import { defaultOption } from '../draft/default-option.ts';
import { reducedMotion, type AppState } from '../app-state.ts';
import type { Words } from '../format/words.ts';

/** The map model of a state, texts included. */
export function mapModel(state: AppState, w: Words): MapModel {
  const recorded = shownTurn(state);
  if (!recorded) return startMapModel(state, w);
  const { playback } = state;
  const { events } = recorded;
  const seen = playback ? viewAt(recorded, playback) : recorded.view;
  const small = isBeginner(state);
  const counters = countersOf(seen, w, state.rules?.reach ?? (() => []), small);
  const view = state.screen?.view;
  const shown = playback && { events, playback, view: seen, counters, clock: seen, still: reducedMotion(state) };
  const drafting = view && state.screen?.phase === 'orders' && state.draft;
  return {
    ...frameOf(state),
    seat: seen.seat,
    theatres: theatresOf(seen.heat.theatres, w, small),
    hot: seen.heat.rung >= 3,
    counters,
    drafts: drafting ? mapDrafts(submissionOf(drafting).orders, { counters, view, legal: state.legal }, w) : [],
    highlighted: highlightedOf(state),
    traffic: seen.tracks.shipping,
    flashes: shown ? mapFlashes(shown, w) : [],
    playback: shown && mapPlayback(shown, w),
    focus: shown?.playback.follow ? mapFocus(shown) : null,
    words: w,
  };
}

/** Where the act of a playback was launched, as far as this seat was told; null if not. */
export function launchedFrom(state: AppState, event: SeatEvent, w: Words): LaunchPlace | null {
  const recorded = shownTurn(state);
  const act = actOf(event);
  if (!recorded || !act || !state.playback) return null;
  const view = viewAt(recorded, state.playback);
  return launchOf(act, { view, counters: countersOf(view, w, state.rules?.reach ?? (() => [])) });
}

type Reach = (type: string, at: TheatreId | null) => readonly string[];

/** All counters of a view. */
export function countersOf(view: DrawnView, w: Words, reach: Reach, small = false): MapCounter[] {
  const places = placesOf(view);
  return [
    ...view.sites.map((site) => siteCounter(site, view, w, small)),
    ...view.axis.map((axis) => axisCounter(axis, view, w)),
    ...view.units.flatMap((unit) => {
      const place = places.get(unit.at);
      return place && place.theatre ? [unitCounter(unit, place, view, w, reach)] : [];
    }),
  ];
}

interface Position {
  readonly lon: number;
  readonly lat: number;
  readonly theatre: TheatreId | null;
}

/** Positions of sites and stations, by id. */
function placesOf(view: DrawnView): ReadonlyMap<string, Position> {
  const out = new Map<string, Position>();
  for (const { def } of view.sites) out.set(def.id, def);
  for (const { def } of view.axis) out.set(def.id, def);
  for (const station of view.stations) out.set(station.id, station);
  return out;
}

/** Spectators see the frames of the US seat, so that shapes tell the sides apart as colours do. */
const stance = (owner: 'us' | 'iran', { seat }: { seat: Seat }): 'friend' | 'hostile' =>
  owner === (seat === 'iran' ? 'iran' : 'us') ? 'friend' : 'hostile';

const cells = (n: number): 0 | 1 | 2 | 3 | 4 => Math.max(0, Math.min(4, Math.round(n))) as 0 | 1 | 2 | 3 | 4;

/** `small`: defence as one word instead of cells. */
function siteCounter(site: SiteView, view: DrawnView, w: Words, small: boolean): MapCounter {
  const { def, personnel, defence, evacuatedFrom } = site;
  const people = personnel > 0 ? figure(personnel, 0) : evacuatedFrom > 0 ? w('list.empty') : '';
  const strength = w(`site.${strengthWord(site)}`);
  return {
    id: def.id,
    kind: def.embassy ? 'embassy' : def.airbase ? 'airbase' : 'base',
    owner: 'us',
    stance: stance('us', view),
    suspected: false,
    lon: def.lon,
    lat: def.lat,
    theatre: def.theatre,
    label: w(`site.${def.id}`),
    ...(small ? { sub: people ? `${people}, ${strength}` : strength } : { sub: people, defence: cells(defence) }),
  };
}

const AXIS_KIND: Readonly<Record<string, string>> = { brigade: 'missile' };

function axisCounter({ def, known, damage }: AxisView, view: DrawnView, w: Words): MapCounter {
  return {
    id: def.id,
    kind: AXIS_KIND[def.kind] ?? def.kind,
    owner: 'iran',
    stance: stance('iran', view),
    suspected: known === 'suspected',
    lon: def.lon,
    lat: def.lat,
    theatre: def.theatre,
    label: w(`site.${def.id}`),
    sub: axisSub(known, damage, w, def.owner),
    ...(damage === 'none' ? {} : { damaged: damage }),
  };
}

function axisSub(known: AxisView['known'], damage: AxisView['damage'], w: Words, owner: string): string {
  if (damage !== 'none') return w(`damage.${damage}`);
  return known === 'own' ? w(`group.${owner}`) : w(`known.${known}`);
}

const UNIT_KIND: Readonly<Record<string, string>> = { patriot: 'airdefence' };

function unitCounter(unit: UnitView, place: Position, view: DrawnView, w: Words, reach: Reach): MapCounter {
  const moving = unit.arrives !== null && unit.arrives > view.turn;
  return {
    id: unit.id,
    kind: UNIT_KIND[unit.type] ?? unit.type,
    owner: 'us',
    stance: stance('us', view),
    suspected: false,
    lon: place.lon,
    lat: place.lat,
    theatre: place.theatre!,
    label: w(`unit.${unit.id}`),
    sub: moving ? w('map.sub.arrives', { turn: unit.arrives }) : '',
    ...(unit.strike > 0 ? { strength: unit.strike } : {}),
    readiness: moving ? 1 : 3,
    ...(moving ? { moving } : { reach: reach(unit.type, unit.theatre) as readonly TheatreId[] }),
  };
}

function highlightedOf(state: AppState): readonly string[] {
  const view = state.screen?.view;
  const card = cardsOf(state.legal).find((x) => x.id === state.card);
  if (!card || !view) return [];
  const now = card.options.find((x) => x.id === state.choices[card.id]?.option) ?? defaultOption(card, view);
  return [...targetsOf(card, now).keys()];
}
