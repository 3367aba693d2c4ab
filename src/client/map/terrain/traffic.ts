/** Shipping: dots along the lanes, fewer as traffic falls. */
import { type Line, region } from '../geo/region.ts';
import type { Rect } from '../geo/map-view.ts';

/** CSS pixels between two dots at full traffic. */
const SPACING = 9;

/** The order in which dots vanish. Fixed, so that falling traffic never makes one appear. */
const rankOf = (n: number): number => ((((n * 61 + 17) % 100) + 100) % 100) + 1;

/**
 * Points along a line every `step` world pixels, alternating x and y. `drift`: how many steps the ships have sailed;
 * gaps move along.
 */
export function dotsAlong(line: Line, step: number, traffic: number, drift = 0): number[] {
  const dots: number[] = [];
  const sailed = Math.floor(drift);
  let walked = 0;
  let n = drift - sailed;
  for (let i = 2; i < line.length; i += 2) {
    const [x0, y0] = [line[i - 2], line[i - 1]];
    const length = Math.hypot(line[i] - x0, line[i + 1] - y0);
    while (n * step <= walked + length) {
      const t = length === 0 ? 0 : (n * step - walked) / length;
      if (rankOf(Math.floor(n) - sailed) <= traffic) dots.push(x0 + (line[i] - x0) * t, y0 + (line[i + 1] - y0) * t);
      n += 1;
    }
    walked += length;
  }
  return dots;
}

/** Draws the lanes. `px`: size of a CSS pixel in world pixels. */
export function paintTraffic(
  ctx: CanvasRenderingContext2D,
  traffic: number,
  colour: string,
  px: number,
  seen: Rect,
  drift = 0,
): void {
  ctx.fillStyle = colour;
  ctx.beginPath();
  const r = 1.15 * px;
  for (const lane of region.lanes) {
    const dots = dotsAlong(lane, SPACING * px, traffic, drift);
    for (let i = 0; i < dots.length; i += 2) {
      const [x, y] = [dots[i], dots[i + 1]];
      if (x < seen.x || y < seen.y || x > seen.x + seen.w || y > seen.y + seen.h) continue;
      ctx.moveTo(x + r, y);
      ctx.arc(x, y, r, 0, Math.PI * 2);
    }
  }
  ctx.fill();
}
