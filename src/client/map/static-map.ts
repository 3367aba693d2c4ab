/**
 * Static map of the region on plain canvases, behind start screen, briefing and debrief. Needs no Phaser; only the
 * ships move.
 */
import type { MapStore } from '../store/map/map-model.ts';
import { type Palette, readPalette } from './style/palette.ts';
import type { Ground } from './terrain/terrain-paint.ts';
import { loadFaces } from './style/typography.ts';
import {
  frameRegion,
  needsHeight,
  paintLand,
  paintShips,
  paintWords,
  type PutMarks,
  type RegionFrame,
} from './static-map-paint.ts';
import { reuse } from './reuse-unchanged.ts';

/** Fetches relief and sea depth. */
export const fetchGround = (): Promise<Ground> => import('./terrain/ground.ts').then(({ loadGround }) => loadGround());

/** Handle returned by `createRegionMap`. */
export interface RegionMapHandle {
  destroy(): void;
}

/** Time between two drawings of the ships, and for a ship to reach the position of the next, in ms. */
const TICK = 90;
const PACE = 1800;

interface Layer {
  canvas: HTMLCanvasElement;
  ctx: CanvasRenderingContext2D | null;
}

function addLayer(parent: HTMLElement): Layer {
  const canvas = document.createElement('canvas');
  canvas.style.position = 'absolute';
  parent.append(canvas);
  return { canvas, ctx: canvas.getContext('2d') };
}

function sizeLayer({ canvas }: Layer, w: number, h: number, ratio: number): void {
  canvas.width = Math.round(w * ratio);
  canvas.height = Math.round(h * ratio);
  canvas.style.width = `${w}px`;
  canvas.style.height = `${h}px`;
}

/** Shows the region in `parent`, fills it, and follows theme, Heat and counters of the store. */
export function createRegionMap(parent: HTMLElement, store: MapStore): RegionMapHandle {
  const map = new RegionMap(parent, store);
  return { destroy: () => map.destroy() };
}

class RegionMap {
  private readonly parent: HTMLElement;
  private readonly sheet = document.createElement('div');
  private readonly layers: { land: Layer; ships: Layer; words: Layer };
  private readonly cleanup: (() => void)[] = [];
  private model;
  palette: Palette;
  ground: Ground | null = null;
  private putMarks: PutMarks | null = null;
  private frame: RegionFrame | null = null;
  private scheduled = 0;

  constructor(parent: HTMLElement, store: MapStore) {
    this.parent = parent;
    this.model = store.getState();
    this.sheet.setAttribute('aria-hidden', 'true');
    Object.assign(this.sheet.style, { position: 'relative', width: '100%', height: '100%', overflow: 'hidden' });
    parent.append(this.sheet);
    this.layers = { land: addLayer(this.sheet), ships: addLayer(this.sheet), words: addLayer(this.sheet) };
    this.palette = readPalette(parent);
    this.paint();
    this.watch(store);
  }

  destroy(): void {
    cancelAnimationFrame(this.scheduled);
    for (const undo of this.cleanup) undo();
    this.sheet.remove();
  }

  private watch(store: MapStore): void {
    const sizes = new ResizeObserver(() => this.request());
    sizes.observe(this.parent);
    this.cleanup.push(() => sizes.disconnect());
    this.cleanup.push(
      store.subscribe(() => {
        const next = reuse(this.model, store.getState());
        if (next === this.model) return;
        this.model = next;
        this.request();
      }),
    );
    const ships = setInterval(() => this.sail(), TICK);
    this.cleanup.push(() => clearInterval(ships));
    void loadFaces(this.palette.font).then((arrived) => arrived && this.request());
    fetchGround().then(
      (ground) => {
        this.ground = ground;
        this.request();
      },
      () => {}, // the map is complete without it
    );
  }

  private request(): void {
    this.scheduled ||= requestAnimationFrame(() => {
      this.scheduled = 0;
      this.paint();
    });
  }

  private paint(): void {
    const { parent, model, layers } = this;
    const [w, h] = [parent.clientWidth, parent.clientHeight];
    if (w === 0 || h === 0) return;
    parent.dataset.theme = model.theme;
    parent.toggleAttribute('data-tall', needsHeight(model.flashes));
    this.palette = readPalette(parent);
    const ratio = Math.min(2, Math.max(1, window.devicePixelRatio || 1));
    const frame = frameRegion(w, h, model, ratio);
    this.frame = frame;
    for (const layer of Object.values(layers)) sizeLayer(layer, w, h, ratio);
    if (layers.land.ctx) paintLand(layers.land.ctx, model, this, frame);
    if (layers.ships.ctx) paintShips(layers.ships.ctx, model.traffic, this.palette, frame, this.drift);
    if (layers.words.ctx) paintWords(layers.words.ctx, model, this.palette, frame, this.putMarks);
    if (model.flashes.length > 0 && !this.putMarks) this.fetchMarks();
  }

  private fetchMarks(): void {
    import('./turn-marks.ts').then(
      ({ putTurnMarks }) => {
        this.putMarks = putTurnMarks;
        this.request();
      },
      () => {}, // the map stays without them
    );
  }

  /** How far the ships have sailed; 0 with reduced motion. */
  private get drift(): number {
    return this.model.reducedMotion ? 0 : performance.now() / PACE;
  }

  private sail(): void {
    const { ctx } = this.layers.ships;
    if (!ctx || !this.frame || document.hidden || this.model.reducedMotion) return;
    paintShips(ctx, this.model.traffic, this.palette, this.frame, this.drift);
  }
}
