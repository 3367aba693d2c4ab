/** Textures made from art, cached while in use. */
import type { Scene } from 'phaser';
import { type Art, render } from '../style/art.ts';

/** Maximum textures in the cache, used or not; each has a few kilobytes. */
const MAX_TEXTURES = 320;

/** Draws art into textures and caches them. */
export class TextureCache {
  private readonly scene: Scene;
  private readonly textures = new Map<string, { used: boolean }>();
  /** Part of the key: textures of an earlier theme, ratio or font are never reused. */
  private epoch = 0;
  private ratio: number;

  constructor(scene: Scene, ratio: number) {
    this.scene = scene;
    this.ratio = ratio;
  }

  /** The texture of this art; drawn if it is not cached. */
  get(art: Art): string {
    const key = `${this.epoch}|${art.key}`;
    const known = this.textures.get(key);
    if (known) {
      known.used = true;
      return key;
    }
    const texture = this.scene.textures.createCanvas(key, Math.ceil(art.w * this.ratio), Math.ceil(art.h * this.ratio));
    if (texture) {
      render(texture.context, art, this.ratio);
      texture.refresh();
      this.textures.set(key, { used: true });
    }
    return key;
  }

  /** Starts a round: textures not requested until `sweep` may be removed. */
  begin(): void {
    for (const entry of this.textures.values()) entry.used = false;
  }

  /** Removes unused textures only if the cache is full, because the next scale needs most of them again. */
  sweep(): void {
    if (this.textures.size < MAX_TEXTURES) return;
    for (const [key, entry] of this.textures) {
      if (entry.used) continue;
      this.scene.textures.remove(key);
      this.textures.delete(key);
    }
  }

  /** Invalidates all textures: another theme, device ratio or font. */
  renew(ratio: number): void {
    this.epoch += 1;
    this.ratio = ratio;
  }
}
