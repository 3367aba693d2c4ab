/** Positions for a theatre's name: chosen ones first, then any open ground of its country. */
import type { MapTheatre } from '../../store/map/map-model.ts';
import { THEATRE_SPOTS } from '../data/theatre-spots.ts';
import { type Point, project } from '../geo/projection.ts';
import { THEATRE_COUNTRIES } from '../geo/region.ts';
import { groundOf } from './open-ground.ts';

/** Names of small countries are in the sea next to them, at the chosen positions only. */
const SPREADS: ReadonlySet<MapTheatre> = new Set(['iraq', 'syria', 'gulf', 'redsea']);

const known = new Map<MapTheatre, readonly Point[]>();

/** Centres in world pixels, best first. */
export function theatrePlaces(id: MapTheatre): readonly Point[] {
  const cached = known.get(id);
  if (cached) return cached;
  const chosen = THEATRE_SPOTS[id].map(([lat, lon]) => project(lon, lat));
  const [first] = chosen;
  const ground = SPREADS.has(id) ? THEATRE_COUNTRIES[id].flatMap(groundOf) : [];
  ground.sort((a, b) => Math.hypot(a.x - first.x, a.y - first.y) - Math.hypot(b.x - first.x, b.y - first.y));
  const places = [...chosen, ...ground];
  known.set(id, places);
  return places;
}
