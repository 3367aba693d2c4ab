/** Maps a rectangle of the screen to the world. Pure; all pixels are CSS pixels. */
import { type Point, WORLD } from './projection.ts';

/** A rectangle; x and y are its upper left corner. */
export interface Rect {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** Position and zoom of a frame. */
export interface View {
  /** World point shown at the focus. */
  x: number;
  y: number;
  /** CSS pixels per world pixel. */
  zoom: number;
}

/** Size of a frame, and the point in it (from its corner) where the view's centre is. */
export interface Pane {
  w: number;
  h: number;
  focusX: number;
  focusY: number;
  /** The part not covered by panels. Only here would the edge of the baked box be visible. */
  open: Rect;
}

/** An uncovered pane, centred. */
export const plainPane = (w: number, h: number): Pane => ({
  w,
  h,
  focusX: w / 2,
  focusY: h / 2,
  open: { x: 0, y: 0, w, h },
});

/** World point to pane pixels. */
export const toPane = (view: View, pane: Pane, p: Point): Point => ({
  x: (p.x - view.x) * view.zoom + pane.focusX,
  y: (p.y - view.y) * view.zoom + pane.focusY,
});

/** Pane pixels to world point. */
export const toWorld = (view: View, pane: Pane, p: Point): Point => ({
  x: (p.x - pane.focusX) / view.zoom + view.x,
  y: (p.y - pane.focusY) / view.zoom + view.y,
});

/** The part of the world that a pane shows. */
export function visible(view: View, pane: Pane): Rect {
  const corner = toWorld(view, pane, { x: 0, y: 0 });
  return { x: corner.x, y: corner.y, w: pane.w / view.zoom, h: pane.h / view.zoom };
}

/** Largest zoom. */
export const CLOSEST = 6;

/** Smallest zoom that shows no edge of the baked box. */
export const minZoom = (pane: Pane): number => Math.max(pane.open.w / WORLD.w, pane.open.h / WORLD.h);

/** Keeps the open part of the pane inside the baked region. */
export function clampView(view: View, pane: Pane): View {
  const zoom = Math.min(CLOSEST, Math.max(minZoom(pane), view.zoom));
  const { open } = pane;
  const left = (pane.focusX - open.x) / zoom;
  const top = (pane.focusY - open.y) / zoom;
  const right = WORLD.w - (open.x + open.w - pane.focusX) / zoom;
  const bottom = WORLD.h - (open.y + open.h - pane.focusY) / zoom;
  return {
    x: Math.min(Math.max(view.x, left), Math.max(left, right)),
    y: Math.min(Math.max(view.y, top), Math.max(top, bottom)),
    zoom,
  };
}

/** Zooms by a factor around the point `at`. */
export function zoomAt(view: View, pane: Pane, at: Point, factor: number): View {
  const zoom = Math.min(CLOSEST, Math.max(minZoom(pane), view.zoom * factor));
  const fixed = toWorld(view, pane, at);
  return clampView({ x: fixed.x - (at.x - pane.focusX) / zoom, y: fixed.y - (at.y - pane.focusY) / zoom, zoom }, pane);
}

/** Moves the view by CSS pixels. */
export const panBy = (view: View, pane: Pane, dx: number, dy: number): View =>
  clampView({ x: view.x - dx / view.zoom, y: view.y - dy / view.zoom, zoom: view.zoom }, pane);

/** Interpolates two views. Zoom runs geometrically, so that the speed looks constant. */
export function between(a: View, b: View, t: number): View {
  const zoom = a.zoom * (b.zoom / a.zoom) ** t;
  // the centre moves at the rate of the zoom, so that the target stays in view
  const k = a.zoom === b.zoom ? t : (1 / zoom - 1 / a.zoom) / (1 / b.zoom - 1 / a.zoom);
  return { x: a.x + (b.x - a.x) * k, y: a.y + (b.y - a.y) * k, zoom };
}

/** True if two views show the same. */
export const sameView = (a: View, b: View): boolean =>
  Math.abs(a.x - b.x) < 0.01 && Math.abs(a.y - b.y) < 0.01 && Math.abs(a.zoom / b.zoom - 1) < 1e-4;
