/** Places theatre, water and town names, in this order, where counters leave room. Pure. */
import { project } from '../geo/projection.ts';
import type { Rect } from '../geo/map-view.ts';
import type { NamedPlace } from '../data/main-places.ts';
import { contains, grow, overlaps, within } from './rects.ts';

/** Size of a text, in CSS pixels. */
export interface Sized {
  w: number;
  h: number;
}

/** Names that a map may show, most important first within a rank. */
export interface MapPlaces {
  readonly waters: readonly NamedPlace[];
  readonly towns: readonly NamedPlace[];
}

/** A name with its position. */
export interface PlacedName extends Rect {
  place: NamedPlace;
  /** Centre of a town's dot; null for a water. */
  dot: { x: number; y: number } | null;
}

/** How large the map is drawn. */
export interface NameScale {
  /** Factor from world to CSS pixels. */
  zoom: number;
  pixelsPerDegree: number;
}

/** Minimum scale in pixels per degree at which a rank is visible. */
const SHOWN_FROM: Readonly<Record<1 | 2 | 3, number>> = { 1: 0, 2: 19, 3: 88 };
const DOT = 5;

function free(r: Rect, taken: readonly Rect[], air: number): boolean {
  const wide = grow(r, air);
  for (const t of taken) if (overlaps(t, wide)) return false;
  return true;
}

/** Constraints for names: areas taken, and the edge that must not cut them. */
export interface Ground {
  taken: Rect[];
  within: Rect | null;
}

const fits = (r: Rect, ground: Ground, air: number): boolean => free(r, ground.taken, air) && !cut(r, ground.within);

/** Partly outside. A name wholly outside is invisible and does no harm. */
const cut = (r: Rect, b: Rect | null): boolean => b !== null && overlaps(r, b) && !within(r, b);

const inside = (r: Rect, b: Rect | null): boolean => !b || within(r, b);

/**
 * First of several positions (centres) where the text is free, or null. `shown`: it must be inside the edge, instead of
 * merely not cut by it.
 */
export function firstFree(
  spots: readonly { x: number; y: number }[],
  size: Sized,
  ground: Ground,
  shown = false,
): Rect | null {
  for (const s of spots) {
    const r = { x: s.x - size.w / 2, y: s.y - size.h / 2, w: size.w, h: size.h };
    if (fits(r, ground, 4) && (!shown || inside(r, ground.within))) return r;
  }
  return null;
}

/**
 * Names that fit, waters first. Coordinates are world pixels times `zoom`. A water of rank 1 is replaced by its close-up
 * version where both would be visible. A town without room for its name has no dot.
 */
export function placeNames(
  { waters, towns }: MapPlaces,
  { zoom, pixelsPerDegree }: NameScale,
  ground: Ground,
  size: { water: (place: NamedPlace) => Sized; town: (place: NamedPlace) => Sized },
): PlacedName[] {
  const placed: PlacedName[] = [];
  const shown = ({ rank }: NamedPlace): boolean => pixelsPerDegree >= SHOWN_FROM[rank];
  const centre = ({ lon, lat }: NamedPlace): { x: number; y: number } => {
    const { x, y } = project(lon, lat);
    return { x: x * zoom, y: y * zoom };
  };
  for (const place of waters.filter(shown)) {
    const spot = firstFree([centre(place)], size.water(place), ground);
    if (!spot) continue;
    ground.taken.push(spot);
    placed.push({ ...spot, place, dot: null });
  }
  for (const place of towns.filter(shown).sort((a, b) => a.rank - b.rank)) {
    const dot = centre(place);
    const spot = townSpot(dot, size.town(place), ground);
    if (!spot) continue;
    ground.taken.push(spot, { x: dot.x - DOT / 2, y: dot.y - DOT / 2, w: DOT, h: DOT });
    placed.push({ ...spot, place, dot });
  }
  return placed;
}

function townSpot(dot: { x: number; y: number }, { w, h }: Sized, ground: Ground): Rect | null {
  if (!free({ x: dot.x - 2, y: dot.y - 2, w: 4, h: 4 }, ground.taken, 0)) return null;
  const y = dot.y - h / 2;
  const spots: Rect[] = [
    { x: dot.x + DOT + 1, y, w, h },
    { x: dot.x - DOT - 1 - w, y, w, h },
    { x: dot.x - w / 2, y: dot.y + DOT, w, h },
    { x: dot.x - w / 2, y: dot.y - DOT - h, w, h },
  ];
  // a visible dot must not have its name behind the edge
  const shown = ground.within !== null && contains(ground.within, dot.x, dot.y);
  return spots.find((s) => fits(s, ground, 2) && (!shown || inside(s, ground.within))) ?? null;
}
