/** A small drawing that becomes one texture: a counter, a label, a badge. */
import { type Face, fontOf } from './typography.ts';

/** A drawing with its size and origin, in CSS pixels. */
export interface Art {
  /** Cache key: equal keys mean equal pictures. */
  key: string;
  /** CSS pixels. */
  w: number;
  h: number;
  /** The origin inside the drawing. */
  ox: number;
  oy: number;
  /** Draws around the origin, in CSS pixels. */
  draw(ctx: CanvasRenderingContext2D): void;
}

/** One line of text with its font and colours. */
export interface TextLine {
  text: string;
  face: Face;
  family: string;
  colour: string;
  halo: string;
}

/** Text with a halo, to be readable over borders and hatching; (x, y) is on the baseline. */
export function drawText(
  ctx: CanvasRenderingContext2D,
  words: TextLine,
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

/** Draws art on a canvas of its size, at the device pixel ratio. */
export function render(ctx: CanvasRenderingContext2D, art: Art, ratio: number): void {
  ctx.setTransform(ratio, 0, 0, ratio, art.ox * ratio, art.oy * ratio);
  art.draw(ctx);
}
