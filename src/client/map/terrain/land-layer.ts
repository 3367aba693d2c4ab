/**
 * The land as one texture around the visible part. Drawn again only when the view leaves it, the scale settles on
 * another value, or the world changes. The work is spread over several frames on a second texture, so that panning
 * never waits for it.
 */
import type { GameObjects, Scene, Textures } from 'phaser';
import { WORLD } from '../geo/projection.ts';
import type { Rect, View } from '../geo/map-view.ts';
import { type LandStyle, landSteps, type PaintStep } from './terrain-paint.ts';

/** CSS pixels drawn around the visible part. */
const MARGIN = 288;
/** A new texture is started when less than this margin is left, in CSS pixels. */
const RESERVE = 150;
const LARGEST = 4096;

interface Painted {
  seen: Rect;
  zoom: number;
}

interface Work extends Painted {
  steps: PaintStep[];
  texture: Textures.CanvasTexture;
}

/** Result of an update: nothing to do, more to do, or a new texture is visible. */
export type Progress = 'rests' | 'works' | 'shows';

/** The land of one frame. */
export class LandLayer {
  readonly image: GameObjects.Image;
  private readonly scene: Scene;
  private readonly buffers: (Textures.CanvasTexture | null)[];
  private front = 0;
  private shown: Painted | null = null;
  private work: Work | null = null;
  private stale = true;
  private ratio = 1;

  constructor(scene: Scene, name: string) {
    this.scene = scene;
    this.buffers = [0, 1].map((n) => scene.textures.createCanvas(`land-${name}-${n}`, 8, 8));
    this.image = scene.add.image(0, 0, `land-${name}-0`).setOrigin(0, 0);
  }

  get busy(): boolean {
    return this.work !== null;
  }

  /** Marks the land as outdated: theme, Heat, traffic or device ratio changed. */
  spoil(): void {
    this.stale = true;
    this.work = null;
  }

  /**
   * Starts or continues drawing where needed, for at least one step, until `until` (ms). `settled`: the scale is not
   * changing.
   */
  update(view: View, seen: Rect, ratio: number, settled: boolean, until: number, style: () => LandStyle): Progress {
    if (ratio !== this.ratio) this.spoil();
    this.ratio = ratio;
    if (!this.work && this.wanted(view, seen, settled)) this.begin(view, seen, style());
    if (this.work && settled && Math.abs(this.work.zoom / view.zoom - 1) > 0.002) this.begin(view, seen, style());
    if (!this.work) return 'rests';
    this.go(this.work, until);
    return this.work ? 'works' : 'shows';
  }

  /** Positions the texture at this zoom. */
  spread(zoom: number, ratio: number): void {
    if (!this.shown) return;
    this.image.setPosition(this.shown.seen.x * zoom, this.shown.seen.y * zoom);
    this.image.setScale(zoom / this.shown.zoom / ratio);
  }

  destroy(): void {
    for (const b of this.buffers) if (b) this.scene.textures.remove(b);
  }

  private wanted(view: View, seen: Rect, settled: boolean): boolean {
    if (!this.shown || this.stale) return true;
    if (settled && Math.abs(this.shown.zoom / view.zoom - 1) > 0.002) return true;
    return !covers(this.shown.seen, seen, RESERVE / view.zoom);
  }

  private begin(view: View, seen: Rect, style: LandStyle): void {
    const area = around(seen, view.zoom, this.ratio);
    const back = this.buffers[1 - this.front];
    if (!back) return;
    back.setSize(
      Math.max(8, Math.round(area.w * view.zoom * this.ratio)),
      Math.max(8, Math.round(area.h * view.zoom * this.ratio)),
    );
    const steps = landSteps(back.context, area, view.zoom, this.ratio, style);
    this.work = { seen: area, zoom: view.zoom, steps, texture: back };
    this.stale = false;
  }

  private go(work: Work, until: number): void {
    do {
      work.steps.shift()?.();
      // reading one pixel forces the canvas to draw now, inside the time budget
      work.texture.context.getImageData(0, 0, 1, 1);
    } while (work.steps.length > 0 && performance.now() < until);
    if (work.steps.length === 0) this.show(work);
  }

  private show(work: Work): void {
    work.texture.context.setTransform(1, 0, 0, 1, 0, 0);
    work.texture.refresh();
    this.front = 1 - this.front;
    this.image.setTexture(work.texture.key);
    this.shown = { seen: work.seen, zoom: work.zoom };
    this.work = null;
  }
}

const covers = (outer: Rect, inner: Rect, reserve: number): boolean =>
  (outer.x <= 0 || outer.x <= inner.x - reserve) &&
  (outer.y <= 0 || outer.y <= inner.y - reserve) &&
  (outer.x + outer.w >= WORLD.w || outer.x + outer.w >= inner.x + inner.w + reserve) &&
  (outer.y + outer.h >= WORLD.h || outer.y + outer.h >= inner.y + inner.h + reserve);

/** The area to draw around the visible part: inside the world, on whole pixels, within the maximum texture size. */
function around(seen: Rect, zoom: number, ratio: number): Rect {
  const room = (LARGEST / ratio - Math.max(seen.w, seen.h) * zoom) / 2;
  const margin = Math.max(0, Math.min(MARGIN, room)) / zoom;
  const x0 = Math.max(0, seen.x - margin);
  const y0 = Math.max(0, seen.y - margin);
  const x1 = Math.min(WORLD.w, seen.x + seen.w + margin);
  const y1 = Math.min(WORLD.h, seen.y + seen.h + margin);
  const whole = (v: number): number => Math.floor(v * zoom * ratio) / zoom / ratio;
  const [x, y] = [whole(x0), whole(y0)];
  return { x, y, w: Math.max(1, x1 - x), h: Math.max(1, y1 - y) };
}
