/** The way of an act in playback: its line, its moving head and its fading tail. */
import type { GameObjects } from 'phaser';
import type { MapFlash } from '../../store/map/map-model.ts';
import { type Point, project } from '../geo/projection.ts';
import { coveredBy, type CounterSpot, snap } from '../layout/layout-plan.ts';
import { onScreenAt } from '../layout/anchor.ts';
import { overlaps } from '../layout/rects.ts';
import { asNumber, type Palette } from '../style/palette.ts';
import { bowed, lengthOf, stretch } from './curves.ts';
import { drawHead, drawLine } from './line-drawing.ts';

/** Height of an arc by its number, divided by its length: two arcs stay readable at one target. */
const BOWS = [0.07, 0.25, 0.16, 0.34] as const;
/** Share of the way that an intercepted missile flies. */
export const STOPPED_AT = 0.8;
/** An act whose launch nobody knows comes from above, the same for every target. In CSS pixels. */
const ABOVE = 130;
/** Pieces of the tail, and the share of the way that it covers. */
const PIECES = 24;
const TAIL = 0.5;
const HEAD = '#FFF3E2';

/** Colour of a side. */
export function sideColour(side: MapFlash['side'], palette: Palette): string {
  return side === 'other' ? palette.ink : palette[side].line;
}

/** An act with the way from its places to the symbols that stand for them, in CSS pixels; absent: none has moved. */
export interface Aimed extends MapFlash {
  readonly aside?: Point;
  readonly fromAside?: Point;
}

const NOT_ASIDE: Point = { x: 0, y: 0 };

/**
 * The acts, aimed at symbols: where counters are crowded, one of another side may stand at the true place, and seem to be
 * meant.
 */
export function aimed(flashes: readonly MapFlash[], spots: readonly CounterSpot[], zoom: number): readonly Aimed[] {
  return flashes.map((f) => {
    const { fromLon, fromLat } = f;
    const from =
      fromLon === undefined || fromLat === undefined ? null : asideOf({ lon: fromLon, lat: fromLat }, spots, zoom);
    return { ...f, aside: asideOf(f, spots, zoom), ...(from ? { fromAside: from } : {}) };
  });
}

/** From a place to its symbol, in CSS pixels; of an open place to the nearest point that no counter covers. */
export function asideOf(
  { lon, lat, open }: Pick<MapFlash, 'lon' | 'lat' | 'open'>,
  spots: readonly CounterSpot[],
  zoom: number,
): Point {
  if (open) return besideCounters(onSheet(lon, lat, zoom), spots, zoom);
  const spot = snap(spots, lon, lat);
  if (!spot) return NOT_ASIDE;
  const [symbol, place] = [onScreenAt(spot.pin, zoom), onSheet(lon, lat, zoom)];
  return { x: symbol.x - place.x, y: symbol.y - place.y };
}

/** Room for a mark, and how far it may go to find it, in CSS pixels. */
const MARK = { size: 46, rings: [0, 44, 66, 92, 124, 160], ways: 12 };

function besideCounters(at: Point, spots: readonly CounterSpot[], zoom: number): Point {
  const taken = coveredBy(spots, zoom);
  for (const r of MARK.rings)
    for (let n = 0; n < (r === 0 ? 1 : MARK.ways); n += 1) {
      // from the south on, by turns to the east and to the west
      const turn = (Math.ceil(n / 2) * (n % 2 === 0 ? 1 : -1) * 2 * Math.PI) / MARK.ways;
      const aside = { x: r * Math.sin(turn), y: r * Math.cos(turn) };
      const half = MARK.size / 2;
      const box = { x: at.x + aside.x - half, y: at.y + aside.y - half, w: MARK.size, h: MARK.size };
      if (taken.every((t) => !overlaps(t, box))) return aside;
    }
  return NOT_ASIDE;
}

const onSheet = (lon: number, lat: number, zoom: number, aside = NOT_ASIDE): Point => {
  const p = project(lon, lat);
  return { x: p.x * zoom + aside.x, y: p.y * zoom + aside.y };
};

/** Target of an act on the sheet. */
export const targetOf = (f: Aimed, zoom: number): Point => onSheet(f.lon, f.lat, zoom, f.aside);

/** Place of launch on the sheet; null if it is not known. */
export const sourceOf = (f: Aimed, zoom: number): Point | null =>
  f.fromLon === undefined || f.fromLat === undefined ? null : onSheet(f.fromLon, f.fromLat, zoom, f.fromAside);

/** The whole way from place to place. `way`: 1 or −1, the side to which it bends. */
export function wayOf(f: Aimed, n: number, zoom: number, way: number): Point[] {
  const to = targetOf(f, zoom);
  const from = sourceOf(f, zoom);
  if (!from) return bowed({ x: to.x, y: to.y - ABOVE }, to, 0);
  return bowed(from, to, BOWS[n % BOWS.length] * way);
}

const NEAR = 18;

/** The side with fewer counters in the way. */
export function clearSide(f: Aimed, n: number, zoom: number, spots: readonly CounterSpot[]): number {
  const met = (way: number): number => {
    const inner = wayOf(f, n, zoom, way).slice(3, -3);
    return spots.filter((s) => {
      const at = onScreenAt(s.pin, zoom);
      return inner.some((p) => Math.hypot(p.x - at.x, p.y - at.y) < NEAR);
    }).length;
  };
  return met(1) < met(-1) ? 1 : -1;
}

/** The way ahead, dotted. */
export function drawAhead(g: GameObjects.Graphics, way: readonly Point[], colour: string, palette: Palette): void {
  drawLine(g, way, { colour: palette.halo, width: 3.2, alpha: 0.35, dash: [2, 6] });
  drawLine(g, way, { colour, width: 1.6, alpha: 0.5, dash: [2, 6] });
}

/** Tail and head at a share of the way. */
export function drawFlight(
  g: GameObjects.Graphics,
  way: readonly Point[],
  share: number,
  colour: string,
  palette: Palette,
): void {
  const whole = lengthOf(way);
  const at = whole * share;
  const start = Math.max(0, at - whole * TAIL);
  const piece = (at - start) / PIECES;
  if (piece <= 0) return;
  for (let i = 0; i < PIECES; i += 1) {
    const part = stretch(way, start + i * piece, start + (i + 1) * piece + 0.5);
    if (part.length < 2) continue;
    const alpha = ((i + 1) / PIECES) ** 2;
    g.lineStyle(3, asNumber(colour), alpha);
    g.beginPath();
    g.moveTo(part[0].x, part[0].y);
    for (const p of part.slice(1)) g.lineTo(p.x, p.y);
    g.strokePath();
  }
  const tip = stretch(way, Math.max(0, at - 14), at);
  if (tip.length > 1) drawHead(g, tip, 15, HEAD, palette.theme === 'light' ? colour : palette.halo);
}
