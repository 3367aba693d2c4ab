/** A place that keeps its pixels while the map grows: a world point and an offset on the screen. */
import { type Point, project } from '../geo/projection.ts';

export interface Pin {
  /** World pixels. */
  x: number;
  y: number;
  /** CSS pixels. */
  dx: number;
  dy: number;
}

export const pinAt = (lon: number, lat: number): Pin => ({ ...project(lon, lat), dx: 0, dy: 0 });

/** The pin on the sheet: world times zoom, plus its offset. */
export const onSheet = (p: Pin, zoom: number): Point => ({ x: p.x * zoom + p.dx, y: p.y * zoom + p.dy });

/** A pin at a point of the sheet that moves with a world point. */
export const pinnedTo = (world: Point, zoom: number, at: Point): Pin => ({
  ...world,
  dx: at.x - world.x * zoom,
  dy: at.y - world.y * zoom,
});
