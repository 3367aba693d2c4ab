/**
 * The whole region on a plain canvas, quietly: behind the start screen, the briefing and the
 * debrief, painted before Phaser is here.
 */
import type { MapModel, MapStore } from '../store/map-model.ts';
import { MARK, markArt } from './counters/mark-art.ts';
import { project, SCALE } from './geo/projection.ts';
import { clampView, type Pane, type Rect, type View, visible } from './geo/view.ts';
import { type LandStyle, landSteps } from './land/paint.ts';
import { rungsOf } from './land/rungs.ts';
import { firstFree, type Ground, placeTowns, placeWaters } from './layout/names.ts';
import { theatrePlaces } from './layout/theatre-places.ts';
import type { Art } from './look/art.ts';
import { type Palette, readPalette } from './look/palette.ts';
import { loadFaces } from './look/type.ts';
import { reuse } from './reuse.ts';
import { dotArt, theatreArt, theatreSize, townArt, townSize, waterArt, waterSize } from './look/words-art.ts';

export interface RegionMapHandle {
  destroy(): void;
}

/** Degrees of the part that must show. */
const CORE = { west: 31.5, east: 57.8, south: 11.6, north: 38.2 };

/** Shows the region in `parent`, which it fills; follows the store's theme, heat and counters. */
export function createRegionMap(parent: HTMLElement, store: MapStore): RegionMapHandle {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  canvas.style.display = 'block';
  parent.append(canvas);
  let scheduled = 0;
  let model = store.getState();
  const draw = (): void => {
    scheduled = 0;
    paint(canvas, parent, model);
  };
  const request = (): void => {
    scheduled ||= requestAnimationFrame(draw);
  };
  const sizes = new ResizeObserver(request);
  sizes.observe(parent);
  const stop = store.subscribe(() => {
    const next = reuse(model, store.getState());
    if (next === model) return;
    model = next;
    request();
  });
  draw();
  void loadFaces(readPalette(parent).font).then(request);
  return {
    destroy() {
      cancelAnimationFrame(scheduled);
      sizes.disconnect();
      stop();
      canvas.remove();
    },
  };
}

function paint(canvas: HTMLCanvasElement, parent: HTMLElement, model: MapModel): void {
  parent.dataset.theme = model.theme;
  const [w, h] = [parent.clientWidth, parent.clientHeight];
  const ctx = canvas.getContext('2d');
  if (!ctx || w === 0 || h === 0) return;
  const ratio = Math.min(2, Math.max(1, window.devicePixelRatio || 1));
  canvas.width = Math.round(w * ratio);
  canvas.height = Math.round(h * ratio);
  canvas.style.width = `${w}px`;
  canvas.style.height = `${h}px`;
  const palette = readPalette(parent);
  const { view, pane } = whole(w, h, model.clear);
  const style: LandStyle = { palette, rungs: rungsOf(model), traffic: model.traffic, small: true };
  for (const step of landSteps(ctx, visible(view, pane), view.zoom, ratio, style)) step();
  paintNames(ctx, model, palette, view, pane, ratio);
}

/** The whole region in the clear part; never past the cut edge. */
function whole(w: number, h: number, covered: MapModel['clear']): { view: View; pane: Pane } {
  const clear: Rect = {
    x: covered.left,
    y: covered.top,
    w: Math.max(80, w - covered.left - covered.right),
    h: Math.max(80, h - covered.top - covered.bottom),
  };
  const pane = { w, h, focusX: clear.x + clear.w / 2, focusY: clear.y + clear.h / 2, open: clear };
  const a = project(CORE.west, CORE.north);
  const b = project(CORE.east, CORE.south);
  const zoom = Math.min(clear.w / (b.x - a.x), clear.h / (b.y - a.y));
  return { view: clampView({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, zoom }, pane), pane };
}

function paintNames(
  ctx: CanvasRenderingContext2D,
  model: MapModel,
  palette: Palette,
  view: View,
  pane: Pane,
  ratio: number,
): void {
  const { zoom } = view;
  const left = pane.focusX - view.x * zoom;
  const top = pane.focusY - view.y * zoom;
  const put = (art: Art, x: number, y: number): void => {
    ctx.setTransform(ratio, 0, 0, ratio, Math.round((left + x) * ratio), Math.round((top + y) * ratio));
    ctx.globalAlpha = 1;
    art.draw(ctx);
  };
  const { open } = pane;
  const within = { x: open.x - left, y: open.y - top, w: open.w, h: open.h };
  const ground: Ground = { taken: [], within };
  for (const c of model.counters) {
    const p = project(c.lon, c.lat);
    put(markArt(c, palette), p.x * zoom, p.y * zoom);
    ground.taken.push({ x: p.x * zoom - MARK, y: p.y * zoom - MARK, w: MARK * 2, h: MARK * 2 });
  }
  for (const t of model.theatres) {
    const size = theatreSize(t, palette.font, false);
    const centres = theatrePlaces(t.id).map((p) => ({ x: p.x * zoom, y: p.y * zoom }));
    const r = firstFree(centres, size, ground, true);
    if (!r) continue;
    ground.taken.push(r);
    put(theatreArt(t, palette, false), r.x, r.y);
  }
  const scale = zoom * SCALE;
  for (const w of placeWaters(zoom, Math.min(scale, QUIET), ground, (n) => waterSize(n, palette.font)))
    put(waterArt(w.water, palette), w.x, w.y);
  for (const t of placeTowns(zoom, Math.min(scale, QUIET), ground, (n) => townSize(n.name, palette.font))) {
    put(dotArt(palette), t.dotX, t.dotY);
    put(townArt(t.town.name, palette), t.x, t.y);
  }
}

/** Names as at a small scale, however large the window: this map is a backdrop. */
const QUIET = 18;
