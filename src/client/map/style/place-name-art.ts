/** Names of waters and towns as pictures, where counters leave room. */
import type { MapModel } from '../../store/map/map-model.ts';
import type { NamedPlace } from '../data/main-places.ts';
import { type Point, project } from '../geo/projection.ts';
import { type Ground, type MapPlaces, type NameScale, placeNames } from '../layout/name-placement.ts';
import type { Art } from './art.ts';
import type { Palette } from './palette.ts';
import { dotArt, townArt, townSize, waterArt, waterSize } from './text-art.ts';

/** A picture at `at`, in world pixels times zoom. `world`: the place itself, in world pixels. */
interface PlacedArt {
  readonly art: Art;
  readonly world: Point;
  readonly at: Point;
}

/** Pictures of the names that fit, each town with its dot. */
export function placeNameArts(
  places: MapPlaces,
  scale: NameScale,
  ground: Ground,
  words: MapModel['words'],
  palette: Palette,
): PlacedArt[] {
  const nameOf = ({ id }: NamedPlace): string => words(`map.name.${id}`);
  const placed = placeNames(places, scale, ground, {
    water: (place) => waterSize(nameOf(place), palette.font),
    town: (place) => townSize(nameOf(place), palette.font),
  });
  return placed.flatMap(({ place, dot, x, y }): PlacedArt[] => {
    const world = project(place.lon, place.lat);
    const name = nameOf(place);
    if (!dot) return [{ art: waterArt(name, palette), world, at: { x, y } }];
    return [
      { art: dotArt(palette), world, at: dot },
      { art: townArt(name, palette), world, at: { x, y } },
    ];
  });
}
