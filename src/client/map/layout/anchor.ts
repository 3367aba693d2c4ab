/** A place that keeps its pixels while the map grows: a world point and an offset on the screen. */
import { type Point, project } from '../geo/projection.ts';

export interface Anchor {
  /** World pixels. */
  x: number;
  y: number;
  /** CSS pixels. */
  dx: number;
  dy: number;
}

export const anchorAt = (lon: number, lat: number): Anchor => ({ ...project(lon, lat), dx: 0, dy: 0 });

/** The pin on the sheet: world times zoom, plus its offset. */
export const onScreenAt = (p: Anchor, zoom: number): Point => ({ x: p.x * zoom + p.dx, y: p.y * zoom + p.dy });

/** A pin at a point of the sheet that moves with a world point. */
export const anchoredTo = (world: Point, zoom: number, at: Point): Anchor => ({
  ...world,
  dx: at.x - world.x * zoom,
  dy: at.y - world.y * zoom,
});
