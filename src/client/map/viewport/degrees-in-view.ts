/** Degree labels along the top and left edge of the main frame. */
import { latToY, lonToX, xToLon, yToLat } from '../geo/projection.ts';
import { type Pane, type Rect, toPane, type View, visible } from '../geo/map-view.ts';
import { fives } from '../terrain/terrain-paint.ts';
import { overlaps } from '../layout/rects.ts';
import type { Palette } from '../style/palette.ts';
import { degreeArt } from '../style/text-art.ts';
import type { Sprite } from './viewport.ts';

/** The corner is reserved for latitudes, in CSS pixels. */
const CORNER = 44;

const screenPin = (x: number, y: number): Sprite['pin'] => ({ x: 0, y: 0, dx: x, dy: y });
const lonText = (lon: number): string => `${lon}° E`;
const latText = (lat: number): string => `${lat}° N`;

/** Degree labels for a view, except under the insets and where anything is written. `taken`: on the pane. */
export function degreeSprites(
  view: View,
  pane: Pane,
  clear: Rect,
  insets: readonly Rect[],
  taken: readonly Rect[],
  palette: Palette,
): Sprite[] {
  const seen = visible(view, pane);
  const sprites: Sprite[] = [];
  const put = (text: string, x: number, y: number): void => {
    const art = degreeArt(text, palette);
    const r = { x, y, w: art.w, h: art.h };
    const inside = x > clear.x && x + art.w < clear.x + clear.w && y >= clear.y && y + art.h < clear.y + clear.h;
    if (inside && ![...insets, ...taken].some((i) => overlaps(i, r))) sprites.push({ art, pin: screenPin(x, y) });
  };
  for (const lon of fives(xToLon(seen.x), xToLon(seen.x + seen.w))) {
    const x = toPane(view, pane, { x: lonToX(lon), y: 0 }).x;
    if (x - 16 > clear.x + CORNER) put(lonText(lon), x - 16, clear.y + 2);
  }
  for (const lat of fives(yToLat(seen.y + seen.h), yToLat(seen.y))) {
    const y = toPane(view, pane, { x: 0, y: latToY(lat) }).y;
    put(latText(lat), clear.x + 6, y - 8);
  }
  return sprites;
}
