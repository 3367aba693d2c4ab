/** Points inside countries, as positions for names. Pure. */
import { type Point, SCALE } from '../geo/projection.ts';
import { type Line, region } from '../geo/region.ts';

/** Least distance between two points, in world pixels, and the most points along a side. */
const STEP = SCALE * 0.4;
const ALONG = 11;

const known = new Map<string, readonly Point[]>();

/** The largest outline of a country; null if the region has none. */
export function outlineOf(id: string): Line | null {
  const rings = region.countries.find((country) => country.id === id)?.rings ?? [];
  return rings.reduce<Line | null>((best, ring) => (best && best.length >= ring.length ? best : ring), null);
}

/** Points of a country on a grid, in world pixels. */
export function groundOf(id: string): readonly Point[] {
  const cached = known.get(id);
  if (cached) return cached;
  const ring = outlineOf(id);
  const found: Point[] = [];
  if (ring) {
    const xs = ring.filter((_, i) => i % 2 === 0);
    const ys = ring.filter((_, i) => i % 2 === 1);
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const step = Math.max(STEP, Math.sqrt((right - left) * (bottom - top)) / ALONG);
    for (let x = left + step / 2; x < right; x += step)
      for (let y = top + step / 2; y < bottom; y += step) if (holds(ring, x, y)) found.push({ x, y });
  }
  known.set(id, found);
  return found;
}

/** Point in polygon by the even-odd rule. */
export function holds(ring: Line, x: number, y: number): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
    const [xi, yi, xj, yj] = [ring[i], ring[i + 1], ring[j], ring[j + 1]];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}
