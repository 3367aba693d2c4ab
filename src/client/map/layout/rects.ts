/** Rectangles and segments on the screen. Pure. */
import type { Rect } from '../geo/map-view.ts';

/** True if two rectangles overlap. */
export const overlaps = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

/** True if a point is inside a rectangle. */
export const contains = (r: Rect, x: number, y: number): boolean =>
  x >= r.x && y >= r.y && x < r.x + r.w && y < r.y + r.h;

/** True if both are equal, or both null. */
export const sameRect = (a: Rect | null, b: Rect | null): boolean =>
  a === b || (a !== null && b !== null && a.x === b.x && a.y === b.y && a.w === b.w && a.h === b.h);

/** Scales position and size. */
export const scaled = (r: Rect, by: number): Rect => ({ x: r.x * by, y: r.y * by, w: r.w * by, h: r.h * by });

/** Moves every edge outwards. */
export const grow = (r: Rect, by: number): Rect => ({ x: r.x - by, y: r.y - by, w: r.w + by * 2, h: r.h + by * 2 });

/**
 * True if a segment crosses a rectangle (Liang–Barsky). Called about ten thousand times per plan, mostly for distant
 * pairs, which are rejected first.
 */
export function crosses(rect: Rect, x0: number, y0: number, x1: number, y1: number): boolean {
  const right = rect.x + rect.w;
  const below = rect.y + rect.h;
  if ((x0 < rect.x && x1 < rect.x) || (x0 > right && x1 > right)) return false;
  if ((y0 < rect.y && y1 < rect.y) || (y0 > below && y1 > below)) return false;
  let from = 0;
  let to = 1;
  if (x0 !== x1) {
    const a = (rect.x - x0) / (x1 - x0);
    const b = (right - x0) / (x1 - x0);
    from = Math.max(from, Math.min(a, b));
    to = Math.min(to, Math.max(a, b));
  }
  if (y0 !== y1) {
    const a = (rect.y - y0) / (y1 - y0);
    const b = (below - y0) / (y1 - y0);
    from = Math.max(from, Math.min(a, b));
    to = Math.min(to, Math.max(a, b));
  }
  return from <= to;
}

/** True if `r` is completely inside `b`. */
export const within = (r: Rect, b: Rect): boolean =>
  r.x >= b.x && r.y >= b.y && r.x + r.w <= b.x + b.w && r.y + r.h <= b.y + b.h;
