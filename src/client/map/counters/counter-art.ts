/** Draws a counter: symbol, stack, strength box, readiness ticks, damage. */
import type { MapCounter } from '../../store/map/map-model.ts';
import type { Art } from '../style/art.ts';
import type { Palette } from '../style/palette.ts';
import { FACES, fontOf } from '../style/typography.ts';
import { drawSymbol, hasTab, sideOf, symbolSize } from './symbol.ts';

/** Offset between the counters of a stack, in CSS pixels. */
const PEEK = 4;
const TICK = { w: 7, h: 3.5, gap: 1.5, below: 4 };
const BOX = 15;
const AIR = 4;

/** Space around the anchor that the layout keeps free, in CSS pixels. */
export interface Footprint {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const layersOf = (stacked: number): number => Math.min(2, stacked - 1);

/** Footprint of a counter, or of a stack with this counter on top. */
export function footprint(counter: MapCounter, stacked = 1): Footprint {
  const { w, h } = symbolSize(counter.kind, counter.stance);
  const peek = layersOf(stacked) * PEEK;
  const one = stacked === 1;
  return {
    left: w / 2 + 1,
    right: w / 2 + 1 + Math.max(peek, one && counter.strength !== undefined ? 7 : 0),
    top: h / 2 + 1 + Math.max(peek, hasTab(counter.kind, counter.stance) ? 3 : 0),
    bottom: h / 2 + 1 + (one && counter.readiness !== undefined ? TICK.below + TICK.h : 0),
  };
}

/** The picture of a counter; of a cluster: its frame with the number of its members. */
export function counterArt(counter: MapCounter, stacked: number, palette: Palette): Art {
  const foot = footprint(counter, stacked);
  const { w, h } = symbolSize(counter.kind, counter.stance);
  return {
    key: [
      'c',
      counter.kind,
      counter.stance,
      counter.owner,
      counter.suspected,
      counter.moving,
      counter.strength,
      counter.readiness,
      counter.damaged,
      stacked,
    ].join(),
    w: Math.ceil(foot.left + foot.right + AIR * 2),
    h: Math.ceil(foot.top + foot.bottom + AIR * 2),
    ox: Math.ceil(foot.left + AIR),
    oy: Math.ceil(foot.top + AIR),
    draw(ctx) {
      if (stacked === 1 && counter.damaged === 'destroyed') ctx.globalAlpha = 0.55;
      for (let n = layersOf(stacked); n > 0; n -= 1) {
        ctx.save();
        ctx.translate(n * PEEK, -n * PEEK);
        drawSymbol(ctx, counter, palette);
        ctx.restore();
      }
      drawSymbol(ctx, stacked > 1 ? { ...counter, number: stacked } : counter, palette);
      ctx.globalAlpha = 1;
      if (stacked > 1) return;
      if (counter.readiness !== undefined) drawReadiness(ctx, counter, h, palette);
      if (counter.strength !== undefined) drawStrength(ctx, counter, w, h, palette);
      if (counter.damaged) drawDamage(ctx, w, h, counter.damaged === 'destroyed', palette);
    },
  };
}

/** Three ticks below the frame, filled by readiness. */
function drawReadiness(ctx: CanvasRenderingContext2D, counter: MapCounter, h: number, palette: Palette): void {
  const width = TICK.w * 3 + TICK.gap * 2;
  const side = sideOf(palette, counter.owner);
  for (let n = 0; n < 3; n += 1) {
    const x = -width / 2 + n * (TICK.w + TICK.gap);
    const y = h / 2 + TICK.below - 1;
    ctx.fillStyle = palette.halo;
    ctx.fillRect(x - 1, y - 1, TICK.w + 2, TICK.h + 2);
    ctx.fillStyle = side.line;
    if (n < (counter.readiness ?? 0)) ctx.fillRect(x, y, TICK.w, TICK.h);
    else {
      ctx.strokeStyle = side.line;
      ctx.lineWidth = 0.8;
      ctx.strokeRect(x + 0.4, y + 0.4, TICK.w - 0.8, TICK.h - 0.8);
    }
  }
}

function drawStrength(
  ctx: CanvasRenderingContext2D,
  counter: MapCounter,
  w: number,
  h: number,
  palette: Palette,
): void {
  const side = sideOf(palette, counter.owner);
  const text = String(counter.strength);
  const width = Math.max(BOX - 1, text.length * 7 + 6);
  const x = Math.round(w / 2 - width / 2 + 1);
  const y = Math.round(h / 2 - BOX / 2 - 1);
  ctx.fillStyle = palette.panel;
  ctx.fillRect(x, y, width, BOX);
  ctx.strokeStyle = side.line;
  ctx.lineWidth = 1;
  ctx.strokeRect(x + 0.5, y + 0.5, width - 1, BOX - 1);
  ctx.fillStyle = palette.ink;
  ctx.font = fontOf({ ...FACES.badge, size: 12.5 }, palette.font);
  ctx.textAlign = 'center';
  ctx.textBaseline = 'alphabetic';
  ctx.fillText(text, x + width / 2, y + 12);
}

/** One stroke for damaged, two for destroyed. */
function drawDamage(ctx: CanvasRenderingContext2D, w: number, h: number, destroyed: boolean, palette: Palette): void {
  const reach = Math.min(w, h) / 2 + 2;
  const strokes = destroyed ? [1, -1] : [1];
  ctx.lineCap = 'butt';
  for (const [width, colour] of [
    [5, palette.halo],
    [2.5, palette.ink],
  ] as const) {
    ctx.lineWidth = width;
    ctx.strokeStyle = colour;
    ctx.beginPath();
    for (const way of strokes) {
      ctx.moveTo(-reach, -reach * way);
      ctx.lineTo(reach, reach * way);
    }
    ctx.stroke();
  }
}
