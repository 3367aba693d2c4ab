/** Heat rungs by theatre, as the land painter takes them. */
import type { MapModel, MapTheatre } from '../../store/map/map-model.ts';
import type { Rung } from './heat-wash.ts';

export const rungsOf = (model: MapModel): Partial<Record<MapTheatre, Rung>> =>
  Object.fromEntries(model.theatres.map((t) => [t.id, t.rung]));
