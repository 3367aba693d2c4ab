/**
 * Three frames of one world. North fills the window; Red Sea and Gulf are insets that swap places with it. Pure; all
 * sizes in CSS pixels.
 */
import { latToY, lonToX, SCALE } from '../geo/projection.ts';
import { clampView, type Pane, plainPane, type Rect, type View } from '../geo/map-view.ts';
import type { MapTheatre } from '../../store/map/map-model.ts';

/** The three parts of the region that have a frame. */
export type FrameId = 'north' | 'redsea' | 'gulf';

/** Degrees. `core` must stay visible in a low window. */
interface GeoBox {
  west: number;
  east: number;
  south: number;
  north: number;
}

const NORTH: GeoBox = { west: 31, east: 47, south: 31.7, north: 37.35 };
/** On a narrow screen North starts at the busiest part and can be panned. */
const NORTH_NARROW: GeoBox = { west: 38.2, east: 44.95, south: 31.7, north: 37.35 };
const BOXES: Readonly<Record<FrameId, GeoBox>> = {
  north: NORTH,
  redsea: { west: 36.4, east: 46.2, south: 11.6, north: 18.2 },
  gulf: { west: 46.4, east: 58.2, south: 23.6, north: 30.2 },
};

/** The frame that shows a theatre. */
export const FRAME_OF: Readonly<Record<MapTheatre, FrameId>> = {
  iraq: 'north',
  syria: 'north',
  lebanon: 'north',
  redsea: 'redsea',
  gulf: 'gulf',
};

/** Centres of keys 1 to 5, in degrees. */
export const CENTRES: Readonly<Record<MapTheatre, { lon: number; lat: number }>> = {
  iraq: { lon: 43.3, lat: 33.9 },
  syria: { lon: 39.2, lat: 34.9 },
  lebanon: { lon: 36.2, lat: 33.8 },
  redsea: { lon: 41.6, lat: 15.2 },
  gulf: { lon: 52.3, lat: 27.0 },
};

/** Covered width at each edge of the window. */
export interface Insets {
  left: number;
  top: number;
  right: number;
  bottom: number;
  /** An opening in the panels for the insets; without it they float over the map. */
  slot?: Rect | undefined;
  /** All of North is shown, however small: nobody can pan a wall. */
  whole?: boolean | undefined;
}

/** Position of one inset. */
export interface InsetFrame {
  id: FrameId;
  /** The inset with its header. */
  outer: Rect;
  /** The map inside it. */
  inner: Rect;
  /** Width of its header. */
  head: number;
}

/** Positions of the main frame and the insets. */
export interface Arrangement {
  main: { id: FrameId; pane: Pane /** Part of the window not covered by panels and insets. */; clear: Rect };
  insets: readonly InsetFrame[];
}

/** Height of an inset's header. */
export const HEADER = 26;
const GAP = 9;
const EDGE = 12;
/** Minimum clear area for insets. */
const ROOM = { w: 720, h: 420 };
/** Minimum clear width for insets above each other at the right. */
const COLUMN_FROM = 1200;
const RATIO: Readonly<Record<FrameId, number>> = { north: 1.75, redsea: 1.34, gulf: 1.7 };

/** The frames of the two insets while `main` fills the window. */
const insetIds = (main: FrameId): FrameId[] => (['redsea', 'gulf'] as const).map((id) => (id === main ? 'north' : id));

/** Arranges main frame and insets in a window of this size. */
export function arrange(w: number, h: number, covered: Insets, main: FrameId): Arrangement {
  const open: Rect = {
    x: covered.left,
    y: covered.top,
    w: Math.max(80, w - covered.left - covered.right),
    h: Math.max(80, h - covered.top - covered.bottom),
  };
  if (covered.slot) return { main: mainIn(main, w, h, open, open), insets: inSlot(covered.slot, main) };
  const roomy = open.w >= ROOM.w && open.h >= ROOM.h;
  const column = open.w >= COLUMN_FROM;
  const insets = !roomy ? [] : column ? inColumn(open, main) : inRow(open, main);
  const clear = roomy ? withoutInsets(open, insets, column) : open;
  return { main: mainIn(main, w, h, open, clear), insets };
}

