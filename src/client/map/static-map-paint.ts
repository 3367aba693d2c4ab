/** Layers of the static map: land, ships, text. Plain canvases without Phaser. */
import type { MapModel } from '../store/map/map-model.ts';
import { MARK, markArt } from './counters/mark-art.ts';
import { project, SCALE } from './geo/projection.ts';
import { clampView, type Pane, type Rect, type View, visible } from './geo/map-view.ts';
import { type LandStyle, landSteps } from './terrain/terrain-paint.ts';
import { rungsOf } from './terrain/heat-wash.ts';
import { paintTraffic } from './terrain/traffic.ts';
import { MAIN_TOWNS, MAIN_WATERS } from './data/main-places.ts';
import { firstFree, type Ground } from './layout/name-placement.ts';
import { theatrePlaces } from './layout/theatre-places.ts';
import type { Art } from './style/art.ts';
import type { Palette } from './style/palette.ts';
import type { putTurnMarks } from './turn-marks.ts';
import { placeNameArts } from './style/place-name-art.ts';
import { theatreArt, theatreSize } from './style/text-art.ts';

/** The part that must be visible, in degrees. */
const CORE: { west: number; east: number; south: number; north: number } = {
  west: 31.5,
  east: 57.8,
  south: 12.3,
  north: 39.6,
};
/** Scale for place names in pixels per degree: few, whatever the window size, because this map is a backdrop. */
const NAME_SCALE = 18;
/** All names that this scale shows. */
const PLACES = { waters: Object.values(MAIN_WATERS), towns: MAIN_TOWNS };

/** Where and how large the region is drawn. */
export interface RegionFrame {
  view: View;
  pane: Pane;
  /** Device pixels per CSS pixel. */
  ratio: number;
}

/** Fits the region into the clear part, without a visible edge of the baked box. */
export function frameRegion(
  w: number,
  h: number,
  { covered, flashes }: Pick<MapModel, 'covered' | 'flashes'>,
  ratio: number,
): RegionFrame {
  const clear: Rect = {
    x: covered.left,
    y: covered.top,
    w: Math.max(80, w - covered.left - covered.right),
    h: Math.max(80, h - covered.top - covered.bottom),
  };
  const pane = { w, h, focusX: clear.x + clear.w / 2, focusY: clear.y + clear.h / 2, open: clear };
  const core = flashes.length > 0 ? boxAround(flashes) : CORE;
  const a = project(core.west, core.north);
  const b = project(core.east, core.south);
  const zoom = Math.min(clear.w / (b.x - a.x), clear.h / (b.y - a.y));
  return { view: clampView({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, zoom }, pane), pane, ratio };
}

/** Degrees around marks, and the least size of a box. */
const AROUND = 1.2;
const LEAST = 7;
/** Degrees of latitude that a low, wide map cannot show: the baked box is not wide enough to zoom out so far. */
const TALL = 12;

/** True if the marks need a taller map than usual. */
export const needsHeight = (marks: MapModel['flashes']): boolean =>
  Math.max(...marks.map((f) => f.lat)) - Math.min(...marks.map((f) => f.lat)) > TALL;

/** A box around all marks. */
function boxAround(marks: MapModel['flashes']): typeof CORE {
  const [lons, lats] = [marks.map((f) => f.lon), marks.map((f) => f.lat)];
  const grown = (list: readonly number[]): [number, number] => {
    const [from, to] = [Math.min(...list) - AROUND, Math.max(...list) + AROUND];
    const more = Math.max(0, LEAST - (to - from)) / 2;
    return [from - more, to + more];
  };
  const [west, east] = grown(lons);
  const [south, north] = grown(lats);
  return { west, east, south, north };
}

/** Draws land, Heat and borders. */
export function paintLand(
  ctx: CanvasRenderingContext2D,
  model: MapModel,
  look: Pick<LandStyle, 'palette' | 'ground'>,
  f: RegionFrame,
): void {
  const style: LandStyle = { ...look, rungs: rungsOf(model), traffic: 0, small: true };
  for (const step of landSteps(ctx, visible(f.view, f.pane), f.view.zoom, f.ratio, style)) step();
}

/** Ships along the lanes. `drift`: how far they have sailed, in steps between two ships. */
export function paintShips(
  ctx: CanvasRenderingContext2D,
  traffic: number,
  palette: Palette,
  frame: RegionFrame,
  drift: number,
): void {
  const seen = visible(frame.view, frame.pane);
  const k = frame.view.zoom * frame.ratio;
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.clearRect(0, 0, ctx.canvas.width, ctx.canvas.height);
  ctx.setTransform(k, 0, 0, k, -seen.x * k, -seen.y * k);
  paintTraffic(ctx, traffic, palette.place, 1 / frame.view.zoom, seen, drift);
}

/** Draws the marks of what happened; the start screen has none, so their code comes later. */
export type PutMarks = typeof putTurnMarks;

/** Counters and events of a turn as marks, and place names. */
export function paintWords(
  ctx: CanvasRenderingContext2D,
  model: MapModel,
  palette: Palette,
  frame: RegionFrame,
  putMarks: PutMarks | null,
): void {
  const { view, pane, ratio } = frame;
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
  putMarks?.(model, palette, frame, ground, put);
  const shown = new Set(model.flashes.map((f) => f.theatre));
  for (const t of model.theatres) {
    if (shown.size > 0 && !shown.has(t.id)) continue;
    const size = theatreSize(t, palette.font, false);
    const centres = theatrePlaces(t.id).map((p) => ({ x: p.x * zoom, y: p.y * zoom }));
    const r = firstFree(centres, size, ground, true);
    if (!r) continue;
    ground.taken.push(r);
    put(theatreArt(t, palette, false), r.x, r.y);
  }
  const scale = { zoom, pixelsPerDegree: Math.min(zoom * SCALE, NAME_SCALE) };
  for (const { art, at } of placeNameArts(PLACES, scale, ground, model.words, palette)) put(art, at.x, at.y);
}
