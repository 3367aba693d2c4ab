/** Textures made from art, kept while something shows them. */
import type { Scene } from 'phaser';
import { type Art, render } from '../style/art.ts';

/** Pictures kept, used or not; each is a few kilobytes. */
const ENOUGH = 320;

export class TextureCache {
  private readonly scene: Scene;
  private readonly kept = new Map<string, { used: boolean }>();
  /** Counts themes, ratios and fonts: a picture of an earlier one is never shown again. */
  private epoch = 0;
  private ratio: number;

  constructor(scene: Scene, ratio: number) {
    this.scene = scene;
    this.ratio = ratio;
  }

  /** The texture of this art; drawn if it is new. */
  get(art: Art): string {
    const key = `${this.epoch}|${art.key}`;
    const known = this.kept.get(key);
    if (known) {
      known.used = true;
      return key;
    }
    const texture = this.scene.textures.createCanvas(key, Math.ceil(art.w * this.ratio), Math.ceil(art.h * this.ratio));
    if (texture) {
      render(texture.context, art, this.ratio);
      texture.refresh();
      this.kept.set(key, { used: true });
    }
    return key;
  }

  /** Begins a round: whatever is not asked for until `sweep` goes. */
  begin(): void {
    for (const entry of this.kept.values()) entry.used = false;
  }

  /** Little is thrown away: the next scale asks for most of it again. */
  sweep(): void {
    if (this.kept.size < ENOUGH) return;
    for (const [key, entry] of this.kept) {
      if (entry.used) continue;
      this.scene.textures.remove(key);
      this.kept.delete(key);
    }
  }

  /** Everything must be drawn again: another theme, another screen, the font arrived. */
  renew(ratio: number): void {
    this.epoch += 1;
    this.ratio = ratio;
  }
}
