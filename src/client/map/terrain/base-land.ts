/** The whole world on one small texture, under the land of every frame, so that no move shows an unpainted edge. */
import type { Scene, Textures } from 'phaser';
import { SCALE, WORLD } from '../geo/projection.ts';
import { type LandStyle, landSteps, type PaintStep } from './terrain-paint.ts';

/** Key of the texture. */
export const BASE = 'land-base';
/** Pixels per degree. */
const DETAIL = 24;

/** Paints the texture in slices, while nothing else is to be done. */
export class BaseLand {
  private readonly texture: Textures.CanvasTexture;
  private steps: PaintStep[] | null = null;
  private stale = true;

  constructor(scene: Scene, sea: string) {
    const [w, h] = [WORLD.w, WORLD.h].map((size) => Math.round((size * DETAIL) / SCALE));
    this.texture = scene.textures.createCanvas(BASE, w, h)!;
    this.fill(sea);
  }

  /** Theme or Heat changed. */
  spoil(sea: string): void {
    this.stale = true;
    this.steps = null;
    this.fill(sea);
  }

  /** One step of the work; true while there is more. */
  paint(style: () => LandStyle): boolean {
    if (!this.stale && !this.steps) return false;
    const { context } = this.texture;
    this.steps ??= landSteps(context, { x: 0, y: 0, ...WORLD }, DETAIL / SCALE, 1, { ...style(), small: true });
    this.stale = false;
    this.steps.shift()?.();
    context.getImageData(0, 0, 1, 1); // draws now, inside the time budget
    if (this.steps.length > 0) return true;
    context.setTransform(1, 0, 0, 1, 0, 0);
    this.steps = null;
    this.texture.refresh();
    return false;
  }

  private fill(sea: string): void {
    const { context, width, height } = this.texture;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = sea;
    context.fillRect(0, 0, width, height);
    this.texture.refresh();
  }
}
