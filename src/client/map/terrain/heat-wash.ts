import type { Palette } from '../style/palette.ts';
import type { MapModel, MapTheatre } from '../../store/map/map-model.ts';

/** Heat on land by rung: tint, hatching and a band inside the border. */

export type Rung = 0 | 1 | 2 | 3 | 4;

/** Distance and width of hatch lines in CSS pixels; falling lines from Clash on, so that colour is not the only cue. */
const HATCH: readonly { pitch: number; width: number; alpha: number; falling: boolean }[] = [
  { pitch: 0, width: 0, alpha: 0, falling: false },
  { pitch: 12, width: 1, alpha: 0.1, falling: false },
  { pitch: 8, width: 1, alpha: 0.15, falling: false },
  { pitch: 5.5, width: 1, alpha: 0.22, falling: true },
  { pitch: 4, width: 1, alpha: 0.2, falling: true },
];
/** Width and opacity of the band along the inside of the border. */
const BAND: readonly { width: number; alpha: number }[] = [
  { width: 2.5, alpha: 0.14 },
  { width: 4.5, alpha: 0.22 },
  { width: 6.5, alpha: 0.34 },
  { width: 8, alpha: 0.42 },
  { width: 10, alpha: 0.48 },
];

const FIRST_RED = 3;
const heatColour = (rung: Rung, palette: Palette): string => (rung >= FIRST_RED ? palette.red : palette.heat);

/** Seamless tile of diagonal lines. `k`: device pixels per CSS pixel. */
function hatchTile(rung: Rung, palette: Palette, k: number): HTMLCanvasElement {
  const { pitch, width, alpha, falling } = HATCH[rung];
  const side = Math.max(4, Math.round(pitch * Math.SQRT2 * k));
  const tile = document.createElement('canvas');
  tile.width = side;
  tile.height = side;
  const ctx = tile.getContext('2d');
  if (!ctx) return tile;
  ctx.strokeStyle = heatColour(rung, palette);
  ctx.globalAlpha = Math.min(1, alpha * palette.hatch);
  ctx.lineWidth = width * k;
  ctx.beginPath();
  for (const shift of [-side, 0, side]) {
    if (falling) {
      ctx.moveTo(shift - 2, -2);
      ctx.lineTo(shift + side + 2, side + 2);
    } else {
      ctx.moveTo(shift - 2, side + 2);
      ctx.lineTo(shift + side + 2, -2);
    }
  }
  ctx.stroke();
  return tile;
}

/** The shape of a theatre and its Heat. */
export interface HeatShape {
  path: Path2D;
  rung: Rung;
}

/**
 * Draws one theatre's Heat. `ctx` maps world pixels to the texture; `px`: size of a CSS pixel in world pixels; `k`:
 * device pixel ratio. The hatching is anchored to the world's corner, so that it stays in place when the texture is
 * drawn again.
 */
export function paintHeat(
  ctx: CanvasRenderingContext2D,
  shape: HeatShape,
  palette: Palette,
  px: number,
  k: number,
): void {
  const { path, rung } = shape;
  const colour = heatColour(rung, palette);
  ctx.save();
  ctx.fillStyle = colour;
  ctx.globalAlpha = palette.tint[rung];
  ctx.fill(path);
  if (HATCH[rung].pitch > 0) {
    const pattern = ctx.createPattern(hatchTile(rung, palette, k), 'repeat');
    if (pattern) {
      const world = ctx.getTransform();
      pattern.setTransform(
        world.inverse().multiply(new DOMMatrix([1, 0, 0, 1, Math.round(world.e), Math.round(world.f)])),
      );
      ctx.globalAlpha = 1;
      ctx.fillStyle = pattern;
      ctx.fill(path);
    }
  }
  ctx.clip(path);
  ctx.globalAlpha = BAND[rung].alpha;
  ctx.strokeStyle = colour;
  ctx.lineJoin = 'round';
  ctx.lineWidth = BAND[rung].width * 2 * px;
  ctx.stroke(path);
  ctx.restore();
}

/** Heat rungs by theatre, for the land painter. */

export const rungsOf = (model: MapModel): Partial<Record<MapTheatre, Rung>> =>
  Object.fromEntries(model.theatres.map((t) => [t.id, t.rung]));
