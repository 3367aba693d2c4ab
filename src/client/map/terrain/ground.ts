/** Relief and sea depth: fetched after the first drawing, because the map is complete without them. */
import depths from '../data/depths.json' with { type: 'json' };
import { unpack } from '../geo/region.ts';
import type { Palette } from '../style/palette.ts';
import type { Ground } from './terrain-paint.ts';

/** Grey of flat ground in the baked picture; brighter slopes face the light. */
const FLAT = 128;

/** Loads the ground; rejects if the picture cannot be read. */
export async function loadGround(): Promise<Ground> {
  const picture = new Image();
  picture.src = new URL('../data/relief.webp', import.meta.url).href;
  await picture.decode();
  const { width, height } = picture;
  const [shade] = context(width, height);
  shade.drawImage(picture, 0, 0);
  const grey = shade.getImageData(0, 0, width, height).data;
  let drawn: { key: string; canvas: HTMLCanvasElement } | null = null;
  return {
    depths: depths.bands.map((rings) => smoothPath(rings.map((ring) => unpack(ring)))),
    relief(palette) {
      const key = JSON.stringify(palette.relief);
      if (drawn?.key !== key) drawn = { key, canvas: coloured(grey, width, height, palette) };
      return drawn.canvas;
    },
  };
}

function context(width: number, height: number): [CanvasRenderingContext2D, HTMLCanvasElement] {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  return [canvas.getContext('2d')!, canvas];
}

/** Two colours with alpha instead of grey, so that painting needs no blend mode. */
function coloured(grey: Uint8ClampedArray, width: number, height: number, { relief }: Palette): HTMLCanvasElement {
  const [ctx, canvas] = context(width, height);
  const picture = ctx.createImageData(width, height);
  const { data } = picture;
  const [light, dark] = [rgb(relief.light), rgb(relief.shadow)];
  for (let k = 0; k < data.length; k += 4) {
    const step = grey[k] - FLAT;
    const colour = step > 0 ? light : dark;
    data[k] = colour[0];
    data[k + 1] = colour[1];
    data[k + 2] = colour[2];
    data[k + 3] = (step > 0 ? step * relief.lightAlpha : -step * relief.shadowAlpha) * 2;
  }
  ctx.putImageData(picture, 0, 0);
  return canvas;
}

const rgb = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** Closed curves through the middles of the baked steps. */
function smoothPath(rings: readonly Float32Array[]): Path2D {
  const path = new Path2D();
  for (const ring of rings) {
    const last = ring.length - 2;
    path.moveTo((ring[last] + ring[0]) / 2, (ring[last + 1] + ring[1]) / 2);
    for (let i = 0; i < ring.length; i += 2) {
      const next = i === last ? 0 : i + 2;
      path.quadraticCurveTo(ring[i], ring[i + 1], (ring[i] + ring[next]) / 2, (ring[i + 1] + ring[next + 1]) / 2);
    }
    path.closePath();
  }
  return path;
}
