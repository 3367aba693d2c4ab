/**
 * Degrees to world pixels and back: one Mercator projection for all frames and the baked outlines. World pixels are map
 * coordinates: x east and y south from the north-west corner of the baked box, 72 per degree of longitude.
 */

/** A point in world pixels or on the screen. */
export interface Point {
  x: number;
  y: number;
}

/** Corners of the baked region, in degrees. */
export const BOX = { west: 27, south: 6.5, east: 61, north: 41 };
/** World pixels per degree of longitude. Must equal `scale` in data/region.json. */
export const SCALE = 72;

const RAD = Math.PI / 180;
/** Latitude on the Mercator axis, in degrees of longitude. */
const stretch = (lat: number): number => Math.log(Math.tan(Math.PI / 4 + (lat * RAD) / 2)) / RAD;
const TOP = stretch(BOX.north);

/** Degrees east to world pixels. */
export const lonToX = (lon: number): number => (lon - BOX.west) * SCALE;
/** Degrees north to world pixels. */
export const latToY = (lat: number): number => (TOP - stretch(lat)) * SCALE;
/** World pixels to degrees east. */
export const xToLon = (x: number): number => x / SCALE + BOX.west;
/** World pixels to degrees north. */
export const yToLat = (y: number): number => (2 * Math.atan(Math.exp((TOP - y / SCALE) * RAD)) - Math.PI / 2) / RAD;

/** Degrees to a world point. */
export const project = (lon: number, lat: number): Point => ({ x: lonToX(lon), y: latToY(lat) });
/** World point to degrees. */
export const unproject = (p: Point): { lon: number; lat: number } => ({ lon: xToLon(p.x), lat: yToLat(p.y) });

/** Size of the whole region in world pixels. */
export const WORLD = { w: lonToX(BOX.east), h: latToY(BOX.south) };
