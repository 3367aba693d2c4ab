/** Positions for a theatre's name: chosen ones first, then any open ground of its country. */
import type { MapTheatre } from '../../store/map/map-model.ts';
import { THEATRE_SPOTS } from '../data/theatre-spots.ts';
import { type Point, project, SCALE } from '../geo/projection.ts';
import { type Line, region, THEATRE_COUNTRIES } from '../geo/region.ts';

/** World pixels between two candidates. */
const STEP = SCALE * 0.4;
/** Names of small countries are in the sea next to them, at the chosen positions only. */
const SPREADS: ReadonlySet<MapTheatre> = new Set(['iraq', 'syria', 'gulf', 'redsea']);

const known = new Map<MapTheatre, readonly Point[]>();

/** Centres in world pixels, best first. */
export function theatrePlaces(id: MapTheatre): readonly Point[] {
  const cached = known.get(id);
  if (cached) return cached;
  const chosen = THEATRE_SPOTS[id].map(([lat, lon]) => project(lon, lat));
  const [first] = chosen;
  const ground = SPREADS.has(id) ? groundOf(id) : [];
  ground.sort((a, b) => Math.hypot(a.x - first.x, a.y - first.y) - Math.hypot(b.x - first.x, b.y - first.y));
  const places = [...chosen, ...ground];
  known.set(id, places);
  return places;
}

function groundOf(id: MapTheatre): Point[] {
  const found: Point[] = [];
  for (const country of region.countries) {
    if (!THEATRE_COUNTRIES[id].includes(country.id)) continue;
    const ring = country.rings.reduce((a, b) => (b.length > a.length ? b : a));
    const xs = ring.filter((_, i) => i % 2 === 0);
    const ys = ring.filter((_, i) => i % 2 === 1);
    for (let x = Math.min(...xs); x < Math.max(...xs); x += STEP)
      for (let y = Math.min(...ys); y < Math.max(...ys); y += STEP) if (holds(ring, x, y)) found.push({ x, y });
  }
  return found;
}

/** Point in polygon by the even-odd rule. */
function holds(ring: Line, x: number, y: number): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
    const [xi, yi, xj, yj] = [ring[i], ring[i + 1], ring[j], ring[j + 1]];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}
