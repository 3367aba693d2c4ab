/** The words beside a counter: name, then air defence cells and the second line. */
import type { MapCounter } from '../../store/map/map-model.ts';
import { type Art, drawWords } from '../style/art.ts';
import type { Palette } from '../style/palette.ts';
import { FACES, widthOf } from '../style/typography.ts';
import { shortName } from './short-name.ts';
import { sideOf } from './symbol.ts';

/** On which side of its counter the label stands. */
export type LabelSide = 'east' | 'west' | 'below' | 'above';

const CELL = { w: 5, h: 9, gap: 1 };
const CELLS = CELL.w * 4 + CELL.gap * 3;
const LINE = 15;
const GAP = 5;
const AIR = 3;

const second = (c: MapCounter): boolean => c.sub !== '' || c.defence !== undefined;
const name = (c: MapCounter, stacked: number): string =>
  stacked > 1 ? `${shortName(c.label)} ×${stacked}` : shortName(c.label);

/** Size of the label in CSS pixels, the same on every side. */
export function labelSize(c: MapCounter, stacked: number, family: string): { w: number; h: number } {
  const cells = c.defence === undefined ? 0 : CELLS + (c.sub ? GAP : 0);
  const sub = c.sub ? widthOf(c.sub, FACES.unitSub, family) : 0;
  return {
    w: Math.ceil(Math.max(widthOf(name(c, stacked), FACES.unit, family), cells + sub)),
    h: second(c) ? LINE * 2 - 1 : LINE,
  };
}

export function labelArt(c: MapCounter, stacked: number, side: LabelSide, strong: boolean, palette: Palette): Art {
  const { w, h } = labelSize(c, stacked, palette.font);
  return {
    key: ['l', name(c, stacked), c.sub, c.defence, c.owner, side === 'west', side === 'east', strong].join(),
    w: w + AIR * 2,
    h: h + AIR * 2,
    ox: AIR,
    oy: AIR,
    draw(ctx) {
      if (strong) {
        ctx.fillStyle = palette.halo;
        ctx.fillRect(-AIR, -AIR, w + AIR * 2, h + AIR * 2);
      }
      const align = side === 'east' ? 'left' : side === 'west' ? 'right' : 'center';
      const x = side === 'east' ? 0 : side === 'west' ? w : w / 2;
      const words = { family: palette.font, halo: palette.halo };
      drawWords(ctx, { ...words, text: name(c, stacked), face: FACES.unit, colour: palette.ink }, x, 11.5, align);
      if (second(c)) drawSecond(ctx, c, side, w, palette);
    },
  };
}

function drawSecond(ctx: CanvasRenderingContext2D, c: MapCounter, side: LabelSide, w: number, palette: Palette): void {
  const base = LINE + 10.5;
  const sub = c.sub ? widthOf(c.sub, FACES.unitSub, palette.font) : 0;
  const words = { text: c.sub, face: FACES.unitSub, family: palette.font, colour: palette.ink2, halo: palette.halo };
  if (c.defence === undefined) {
    const x = side === 'east' ? 0 : side === 'west' ? w : w / 2;
    drawWords(ctx, words, x, base, side === 'east' ? 'left' : side === 'west' ? 'right' : 'center');
    return;
  }
  const width = CELLS + (c.sub ? GAP + sub : 0);
  // cells stay next to the counter, on whichever side the label is
  const start = side === 'east' ? 0 : side === 'west' ? w - width : (w - width) / 2;
  const cellsAt = side === 'west' ? start + width - CELLS : start;
  drawCells(ctx, c, cellsAt, base - CELL.h + 0.5, palette);
  if (c.sub) drawWords(ctx, words, side === 'west' ? start : start + CELLS + GAP, base);
}

function drawCells(ctx: CanvasRenderingContext2D, c: MapCounter, x: number, y: number, palette: Palette): void {
  const side = sideOf(palette, c.owner);
  ctx.fillStyle = palette.halo;
  ctx.fillRect(Math.round(x) - 1.5, Math.round(y) - 1.5, CELLS + 3, CELL.h + 3);
  for (let n = 0; n < 4; n += 1) {
    const left = Math.round(x) + n * (CELL.w + CELL.gap);
    const top = Math.round(y);
    if (n < (c.defence ?? 0)) {
      ctx.fillStyle = side.line;
      ctx.fillRect(left, top, CELL.w, CELL.h);
    } else {
      ctx.strokeStyle = side.line;
      ctx.lineWidth = 1;
      ctx.strokeRect(left + 0.5, top + 0.5, CELL.w - 1, CELL.h - 1);
    }
  }
}
