/** Night over the map in playback: a small grid of the sun’s height, scaled up, and a fade from step to step. */
import type { Scene, Textures } from 'phaser';
import { WORLD, xToLon, yToLat } from '../geo/projection.ts';
import { nightShare, sunHeight } from './sun.ts';

/** Keys of the two textures: before and after the last step. */
export const NIGHTS = ['night-before', 'night-after'] as const;
const GRID = { w: 96, h: 108 };
const FADE = 420;
/** Colours and their greatest opacity. On the light theme night is a shade, not a darkness. */
const NIGHT = { rgb: [2, 7, 16], dark: 0.5, light: 0.26 };
const SUN = { rgb: [255, 238, 205], dark: 0.05, light: 0 };

/** Keeps both textures. */
export class NightLayer {
  private readonly textures: readonly Textures.CanvasTexture[];
  private shown: string | null = null;
  private since = 0;

  constructor(scene: Scene) {
    this.textures = NIGHTS.map((key) => scene.textures.createCanvas(key, GRID.w, GRID.h)!);
  }

  /** Computes the night of a new moment. Null: no playback. */
  set(moment: number | null, theme: 'dark' | 'light', now: number): void {
    const key = moment === null ? null : `${moment} ${theme}`;
    if (key === this.shown) return;
    const first = this.shown === null;
    this.shown = key;
    if (moment === null) return;
    const [before, after] = this.textures;
    if (!first) copy(after, before);
    paint(after, moment, theme);
    this.since = first ? Number.NEGATIVE_INFINITY : now;
  }

  /** Share of the fade that is over; null without a playback. */
  share(now: number, reduced: boolean): number | null {
    if (this.shown === null) return null;
    return reduced ? 1 : Math.min(1, (now - this.since) / FADE);
  }
}

function copy(from: Textures.CanvasTexture, to: Textures.CanvasTexture): void {
  to.context.clearRect(0, 0, GRID.w, GRID.h);
  to.context.drawImage(from.canvas, 0, 0);
  to.refresh();
}

function paint(texture: Textures.CanvasTexture, moment: number, theme: 'dark' | 'light'): void {
  const image = texture.context.createImageData(GRID.w, GRID.h);
  for (let row = 0; row < GRID.h; row += 1) {
    const lat = yToLat(((row + 0.5) / GRID.h) * WORLD.h);
    for (let column = 0; column < GRID.w; column += 1) {
      const lon = xToLon(((column + 0.5) / GRID.w) * WORLD.w);
      const night = nightShare(sunHeight(lon, lat, moment));
      const { rgb } = night > 0.04 ? NIGHT : SUN;
      const alpha = night > 0.04 ? night * NIGHT[theme] : (1 - night / 0.04) * SUN[theme];
      image.data.set([...rgb, Math.round(alpha * 255)], (row * GRID.w + column) * 4);
    }
  }
  texture.context.putImageData(image, 0, 0);
  texture.refresh();
}
