/** Places theatre, water and town names, in this order, where counters leave room. Pure. */
import { project } from '../geo/projection.ts';
import type { Rect } from '../geo/map-view.ts';
import { TOWNS, type Town, type Water, WATERS } from '../data/places.ts';
import { contains, grow, overlaps, within } from './rects.ts';

/** Size of a text, in CSS pixels. */
export interface Sized {
  w: number;
  h: number;
}

/** A town name with its position. */
export interface PlacedTown extends Rect {
  town: Town;
  /** The dot. */
  dotX: number;
  dotY: number;
}

/** A water name with its position. */
export interface PlacedWater extends Rect {
  water: Water;
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
 * Water names that fit. Coordinates are world pixels times `zoom`. A name of rank 1 is replaced by its close-up version
 * where both would be visible.
 */
export function placeWaters(
  zoom: number,
  pixelsPerDegree: number,
  ground: Ground,
  size: (w: Water) => Sized,
): PlacedWater[] {
  const placed: PlacedWater[] = [];
  for (const water of WATERS) {
    if (pixelsPerDegree < SHOWN_FROM[water.rank]) continue;
    const at = project(water.lon, water.lat);
    const r = firstFree([{ x: at.x * zoom, y: at.y * zoom }], size(water), ground);
    if (!r) continue;
    ground.taken.push(r);
    placed.push({ ...r, water });
  }
  return placed;
}

/** Towns that fit, most important first. A town without room for its name has no dot. */
export function placeTowns(
  zoom: number,
  pixelsPerDegree: number,
  ground: Ground,
  size: (t: Town) => Sized,
): PlacedTown[] {
  const placed: PlacedTown[] = [];
  const wanted = TOWNS.filter((t) => pixelsPerDegree >= SHOWN_FROM[t.rank]).sort((a, b) => a.rank - b.rank);
  for (const town of wanted) {
    const p = project(town.lon, town.lat);
    const spot = townSpot({ x: p.x * zoom, y: p.y * zoom }, size(town), ground);
    if (!spot) continue;
    ground.taken.push(spot, { x: p.x * zoom - DOT / 2, y: p.y * zoom - DOT / 2, w: DOT, h: DOT });
    placed.push({ ...spot, town, dotX: p.x * zoom, dotY: p.y * zoom });
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
