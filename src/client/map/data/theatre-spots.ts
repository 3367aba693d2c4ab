import type { MapTheatre } from '../../store/map/map-model.ts';

/** Positions for a theatre's name, best first: open ground of the country, then its edges. */
export const THEATRE_SPOTS: Readonly<Record<MapTheatre, readonly (readonly [lat: number, lon: number])[]>> = {
  iraq: [
    [32.4, 42.9],
    [34.9, 42.6],
    [31.3, 44.6],
    [35.2, 45.0],
    [33.0, 41.3],
    [31.6, 43.0],
    [30.6, 45.4],
  ],
  syria: [
    [34.9, 37.9],
    [34.3, 38.2],
    [35.6, 38.1],
    [36.3, 39.5],
    [34.4, 39.4],
  ],
  lebanon: [
    [34.25, 34.4],
    [34.6, 34.2],
    [33.9, 33.9],
    [33.6, 34.2],
    [34.9, 34.4],
    [34.5, 34.95],
    [34.55, 35.25],
    [33.1, 34.0],
    [32.7, 33.6],
  ],
  redsea: [
    [15.6, 47.6],
    [15.2, 46.2],
    [16.3, 49.0],
    [14.4, 46.4],
    [16.4, 45.4],
  ],
  gulf: [
    [32.6, 54.6],
    [29.9, 54.5],
    [30.8, 56.8],
    [33.6, 53.2],
    [28.4, 56.0],
    [31.5, 51.5],
    [33.4, 48.9],
  ],
};
