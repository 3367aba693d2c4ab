/** A layer of sprites at world positions. Each plan fills it again and reuses the images. */
import type { GameObjects, Scene } from 'phaser';
import type { Art } from '../style/art.ts';
import { onScreenAt, type Anchor } from '../layout/anchor.ts';
import type { TextureCache } from './texture-cache.ts';

interface Entry {
  image: GameObjects.Image;
  pin: Anchor;
}

/** Rounds to device pixels, or small text would blur. */
export const crisp = (v: number, ratio: number): number => Math.round(v * ratio) / ratio;

/** Sprites that keep their size while the map zooms. */
export class SpriteLayer {
  readonly container: GameObjects.Container;
  private readonly scene: Scene;
  private readonly textures: TextureCache;
  private readonly entries: Entry[] = [];
  private count = 0;

  constructor(scene: Scene, textures: TextureCache) {
    this.scene = scene;
    this.textures = textures;
    this.container = scene.add.container(0, 0);
  }

  begin(): void {
    this.count = 0;
  }

  /** Shows art with its origin at the pin. */
  put(art: Art, pin: Anchor, ratio: number): void {
    const key = this.textures.get(art);
    let entry = this.entries[this.count];
    if (!entry) {
      entry = { image: this.scene.add.image(0, 0, key), pin };
      entry.image.setOrigin(0, 0);
      this.container.add(entry.image);
      this.entries.push(entry);
    }
    entry.image.setTexture(key);
    entry.image.setScale(1 / ratio).setVisible(true);
    entry.pin = { ...pin, dx: pin.dx - art.ox, dy: pin.dy - art.oy };
    this.count += 1;
  }

  /** Hides surplus sprites of the last plan. */
  end(): void {
    for (let i = this.count; i < this.entries.length; i += 1) this.entries[i].image.setVisible(false);
  }

  /** Moves all sprites to their positions at this zoom. */
  spread(zoom: number, ratio: number): void {
    for (let i = 0; i < this.count; i += 1) {
      const { image, pin } = this.entries[i];
      const p = onScreenAt(pin, zoom);
      image.setPosition(crisp(p.x, ratio), crisp(p.y, ratio));
    }
  }
}
