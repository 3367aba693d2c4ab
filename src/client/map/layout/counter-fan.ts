/** A cluster fanned out: its members around their true place. Pure. */
import type { MapCounter, MapModel } from '../../store/map/map-model.ts';
import { footprint } from '../counters/counter-art.ts';
import { labelText } from '../counters/label-art.ts';
import type { Rect } from '../geo/map-view.ts';
import type { Point } from '../geo/projection.ts';
import { type CounterSpot, labelFor } from './layout-plan.ts';
import { Board, type Item } from './board.ts';
import { grow, overlaps, within } from './rects.ts';
import type { SymbolPlace } from './symbol-places.ts';

/** Distance of the members from their true place, in CSS pixels. */
export const FAN = 46;
/** How long a fan takes to open, in ms. */
export const FAN_TIME = 180;
/** Members on one circle; more of them need a wider one. */
const ON_CIRCLE = 8;
const TURNS = 24;

/** What a fan depends on. */
interface FanInput {
  zoom: number;
  family: string;
  words: MapModel['words'];
  /** Other symbols, which the fan covers as little as possible, on the sheet. */
  taken: readonly Rect[];
  /** Area that it must stay in, on the sheet; null: no limit. */
  bounds: Rect | null;
}

/** The members around the true place of their cluster, turned to where they cover least. Nothing else moves. */
export function fanOut(cluster: SymbolPlace, input: FanInput): CounterSpot[] {
  const { members, world } = cluster;
  const centre = { x: world.x * input.zoom, y: world.y * input.zoom };
  const start = cluster.item.prefers === 'east' ? 0 : Math.PI;
  const cost = (offsets: readonly Point[]): number =>
    rectsAt(members, offsets, centre).reduce((sum, r) => sum + hidden(r, input), 0);
  const turned = Array.from({ length: TURNS }, (_, n) =>
    offsetsFrom(members.length, start + (n / TURNS) * Math.PI * 2),
  );
  const turnedBest = turned.reduce((best, one) => (cost(one) < cost(best) ? one : best));
  const shift = intoBounds(rectsAt(members, turnedBest, centre), input.bounds);
  const offsets = turnedBest.map(({ x, y }) => ({ x: x + shift.x, y: y + shift.y }));
  const rects = rectsAt(members, offsets, centre);
  const board = new Board([], { bounds: input.bounds, taken: [...input.taken, ...rects] });
  const alone = new Board([], { taken: rects }); // a label must be there, if need be over others
  return members.map((counter, n): CounterSpot => {
    const { x, y } = offsets[n];
    const r = rects[n];
    const text = labelText([counter], input.words);
    const words = { item: fanItem(counter, r, x >= 0 ? 'east' : 'west'), symbol: r, text };
    const label = labelFor(words, board, input.family) ?? labelFor(words, alone, input.family);
    if (label) for (const b of [board, alone]) b.taken.push(label);
    return {
      counter,
      stacked: 1,
      members: [counter],
      key: counter.id,
      pin: { ...world, dx: x, dy: y },
      symbol: { ...r, x: r.x - centre.x - x, y: r.y - centre.y - y },
      text,
      label: label && { ...label, x: label.x - centre.x - x, y: label.y - centre.y - y },
      pulled: true,
      front: true,
    };
  });
}

/** A fan on its way: `progress` from 0 (at the true place) to 1. Labels come last. */
export const fanned = (spots: readonly CounterSpot[], progress: number): CounterSpot[] =>
  progress >= 1
    ? [...spots]
    : spots.map((spot) => ({
        ...spot,
        pin: { ...spot.pin, dx: spot.pin.dx * progress, dy: spot.pin.dy * progress },
        label: null,
      }));

/** Moves a whole fan into the frame. */
function intoBounds(rects: readonly Rect[], b: Rect | null): Point {
  if (!b) return { x: 0, y: 0 };
  const along = (from: number, to: number, low: number, high: number): number =>
    from < low ? low - from : to > high ? Math.max(low - from, high - to) : 0;
  const [left, top] = [Math.min(...rects.map((r) => r.x)), Math.min(...rects.map((r) => r.y))];
  const [right, bottom] = [Math.max(...rects.map((r) => r.x + r.w)), Math.max(...rects.map((r) => r.y + r.h))];
  return { x: along(left, right, b.x, b.x + b.w), y: along(top, bottom, b.y, b.y + b.h) };
}

/** How much a member covers, or how badly it leaves the frame. */
const hidden = (r: Rect, { taken, bounds }: FanInput): number =>
  taken.filter((t) => overlaps(t, grow(r, 2))).length + (bounds && !within(r, bounds) ? ON_CIRCLE : 0);

const rectsAt = (members: readonly MapCounter[], offsets: readonly Point[], centre: Point): Rect[] =>
  offsets.map(({ x, y }, n) => {
    const { left, right, top, bottom } = footprint(members[n]);
    return { x: centre.x + x - left, y: centre.y + y - top, w: left + right, h: top + bottom };
  });

/** Offsets on one or two circles, around an angle. */
function offsetsFrom(count: number, middle: number): Point[] {
  const inner = Math.min(count, ON_CIRCLE);
  return Array.from({ length: count }, (_, n) => {
    const outer = n >= inner;
    const [index, on] = outer ? [n - inner, count - inner] : [n, inner];
    const step = Math.min(Math.PI / 3, (Math.PI * 2) / on);
    const angle = middle + (index - (on - 1) / 2) * step;
    const far = outer ? FAN * 1.9 : FAN;
    return { x: Math.cos(angle) * far, y: Math.sin(angle) * far };
  });
}

const fanItem = (counter: MapCounter, { x, y }: Rect, prefers: Item['prefers']): Item => ({
  id: counter.id,
  side: counter.owner,
  x,
  y,
  foot: footprint(counter),
  label: { w: 0, h: 0 },
  members: [],
  prefers,
  priority: 0,
});
