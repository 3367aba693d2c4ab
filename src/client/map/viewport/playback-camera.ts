/** Where the camera of a playback stands: close to what happens, with its target in the upper part. Pure. */
import type { MapFocus } from '../../store/map/map-model.ts';
import { clampView, type Pane, type Rect, toPane, type View } from '../geo/map-view.ts';
import { type Point, project, SCALE } from '../geo/projection.ts';

/** Pixels per degree. The smallest follows the window, so that a projector sees as much as a laptop. */
const SCALES = { least: 44, most: 190, alone: 130 };
const LEAST_SHARE = 1 / 19.5;
/** Room around places that should be visible, in CSS pixels. */
const EDGE = { side: 60, top: 34, bottom: 60 };
/** Where the target may be, as shares of the clear area. */
const ZONE = { left: 0.2, right: 0.8, top: 0.2, bottom: 0.35 };
/** Grows the scale until the edge of the baked region no longer moves the target out of its zone. */
const CLOSER = 1.15;

const leastScale = (pane: Pane): number => Math.max(SCALES.least, pane.w * LEAST_SHARE);

/** True if a view shows the target well: large enough, in its zone, and with the places of launch. */
export function showsWell({ target, also }: MapFocus, view: View, pane: Pane, clear: Rect): boolean {
  if (view.zoom * SCALE < leastScale(pane) || !inZone(target, view, pane, clear)) return false;
  return also.every(({ lon, lat }) => {
    const p = toPane(view, pane, project(lon, lat));
    return p.x > clear.x + 20 && p.x < clear.x + clear.w - 20 && p.y > clear.y + 20 && p.y < clear.y + clear.h - 20;
  });
}

function inZone(target: MapFocus['target'], view: View, pane: Pane, clear: Rect): boolean {
  const p = toPane(view, pane, project(target.lon, target.lat));
  const [x, y] = [(p.x - clear.x) / clear.w, (p.y - clear.y) / clear.h];
  return x >= ZONE.left && x <= ZONE.right && y >= ZONE.top && y <= ZONE.bottom;
}

/** The view for an event. The places of launch are shown if the least scale allows it. */
export function playbackView({ target, also }: MapFocus, pane: Pane, clear: Rect): View {
  const to = project(target.lon, target.lat);
  const steps = also.map(({ lon, lat }) => {
    const p = project(lon, lat);
    return { x: p.x - to.x, y: p.y - to.y };
  });
  const at = placeOf(steps, clear);
  const room = { left: at.x - EDGE.side, right: clear.w - at.x - EDGE.side, up: at.y - EDGE.top };
  const down = clear.h - at.y - EDGE.bottom;
  const fits = steps.map(({ x, y }) =>
    Math.min(reach(x < 0 ? room.left : room.right, x), reach(y < 0 ? room.up : down, y)),
  );
  const wanted = also.length > 0 ? Math.min(...fits) * SCALE : SCALES.alone;
  let scale = Math.min(SCALES.most, Math.max(leastScale(pane), wanted));
  for (;;) {
    const zoom = scale / SCALE;
    const view = clampView(
      {
        x: to.x - (clear.x + at.x - pane.focusX) / zoom,
        y: to.y - (clear.y + at.y - pane.focusY) / zoom,
        zoom,
      },
      pane,
    );
    if (scale >= SCALES.most || inZone(target, view, pane, clear)) return view;
    scale = Math.min(SCALES.most, scale * CLOSER);
  }
}

const reach = (room: number, span: number): number => Math.max(1, room) / Math.max(1, Math.abs(span));

/** The target’s point in the clear area: opposite to where the act comes from. */
function placeOf(steps: readonly Point[], clear: Rect): Point {
  const mean = (of: (p: Point) => number): number => steps.reduce((n, p) => n + of(p), 0) / Math.max(1, steps.length);
  const [dx, dy] = [mean((p) => p.x), mean((p) => p.y)];
  const turn = dx === 0 ? 0 : Math.max(-1, Math.min(1, (dx / (Math.abs(dx) + Math.abs(dy))) * 1.4));
  return { x: clear.w * (0.5 - 0.24 * turn), y: clear.h * (dy < 0 ? 0.335 : 0.26) };
}
