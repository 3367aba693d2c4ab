/** Places the names of countries and the badges of theatres, before the counters. Pure. */
import type { MapModel, MapTheatreState } from '../../store/map/map-model.ts';
import { COUNTRIES, type NamedCountry } from '../data/country-spots.ts';
import type { Rect } from '../geo/map-view.ts';
import { type Point, project } from '../geo/projection.ts';
import { badgeSize, type CountryFace, countryFace, countrySize } from '../style/country-art.ts';
import { type Anchor, anchoredTo } from './anchor.ts';
import { firstFree } from './name-placement.ts';
import { groundOf, holds, outlineOf } from './open-ground.ts';
import { contains, grow, overlaps, scaled, within } from './rects.ts';
import { theatrePlaces } from './theatre-places.ts';
import type { WorkSlices } from './work-slices.ts';

/** The name of a country with its position. `rect`: on the sheet, in CSS pixels. */
export interface PlacedCountry {
  id: string;
  text: string;
  face: CountryFace;
  rect: Rect;
  pin: Anchor;
}

/** The badge of a theatre. `named`: it carries the theatre's name, because the map does not. */
export interface PlacedBadge {
  id: MapTheatreState['id'];
  named: boolean;
  rect: Rect;
  pin: Anchor;
}

/** What the placement depends on. */
export interface NamesInput {
  zoom: number;
  family: string;
  /** World rectangle with readable names; null: no limit. */
  bounds: Rect | null;
  /** World rectangles over the map. */
  hidden: readonly Rect[];
  words: MapModel['words'];
  /** Theatres with a badge. `here`: in this frame, so that it must be visible. */
  theatres: readonly (MapTheatreState & { here: boolean })[];
  /** Rectangles that counters would take at their own places, on the sheet. */
  counters: readonly Rect[];
  /** Names and badges before, at the same scale. */
  before: { countries: readonly PlacedCountry[]; badges: readonly PlacedBadge[] } | null;
}

/** Theatres that are a country, and named by it. */
const COUNTRY_OF: Readonly<Partial<Record<MapTheatreState['id'], string>>> = {
  iraq: 'iraq',
  syria: 'syria',
  lebanon: 'lebanon',
};
/** Names prefer to be this far from counters, in CSS pixels. */
const ROOM = 110;
/** Space between a country's name and the badge under it. */
const BELOW = 8;
/** Space between a badge at sea and the name of another country, which it would seem to belong to. */
const APART = 28;
const AIR = 4;

/** Points of a name that must be in its country, as shares of its width and height. */
const CORNERS = [0, 0.33, 0.66, 1].flatMap((x) => [0.15, 0.85].map((y) => [x, y] as const));

/** Names and badges, the most important first. */
export function* placeNamesOfCountries(
  input: NamesInput,
): WorkSlices<{ countries: PlacedCountry[]; badges: PlacedBadge[] }> {
  const hidden = input.hidden.map((r) => scaled(r, input.zoom));
  const ground = {
    taken: [...input.counters, ...hidden],
    within: input.bounds && scaled(input.bounds, input.zoom),
  };
  const countries: PlacedCountry[] = [];
  for (const one of COUNTRIES) {
    const was = input.before?.countries.find(({ id }) => id === one.id);
    const found = was && isFree(was.rect, ground) ? was : placeCountry(one, input, ground);
    if (found) {
      countries.push(found);
      ground.taken.push(found.rect);
    }
    yield;
  }
  const badges: PlacedBadge[] = [];
  for (const t of input.theatres) {
    const name = countries.find(({ id }) => id === COUNTRY_OF[t.id]);
    const was = input.before?.badges.find(({ id, named }) => id === t.id && named === !name);
    const others = countries.filter((one) => one !== name).map(({ rect }) => grow(rect, APART));
    const found = was && isFree(was.rect, ground) ? was : placeBadge(t, name, input, ground, others);
    if (found) {
      badges.push(found);
      ground.taken.push(found.rect);
    }
  }
  return { countries, badges };
}

/** Where names may be. */
interface Free {
  taken: Rect[];
  within: Rect | null;
}

const centred = (at: Point, { w, h }: { w: number; h: number }): Rect => ({ x: at.x - w / 2, y: at.y - h / 2, w, h });