const mainIn = (id: FrameId, w: number, h: number, open: Rect, clear: Rect): Arrangement['main'] => ({
  id,
  clear,
  pane: { w, h, focusX: clear.x + clear.w / 2, focusY: clear.y + clear.h / 2, open },
});

const framed = (id: FrameId, x: number, y: number, w: number, h: number): InsetFrame => ({
  id,
  outer: { x, y, w, h },
  inner: { x: x + 1, y: y + HEADER, w: w - 2, h: h - HEADER - 1 },
  head: w,
});

/** Share of a slot's headers that the second inset has, which shows nothing else. */
const SECOND = 0.36;

/** One inset fills the slot; of the other there is only the header, above the right end of the first one's. */
function inSlot(slot: Rect, main: FrameId): InsetFrame[] {
  const [first, second] = insetIds(main).map((id) => framed(id, slot.x, slot.y, slot.w, slot.h));
  const head = Math.round(slot.w * SECOND);
  const outer = { x: slot.x + slot.w - head, y: slot.y, w: head, h: HEADER };
  return [
    { ...first, head: slot.w - head },
    { ...second, outer, head },
  ];
}

/** Next to each other over the empty desert at the lower right. */
function inRow(open: Rect, main: FrameId): InsetFrame[] {
  const body = Math.round(Math.min(232, Math.max(155, open.h * 0.235)));
  const height = body + HEADER;
  const y = open.y + open.h - EDGE - height;
  const widths = insetIds(main).map((id) => Math.round(body * RATIO[id]));
  let x = open.x + open.w - EDGE - widths[0] - GAP - widths[1];
  return insetIds(main).map((id, n) => {
    const frame = framed(id, x, y, widths[n], height);
    x += widths[n] + GAP;
    return frame;
  });
}

/** Above each other at the right, in wide windows. */
function inColumn(open: Rect, main: FrameId): InsetFrame[] {
  const width = Math.round(Math.min(400, open.w * 0.175));
  const height = Math.min(Math.round(width / 1.38) + HEADER, Math.round((open.h - EDGE * 4) / 2));
  const x = open.x + open.w - EDGE * 2 - width;
  return insetIds(main).map((id, n) => framed(id, x, open.y + EDGE * 2 + n * (height + EDGE * 2), width, height));
}

function withoutInsets(open: Rect, insets: readonly InsetFrame[], column: boolean): Rect {
  const first = insets[0].outer;
  if (column) return { ...open, w: first.x - EDGE - open.x };
  return { ...open, h: first.y - GAP - open.y };
}

const inWorld = (b: GeoBox): Rect => {
  const x = lonToX(b.west);
  const y = latToY(b.north);
  return { x, y, w: lonToX(b.east) - x, h: latToY(b.south) - y };
};

/** Below this width North cannot show the five bases of Syria and Iraq separately. */
const NARROW = 640;

/** The view that fits a frame's area into the clear part of the main pane. */
export function fit(id: FrameId, pane: Pane, clear: Rect, whole = false): View {
  const narrow = id === 'north' && clear.w < NARROW && !whole;
  return fitBox(narrow ? NORTH_NARROW : BOXES[id], narrow, pane, clear);
}

/** An inset always shows the whole of its area. */
export const fitInset = (id: FrameId, pane: Pane): View => fitBox(BOXES[id], false, pane, pane.open);

function fitBox(geo: GeoBox, narrow: boolean, pane: Pane, clear: Rect): View {
  const box = inWorld(geo);
  const across = clear.w / box.w;
  const down = clear.h / box.h;
  const zoom = narrow ? Math.max(across, Math.min(down, 30 / SCALE)) : Math.min(across, down);
  return clampView({ x: box.x + box.w / 2, y: box.y + box.h / 2, zoom }, pane);
}

/** An inset's pane: its own rectangle, centred. */
export const insetPane = (f: InsetFrame): Pane => plainPane(f.inner.w, f.inner.h);

/** Pixels per degree of longitude. */
export const pixelsPerDegree = (view: View): number => view.zoom * SCALE;
