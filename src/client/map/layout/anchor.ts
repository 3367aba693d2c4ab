/** A point that keeps its offset in pixels when the map zooms: a world point plus a screen offset. */
import { type Point, project } from '../geo/projection.ts';

/** A world point and an offset on the screen. */
export interface Anchor {
  /** World pixels. */
  x: number;
  y: number;
  /** CSS pixels. */
  dx: number;
  dy: number;
}

/** An anchor at degrees, without an offset. */
export const anchorAt = (lon: number, lat: number): Anchor => ({ ...project(lon, lat), dx: 0, dy: 0 });

/** Position on the sheet: world times zoom, plus the offset. */
export const onScreenAt = (p: Anchor, zoom: number): Point => ({ x: p.x * zoom + p.dx, y: p.y * zoom + p.dy });

/** An anchor at a point of the sheet that moves with a world point. */
export const anchoredTo = (world: Point, zoom: number, at: Point): Anchor => ({
  x: world.x,
  y: world.y,
  dx: at.x - world.x * zoom,
  dy: at.y - world.y * zoom,
});
