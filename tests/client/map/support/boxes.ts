/** Boxes of everything readable on a composed map, in sheet coordinates. */
import { compose } from '../../../../src/client/map/viewport/compose.ts';
import type { Sprite } from '../../../../src/client/map/viewport/viewport.ts';
import { SCALE } from '../../../../src/client/map/geo/projection.ts';
import type { Rect } from '../../../../src/client/map/geo/map-view.ts';
import type { CounterSpot } from '../../../../src/client/map/layout/layout-plan.ts';
import type { FrameLayout, FramePlan } from '../../../../src/client/map/viewport/frame-layout.ts';
import { planFrame } from './at-once.ts';
import { crosses, overlaps } from '../../../../src/client/map/layout/rects.ts';
import { resultLabels } from '../../../../src/client/map/overlays/playback-labels.ts';
import type { Palette } from '../../../../src/client/map/style/palette.ts';
import type { MapModel } from '../../../../src/client/store/map/map-model.ts';

const side = { line: '#1', fill: '#2', ink: '#3', badge: '#4', badgeInk: '#5' };
const palette = { font: 'sans-serif', halo: '#0', ink: '#6', us: side, iran: side } as unknown as Palette;

export interface Box {
  readonly name: string;
  readonly r: Rect;
}

/** Margin of a drawing that may overlap the next one. */
const AIR = 3;
const COUNTER_AIR = 5; // four, and one pixel from rounding up the picture

function boxOf({ art, pin }: Sprite, zoom: number): Box {
  const air = art.key.startsWith('c,') ? COUNTER_AIR : art.key.startsWith('b,') ? 2 : AIR;
  return {
    name: art.key,
    r: {
      x: pin.x * zoom + pin.dx - art.ox + air,
      y: pin.y * zoom + pin.dy - art.oy + air,
      w: art.w - air * 2,
      h: art.h - air * 2,
    },
  };
}

export interface Look {
  /** Pixels per degree. */
  readonly scale: number;
  readonly within?: Rect | null;
  readonly hidden?: readonly Rect[];
  readonly fanned?: string;
  /** Keeps the places of symbols from call to call, as the map does. */
  readonly layout?: FrameLayout;
}

/** The main frame of a model, laid out at a scale. */
export const frameOf = (model: MapModel, { scale, within = null, hidden = [], fanned, layout }: Look): FramePlan =>
  planFrame(
    {
      counters: model.counters,
      scale,
      bounds: within,
      hidden,
      drafts: model.drafts,
      words: model.words,
      theatres: model.theatres.map((t) => ({ ...t, here: t.id !== 'gulf' && t.id !== 'redsea' })),
      ...(fanned ? { fanned } : {}),
    },
    layout,
  );

/** Number of leader lines that cross another counter's symbol or text. */
export function crossings(model: MapModel, scale: number): number {
  const zoom = scale / SCALE;
  const { spots } = frameOf(model, { scale });
  const at = ({ pin }: CounterSpot) => ({ x: pin.x * zoom + pin.dx, y: pin.y * zoom + pin.dy });
  const lies = (leader: CounterSpot, r: Rect | null, other: CounterSpot): boolean => {
    const [from, to] = [at(leader), at(other)];
    const box = r && { ...r, x: r.x + to.x, y: r.y + to.y };
    return box !== null && crosses(box, from.x, from.y, leader.pin.x * zoom, leader.pin.y * zoom);
  };
  const pairs = spots.filter((s) => s.pulled).flatMap((a) => spots.filter((b) => b !== a).map((b) => [a, b] as const));
  return pairs.filter(([a, b]) => lies(a, b.symbol, b) || lies(a, b.label, b)).length;
}

/** Labels, counters, names, badges and captions of the main map at a scale; town dots do not count. */
export function boxesOf(model: MapModel, look: Look): Box[] {
  const { scale, within = null, hidden = [] } = look;
  const zoom = scale / SCALE;
  const layout = frameOf(model, look);
  const plan = compose({
    model,
    palette,
    zoom,
    pixelsPerDegree: scale,
    layout,
    overview: false,
    hovered: null,
    within,
    hidden,
  });
  const { badges, countries } = layout.places;
  const told = resultLabels({
    flashes: model.flashes,
    palette,
    zoom,
    spots: layout.spots,
    taken: [...badges, ...countries].map(({ rect }) => rect),
    bends: new Map(),
  });
  return [...plan.names, ...plan.counters, ...plan.top, ...told]
    .filter(({ art }) => art.key !== 'dot')
    .map((sprite) => boxOf(sprite, zoom));
}

/** Pairs of overlapping boxes, by name. */
export function collisions(boxes: readonly Box[]): string[] {
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => overlaps(a.r, b.r))
      .map((b) => `${a.name} on ${b.name}`),
  );
}
