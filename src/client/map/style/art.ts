/** A small drawing that becomes one texture: a counter, a label, a badge. */
import { type Face, fontOf } from './typography.ts';

export interface Art {
  /** Same key, same picture: textures are kept by it. */
  key: string;
  /** CSS pixels. */
  w: number;
  h: number;
  /** Where the art's own zero lies inside it. */
  ox: number;
  oy: number;
  /** Draws around zero, in CSS pixels. */
  draw(ctx: CanvasRenderingContext2D): void;
}

export interface Words {
  text: string;
  face: Face;
  family: string;
  colour: string;
  halo: string;
}

/** Text with the halo that keeps it readable over borders and hatch; (x, y) is on the baseline. */
export function drawWords(
  ctx: CanvasRenderingContext2D,
  words: Words,
  x: number,
  y: number,
  align: CanvasTextAlign = 'left',
): void {
  ctx.font = fontOf(words.face, words.family);
  ctx.textAlign = align;
  ctx.textBaseline = 'alphabetic';
  ctx.lineJoin = 'round';
  ctx.lineWidth = 3;
  ctx.strokeStyle = words.halo;
  ctx.strokeText(words.text, x, y);
  ctx.fillStyle = words.colour;
  ctx.fillText(words.text, x, y);
}

/** Draws art on a canvas of its own size at the device ratio. */
export function render(ctx: CanvasRenderingContext2D, art: Art, ratio: number): void {
  ctx.setTransform(ratio, 0, 0, ratio, art.ox * ratio, art.oy * ratio);
  art.draw(ctx);
}
