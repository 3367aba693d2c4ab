import type { MapModel } from '../store/map/map-model.ts';
import { fetchGround } from './static-map.ts';
import { frameRegion, paintLand, paintWords } from './static-map-paint.ts';
import { readPalette } from './style/palette.ts';
import { loadFaces } from './style/typography.ts';
import { putTurnMarks } from './turn-marks.ts';

/** The region as a picture of `w` × `h` pixels, without ships. */
export async function regionPicture(model: MapModel, w: number, h: number): Promise<HTMLCanvasElement> {
  const host = document.createElement('div');
  host.dataset.theme = model.theme;
  document.body.append(host);
  const palette = readPalette(host);
  host.remove();
  const [ground] = await Promise.all([fetchGround().catch(() => null), loadFaces(palette.font)]);
  const canvas = Object.assign(document.createElement('canvas'), { width: w, height: h });
  const ctx = canvas.getContext('2d')!;
  const frame = frameRegion(w, h, model, 1);
  paintLand(ctx, model, { palette, ground }, frame);
  paintWords(ctx, model, palette, frame, putTurnMarks);
  return canvas;
}
