/** Finds the counter under a point. Pure. */
import type { Point } from '../geo/projection.ts';
import type { Rect } from '../geo/map-view.ts';
import { onScreenAt } from '../layout/anchor.ts';
import type { CounterSpot } from '../layout/layout-plan.ts';
import { contains, grow } from '../layout/rects.ts';

/** Half the size of a touch target, and the tolerance of a mouse, in CSS pixels. */
const FINGER = 22;
const MOUSE = 3;

/** The nearest counter at a point in sheet coordinates, or null. Symbols win over labels. */
export function hitCounter(
  spots: readonly CounterSpot[],
  zoom: number,
  at: Point,
  coarse: boolean,
): CounterSpot | null {
  let best: CounterSpot | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (const spot of spots) {
    const p = onScreenAt(spot.pin, zoom);
    const local = { x: at.x - p.x, y: at.y - p.y };
    const symbol = grow(
      spot.symbol,
      coarse ? Math.max(MOUSE, FINGER - Math.min(spot.symbol.w, spot.symbol.h) / 2) : MOUSE,
    );
    const onSymbol = contains(symbol, local.x, local.y);
    if (!onSymbol && !(spot.label && contains(spot.label as Rect, local.x, local.y))) continue;
    const d = Math.hypot(local.x, local.y) + (onSymbol ? 0 : 1000);
    if (d < nearest) [best, nearest] = [spot, d];
  }
  return best;
}
