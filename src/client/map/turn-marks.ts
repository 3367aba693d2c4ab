/** Marks of what happened in a turn or a game, on the static map. */
import type { MapModel } from '../store/map/map-model.ts';
import { MARK } from './counters/mark-art.ts';
import { turnMarkArt, turnNameArt } from './counters/turn-mark-art.ts';
import { project } from './geo/projection.ts';
import type { View } from './geo/map-view.ts';
import type { Ground } from './layout/name-placement.ts';
import { overlaps } from './layout/rects.ts';
import type { Art } from './style/art.ts';
import type { Palette } from './style/palette.ts';

/** Marks of a turn, and their names where they cover no other; the gravest first. */
export function putTurnMarks(
  { flashes }: MapModel,
  palette: Palette,
  { view: { zoom } }: { view: View },
  { taken, within }: Ground,
  put: (art: Art, x: number, y: number) => void,
): void {
  const at = flashes.map((f) => {
    const p = project(f.lon, f.lat);
    return { f, x: p.x * zoom, y: p.y * zoom };
  });
  for (const { f, x, y } of at) {
    put(turnMarkArt(f, palette), x, y);
    taken.push({ x: x - MARK, y: y - MARK, w: MARK * 2, h: MARK * 2 });
  }
  for (const { f, x, y } of at.toReversed()) {
    if (!f.label) continue;
    for (const art of [turnNameArt(f, palette, true), turnNameArt(f, palette, false)]) {
      const r = { x: x - art.ox, y: y - art.oy, w: art.w, h: art.h };
      const cut = within !== null && (r.x < within.x || r.x + r.w > within.x + within.w);
      if (cut || taken.some((other) => overlaps(other, r))) continue;
      put(art, x, y);
      taken.push(r);
      break;
    }
  }
}
