/** Layout of a frame's counters at one scale: positions, labels, leader lines. */
import { footprint } from '../counters/counter-art.ts';
import { labelSize, type LabelSide } from '../counters/label-art.ts';
import { type Point, project } from '../geo/projection.ts';
import type { Rect } from '../geo/map-view.ts';
import type { MapCounter, MapDraft } from '../../store/map/map-model.ts';
import type { Anchor } from './anchor.ts';
import type { WorkSlices } from './work-slices.ts';
import { type Item, type Placed, placeItems, type Segment } from './placement.ts';
import { sameRect, scaled } from './rects.ts';
import { type Stack, stackUp } from './stacks.ts';

/** A counter or stack with its position on the map. */
export interface CounterSpot {
  counter: MapCounter;
  /** Number of counters in the stack, with this one on top. */
  stacked: number;
  members: readonly MapCounter[];
  key: string;
  /** Centre of the symbol. */
  pin: Anchor;
  /** Symbol and label relative to the pin, in CSS pixels. */
  symbol: Rect;
  label: (Rect & { side: LabelSide }) | null;
  pulled: boolean;
}

/** Everything that the layout of a frame depends on. */
export interface PlanInput {
  counters: readonly MapCounter[];
  zoom: number;
  pixelsPerDegree: number;
  family: string;
  /** Area with readable labels, in world pixels; null: no limit. */
  bounds: Rect | null;
  /** Covered areas, in world pixels. */
  hidden: readonly Rect[];
  /** Counter that must be on top of its stack. */
  first: string | null;
  fanned: string | null;
  /** Counters outside this world rectangle are left out; null: none. */
  only: Rect | null;
  /** Labels avoid the lines of these. */
  drafts: readonly MapDraft[];
}

/** True if two inputs give the same plan. */
export const samePlan = (a: PlanInput, b: PlanInput): boolean =>
  a.counters === b.counters &&
  a.drafts === b.drafts &&
  a.zoom === b.zoom &&
  a.family === b.family &&
  a.first === b.first &&
  a.fanned === b.fanned &&
  sameRect(a.bounds, b.bounds) &&
  a.hidden.length === b.hidden.length &&
  a.hidden.every((r, n) => sameRect(r, b.hidden[n])) &&
  sameRect(a.only, b.only);

/** Placement priority: sites before the units that visit them. */
const WEIGHT: Readonly<Record<string, number>> = {
  base: 5,
  airbase: 5,
  embassy: 5,
  group: 5,
  carrier: 4,
  depot: 3,
  headquarters: 3,
  launch: 3,
  quds: 3,
  port: 3,
};

interface Anchored extends MapCounter {
  x: number;
  y: number;
}

/** Friends are pulled east and hostiles west; neutral ones by owner. */
const wayOf = (c: MapCounter): 'east' | 'west' =>
  c.stance === 'neutral' ? (c.owner === 'us' ? 'east' : 'west') : c.stance === 'friend' ? 'east' : 'west';

/** Places all counters and labels of a frame, in slices of work. */
export function* planningCounters(input: PlanInput): WorkSlices<CounterSpot[]> {
  const { zoom, family } = input;
  const anchored = input.counters.map((c): Anchored => {
    const p = project(c.lon, c.lat);
    return { ...c, x: p.x * zoom, y: p.y * zoom };
  });
  const seen = input.only ? anchored.filter((c) => inside(c, scaled(input.only as Rect, zoom))) : anchored;
  const stacks = stackUp(seen, input.pixelsPerDegree, input.first, input.fanned);
  const items: Item[] = [];
  for (const s of stacks) {
    const top = s.members[0];
    items.push({
      id: s.key,
      x: top.x,
      y: top.y,
      foot: footprint(top, s.members.length),
      label: labelSize(top, s.members.length, family),
      prefers: wayOf(top),
      priority: WEIGHT[top.kind] ?? 2,
    });
    yield;
  }
  const placed = yield* placeItems(items, {
    bounds: input.bounds && scaled(input.bounds, zoom),
    hidden: input.hidden.map((r) => scaled(r, zoom)),
    lines: linesOf(input.drafts, zoom),
    small: input.only !== null,
  });
  return placed.map((p, n) => spotOf(p, stacks[n]));
}