const isFree = (r: Rect, { taken, within: edge }: Free): boolean =>
  (!edge || within(r, edge)) && !taken.some((t) => overlaps(t, grow(r, AIR)));

/** The place with most room, near the chosen one; null if the name fits nowhere as a whole. */
function placeCountry(one: NamedCountry, input: NamesInput, ground: Free): PlacedCountry | null {
  const { zoom } = input;
  const ring = outlineOf(one.outline);
  if (!ring) return null;
  const text = input.words(`map.country.${one.id}`);
  const chosen = scaledPoint(project(one.lon, one.lat), zoom);
  const seen = (p: Point): boolean => !ground.within || contains(ground.within, p.x, p.y);
  const places = groundOf(one.outline)
    .map((p) => scaledPoint(p, zoom))
    .filter(seen);
  if (seen(chosen)) places.unshift(chosen);
  if (places.length === 0) return null;
  const best = seen(chosen) ? chosen : middle(places);
  const across = Math.max(...places.map((p) => p.x)) - Math.min(...places.map((p) => p.x));
  for (const face of countryFace(text, across)) {
    const size = countrySize(text, face, input.family);
    const inCountry = (r: Rect): boolean =>
      CORNERS.every(([x, y]) => holds(ring, (r.x + r.w * x) / zoom, (r.y + r.h * y) / zoom));
    const found = places
      .map((p) => centred(p, size))
      .filter((r) => isFree(r, ground) && inCountry(r))
      .map((r) => ({ r, worth: worthOf(r, best, ground.taken) }))
      .sort((a, b) => b.worth - a.worth)[0];
    if (found) return { id: one.id, text, face, rect: found.r, pin: pinOf(found.r, zoom) };
  }
  return null;
}

/** Far from counters, and near the best place. */
function worthOf(r: Rect, best: Point, taken: readonly Rect[]): number {
  let room = ROOM;
  for (const t of taken) room = Math.min(room, gap(r, t));
  return room - 0.3 * Math.hypot(r.x + r.w / 2 - best.x, r.y + r.h / 2 - best.y);
}

/** Distance between two rectangles. */
const gap = (a: Rect, b: Rect): number =>
  Math.hypot(Math.max(0, a.x - b.x - b.w, b.x - a.x - a.w), Math.max(0, a.y - b.y - b.h, b.y - a.y - a.h));

function placeBadge(
  t: NamesInput['theatres'][number],
  name: PlacedCountry | undefined,
  input: NamesInput,
  ground: Free,
  others: readonly Rect[],
): PlacedBadge | null {
  const { zoom, family } = input;
  const named = !name;
  const apart = { ...ground, taken: [...ground.taken, ...others] };
  const size = badgeSize(t, named, family);
  const under = name && { ...size, x: name.rect.x + (name.rect.w - size.w) / 2, y: name.rect.y + name.rect.h + BELOW };
  const over = name && under && { ...under, y: name.rect.y - BELOW - size.h };
  const beside = [under, over].find((r) => r && isFree(r, ground));
  const centres = theatrePlaces(t.id).map((p) => scaledPoint(p, zoom));
  const free = (shown: boolean): Rect | null =>
    firstFree(centres, size, apart, shown) ?? firstFree(centres, size, ground, shown);
  const r = beside ?? free(t.here) ?? (t.here ? null : free(false));
  return r && { id: t.id, named, rect: r, pin: pinOf(r, zoom) };
}

const pinOf = (r: Rect, zoom: number): Anchor =>
  anchoredTo({ x: (r.x + r.w / 2) / zoom, y: (r.y + r.h / 2) / zoom }, zoom, r);
const scaledPoint = (p: Point, zoom: number): Point => ({ x: p.x * zoom, y: p.y * zoom });
const middle = (points: readonly Point[]): Point => ({
  x: points.reduce((sum, p) => sum + p.x, 0) / points.length,
  y: points.reduce((sum, p) => sum + p.y, 0) / points.length,
});

/** The badges that leave the places of acts free. */
export const besideActs = (badges: readonly PlacedBadge[], acts: readonly Rect[]): readonly PlacedBadge[] =>
  badges.filter(({ rect }) => !acts.some((act) => overlaps(act, rect)));