/** All counters as small marks at their own positions, without labels; `half`: half the size of a mark. */
export const planMarks = (counters: readonly MapCounter[], half: number): CounterSpot[] =>
  counters.map((counter) => ({
    counter,
    stacked: 1,
    members: [counter],
    key: counter.id,
    pin: { ...project(counter.lon, counter.lat), dx: 0, dy: 0 },
    symbol: { x: -half, y: -half, w: half * 2, h: half * 2 },
    label: null,
    pulled: false,
  }));

function linesOf(drafts: readonly MapDraft[], zoom: number): Segment[] {
  return drafts.flatMap((d): Segment[] => {
    if (d.fromLon === undefined || d.fromLat === undefined) return [];
    const [a, b] = [project(d.fromLon, d.fromLat), project(d.lon, d.lat)];
    return [[a.x * zoom, a.y * zoom, b.x * zoom, b.y * zoom]];
  });
}

function spotOf(p: Placed, stack: Stack<Anchored>): CounterSpot {
  const top = stack.members[0];
  const world = project(top.lon, top.lat);
  const shift = (r: Rect): Rect => ({ x: r.x - p.x, y: r.y - p.y, w: r.w, h: r.h });
  return {
    counter: top,
    stacked: stack.members.length,
    members: stack.members,
    key: stack.key,
    pin: { ...world, dx: p.x - top.x, dy: p.y - top.y },
    symbol: shift(p.symbol),
    label: p.label && { ...shift(p.label), side: p.label.side },
    pulled: p.pulled,
  };
}

const inside = (p: Point, r: Rect): boolean => p.x >= r.x && p.y >= r.y && p.x <= r.x + r.w && p.y <= r.y + r.h;

/** Rectangles that the counters cover on the sheet: symbols, labels, leader lines. */
export const coveredBy = (spots: readonly CounterSpot[], zoom: number): Rect[] =>
  spots.flatMap((spot) => {
    const x = spot.pin.x * zoom + spot.pin.dx;
    const y = spot.pin.y * zoom + spot.pin.dy;
    const at = (r: Rect): Rect => ({ x: r.x + x, y: r.y + y, w: r.w, h: r.h });
    const leader = spot.pulled
      ? beads([
          { x, y },
          { x: spot.pin.x * zoom, y: spot.pin.y * zoom },
        ])
      : [];
    return [at(spot.symbol), ...(spot.label ? [at(spot.label)] : []), ...leader];
  });

/** A line as small squares, so that names avoid it. */
export function beads(line: readonly Point[]): Rect[] {
  const found: Rect[] = [];
  for (let i = 1; i < line.length; i += 1) {
    const [a, b] = [line[i - 1], line[i]];
    const pieces = Math.max(1, Math.ceil(Math.hypot(b.x - a.x, b.y - a.y) / 6));
    for (let n = 0; n <= pieces; n += 1)
      found.push({ x: a.x + ((b.x - a.x) * n) / pieces - 3, y: a.y + ((b.y - a.y) * n) / pieces - 3, w: 6, h: 6 });
  }
  return found;
}

/** The counter at a position: an order from a base starts at its symbol, not at its anchor. */
export function snap(spots: readonly CounterSpot[], lon: number, lat: number): CounterSpot | null {
  let best: CounterSpot | null = null;
  let nearest = 0.03; // degrees: the same site with another rounding
  for (const s of spots)
    for (const m of s.members) {
      const d = Math.hypot(m.lon - lon, m.lat - lat);
      if (d < nearest) [best, nearest] = [s, d];
    }
  return best;
}
