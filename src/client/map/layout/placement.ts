/**
 * Places symbols. Pure and greedy: the most important one comes first; each other one takes the cheapest free position
 * with room for a label. Crowded symbols leave their anchor on a leader line, friends to the east, hostiles to the west.
 * One that would need a longer line joins a neighbour of its side.
 */
import type { Footprint } from '../counters/counter-art.ts';
import type { LabelSide } from '../counters/label-art.ts';
import type { Rect } from '../geo/map-view.ts';
import type { Point } from '../geo/projection.ts';
import type { WorkSlices } from './work-slices.ts';
import { contains, crosses, grow, overlaps, within } from './rects.ts';

/** A symbol to place, in CSS pixels. */
export interface Item {
  id: string;
  /** Only symbols of one side may share a place. */
  side: string;
  /** Anchor, in CSS pixels. */
  x: number;
  y: number;
  foot: Footprint;
  label: Size;
  /** Anchors of all counters under this symbol; none may be farther away than a leader is long. */
  members: readonly Point[];
  /** Preferred direction of symbol and label. */
  prefers: 'east' | 'west';
  /** Higher values are placed first. */
  priority: number;
}

/** Size in CSS pixels. */
export interface Size {
  w: number;
  h: number;
}

/** A label at one side of its symbol. */
export type PlacedLabel = Rect & { side: LabelSide };

/** A placed symbol with the label that it would have if nothing else were on the map, in CSS pixels. */
export interface Placed {
  item: Item;
  /** Centre of the symbol. */
  x: number;
  y: number;
  symbol: Rect;
  /** Null without a free position for the label. */
  label: PlacedLabel | null;
  /** The symbol is off its anchor and has a leader line. */
  pulled: boolean;
}

/** Longest leader line, in CSS pixels. */
export const LEADER = 40;
const RINGS = [14, 20, 26, 30, 34, LEADER];
const DIRECTIONS = 24;
const LABEL_GAP = 8;
/** A symbol whose anchor is this far outside the edge is pulled inside, so that the edge does not cut it. */
const NEAR_EDGE = 24;
/** Free space around everything, in CSS pixels. */
const AIR = 2;
const COST = {
  ring: 0.55,
  against: 22,
  otherSide: 5,
  below: 11,
  above: 13,
  coversAnchor: 26,
  crossesThing: 60,
  onLine: 12,
  noLabel: 90,
  noLabelSmall: 34,
  overlap: 200,
  cut: 2000,
  never: 1000,
};

interface Spot {
  dx: number;
  dy: number;
  cost: number;
}

/** Offsets from the anchor, cheapest first; the anchor itself is free. */
function spotsFor(prefers: 'east' | 'west', rings: readonly number[]): Spot[] {
  const way = prefers === 'east' ? 1 : -1;
  const spots: Spot[] = [{ dx: 0, dy: 0, cost: 0 }];
  for (const r of rings)
    for (let n = 0; n < DIRECTIONS; n += 1) {
      const angle = (n / DIRECTIONS) * Math.PI * 2;
      const along = Math.cos(angle) * way;
      spots.push({
        dx: Math.cos(angle) * r,
        dy: Math.sin(angle) * r,
        cost: r * COST.ring + ((1 - along) / 2) * COST.against,
      });
    }
  return spots.sort((a, b) => a.cost - b.cost);
}
const SPOTS = { east: spotsFor('east', RINGS), west: spotsFor('west', RINGS) };

interface LabelSpot {
  side: LabelSide;
  cost: number;
}
const LABEL_SPOTS: Readonly<Record<'east' | 'west', readonly LabelSpot[]>> = {
  east: [
    { side: 'east', cost: 0 },
    { side: 'west', cost: COST.otherSide },
    { side: 'below', cost: COST.below },
    { side: 'above', cost: COST.above },
  ],
  west: [
    { side: 'west', cost: 0 },
    { side: 'east', cost: COST.otherSide },
    { side: 'below', cost: COST.below },
    { side: 'above', cost: COST.above },
  ],
};

/** True if an anchor is strictly inside. */
const inside = (i: Item, r: Rect): boolean => i.x > r.x && i.y > r.y && i.x < r.x + r.w && i.y < r.y + r.h;

const symbolAt = (i: Item, x: number, y: number): Rect => ({
  x: x - i.foot.left,
  y: y - i.foot.top,
  w: i.foot.left + i.foot.right,
  h: i.foot.top + i.foot.bottom,
});

/** Rectangle of a label next to a symbol. */
function labelAt(foot: Footprint, { w, h }: Size, rect: Rect, side: LabelSide): Rect {
  const middle = rect.y + (foot.top * 2 - h) / 2;
  switch (side) {
    case 'east':
      return { x: rect.x + rect.w + LABEL_GAP - 1, y: middle, w, h };
    case 'west':
      return { x: rect.x - LABEL_GAP - w, y: middle, w, h };
    case 'below':
      return { x: rect.x + foot.left - w / 2, y: rect.y + rect.h + 2, w, h };
    case 'above':
      return { x: rect.x + foot.left - w / 2, y: rect.y - 3 - h, w, h };
  }
}

/** [x, y] to [x, y]. */
export type Segment = readonly [number, number, number, number];

/** What symbols and labels must leave free. */
export interface Around {
  /** Area in which labels are readable; its edge cuts nothing. */
  bounds?: Rect | null;
  /** Panels and insets over the map; their edges cut nothing. */
  hidden?: readonly Rect[];
  /** Names and badges placed before. */
  taken?: readonly Rect[];
  /** Lines that labels avoid if possible. */
  lines?: readonly Segment[];
  /** Small frame: a symbol drops its label rather than move away. */
  small?: boolean;
  /** Where a symbol was before: it stays there if nothing else takes the place. */
  kept?: (item: Item) => Point | null;
}

interface Candidate extends Placed {
  cost: number;
}

/** What is on the map already. */
export class Board {
  readonly taken: Rect[];
  readonly leaders: Segment[] = [];
  private readonly lines: readonly Segment[];
  private readonly anchors: readonly Item[];
  private readonly bounds: Rect | null;
  private readonly hidden: readonly Rect[];
  readonly noLabel: number;
  private readonly small: boolean;

  constructor(anchors: readonly Item[], { bounds = null, hidden = [], taken = [], lines = [], small = false }: Around) {
    this.small = small;
    this.noLabel = small ? COST.noLabelSmall : COST.noLabel;
    this.anchors = anchors;
    this.bounds = bounds;
    this.hidden = hidden;
    this.taken = [...taken];
    this.lines = lines;
  }

  free(r: Rect): boolean {
    const wide = grow(r, AIR);
    for (const t of this.taken) if (overlaps(t, wide)) return false;
    return true;
  }

  /** How much of what is there a symbol would cover. */
  overlapping(r: Rect): number {
    const wide = grow(r, AIR);
    return this.taken.filter((t) => overlaps(t, wide)).length;
  }

  /** True if an edge would cut the symbol, of the frame or of something over it, or if it would leave the open map. */
  cuts(r: Rect, { x, y }: Point): boolean {
    const b = this.bounds;
    if (!b) return false;
    const open = contains(b, x, y) && !this.hidden.some((h) => contains(h, x, y));
    if (open || this.small) return !within(r, b) || this.hidden.some((h) => overlaps(r, h));
    return (overlaps(r, b) && !within(r, b)) || this.hidden.some((h) => overlaps(r, h) && !within(r, h));
  }

  /** Cost of a symbol here: other anchors and leader lines that it would cover. */
  hides(rect: Rect, self: Item): number {
    let cost = 0;
    for (const a of this.anchors) {
      if (a === self || a.x < rect.x || a.y < rect.y || a.x > rect.x + rect.w || a.y > rect.y + rect.h) continue;
      cost += COST.coversAnchor;
    }
    for (const [x0, y0, x1, y1] of this.leaders) if (crosses(rect, x0, y0, x1, y1)) cost += COST.crossesThing;
    return cost;
  }

  covers(label: Rect, self: Item): number {
    let cost = this.unreadable(label, self) ? COST.never : 0;
    for (const list of [this.leaders, this.lines])
      for (const [x0, y0, x1, y1] of list)
        if (crosses(label, x0, y0, x1, y1)) cost += list === this.lines ? COST.onLine : COST.crossesThing;
    const wide = grow(label, 3);
    for (const a of this.anchors) if (inside(a, wide)) cost += COST.coversAnchor / 4;
    return cost;
  }

  leaderCost(i: Item, x: number, y: number): number {
    let cost = 0;
    for (const t of this.taken) if (crosses(t, i.x, i.y, x, y)) cost += COST.crossesThing;
    return cost;
  }

  /** True if the label is cut by an edge, or hidden although its counter is visible. */
  private unreadable(label: Rect, i: Item): boolean {
    const b = this.bounds;
    if (b === null) return false;
    if (this.hidden.some((r) => overlaps(label, r))) return true;
    return !within(label, b) && (overlaps(label, b) || contains(grow(b, NEAR_EDGE), i.x, i.y));
  }

  take(p: Placed): void {
    this.taken.push(p.symbol);
    if (p.label) this.taken.push(p.label);
    if (p.pulled) this.leaders.push([p.item.x, p.item.y, p.x, p.y]);
  }
}

/** Where and how to look for a label. */
interface LabelSearch {
  item: Item;
  symbol: Rect;
  size: Size;
}

/** The best free position of a label; null if none is worth more than leaving it out. */
export function bestLabel(
  { item, symbol, size }: LabelSearch,
  board: Board,
  budget = Number.POSITIVE_INFINITY,
): { label: PlacedLabel | null; cost: number } {
  let best: { label: PlacedLabel | null; cost: number } = { label: null, cost: board.noLabel };
  for (const spot of LABEL_SPOTS[item.prefers]) {
    if (spot.cost >= Math.min(best.cost, budget)) continue;
    const rect = labelAt(item.foot, size, symbol, spot.side);
    if (!board.free(rect)) continue;
    const cost = spot.cost + board.covers(rect, item);
    if (cost < best.cost) best = { label: { ...rect, side: spot.side }, cost };
  }
  return best;
}

const near = (members: readonly Point[], x: number, y: number): boolean =>
  members.every((m) => Math.hypot(m.x - x, m.y - y) <= LEADER + 0.01);

function cheapest(item: Item, board: Board): Candidate | null {
  let best: Candidate | null = null;
  for (const spot of SPOTS[item.prefers]) {
    if (best && spot.cost >= best.cost) break; // later positions only cost more
    const [x, y] = [item.x + spot.dx, item.y + spot.dy];
    const symbol = symbolAt(item, x, y);
    if (!near(item.members, x, y) || !board.free(symbol) || board.cuts(symbol, item)) continue;
    const pulled = spot.dx !== 0 || spot.dy !== 0;
    let cost = spot.cost + board.hides(symbol, item);
    if (pulled) cost += board.leaderCost(item, x, y);
    if (best && cost >= best.cost) continue;
    const words = bestLabel({ item, symbol, size: item.label }, board, best ? best.cost - cost : undefined);
    cost += words.cost;
    if (!best || cost < best.cost) best = { item, x, y, symbol, label: words.label, pulled, cost };
  }
  return best;
}

/** Without any free position: where the symbol covers least, and no edge cuts it. It has no label. */
function leastBad(item: Item, board: Board): Placed {
  let best: Candidate | null = null;
  for (const { dx, dy, cost: far } of SPOTS[item.prefers]) {
    const [x, y] = [item.x + dx, item.y + dy];
    const symbol = symbolAt(item, x, y);
    const cost = far + board.overlapping(symbol) * COST.overlap + (board.cuts(symbol, item) ? COST.cut : 0);
    if (!best || cost < best.cost) best = { item, x, y, symbol, label: null, pulled: dx !== 0 || dy !== 0, cost };
  }
  return best!;
}

const byImportance = (a: Item, b: Item): number => b.priority - a.priority || a.y - b.y || (a.id < b.id ? -1 : 1);

/**
 * Places every item. `joined` makes one item of two that have no room apart; null if they are too far from each other.
 */
export function* placeSymbols(
  items: readonly Item[],
  around: Around,
  joined: (a: Item, b: Item) => Item | null,
): WorkSlices<Placed[]> {
  const placed = new Map<Item, Placed>();
  const moved = new Set<Item>();
  /** A board with all other items placed. */
  const boardFor = (item: Item | null): Board => {
    const board = new Board([...new Set([...waiting, ...placed.keys()])], around);
    for (const [other, spot] of placed) if (other !== item) board.take(spot);
    return board;
  };
  let waiting = [...items].sort(byImportance);
  for (const item of waiting) {
    const stays = around.kept && stay(item, around.kept(item), boardFor(null));
    if (stays) placed.set(item, stays);
  }
  waiting = waiting.filter((item) => !placed.has(item));
  let board = boardFor(null);
  while (waiting.length > 0) {
    const item = waiting.shift()!;
    const spot = cheapest(item, board);
    const mate = spot ? null : nearestMate(item, [...placed.keys(), ...waiting], joined);
    if (mate) {
      placed.delete(mate.other);
      waiting = [mate.both, ...waiting.filter((i) => i !== mate.other)];
      board = boardFor(null);
    } else if (spot) {
      placed.set(item, spot);
      board.take(spot);
    } else {
      // those in the way look for another place, once
      const forced = leastBad(item, board);
      const inTheWay = [...placed.values()].filter(
        (p) => overlaps(grow(forced.symbol, AIR), p.symbol) && !moved.has(p.item),
      );
      for (const p of inTheWay) {
        placed.delete(p.item);
        moved.add(p.item);
      }
      waiting = [...inTheWay.map((p) => p.item), ...waiting];
      placed.set(item, forced);
      board = boardFor(null);
    }
    yield;
  }
  if (!around.kept) yield* replaceCrossed(placed, boardFor);
  return [...placed.values()];
}

/** The item at its earlier place, or null if that is taken now. */
function stay(item: Item, at: Point | null, board: Board): Placed | null {
  if (!at) return null;
  const symbol = symbolAt(item, at.x, at.y);
  if (!near(item.members, at.x, at.y) || !board.free(symbol) || board.cuts(symbol, item)) return null;
  const { label } = bestLabel({ item, symbol, size: item.label }, board);
  return { item, ...at, symbol, label, pulled: at.x !== item.x || at.y !== item.y };
}

/** The nearest item of the same side that this one can join. */
function nearestMate(
  item: Item,
  others: readonly Item[],
  joined: (a: Item, b: Item) => Item | null,
): { other: Item; both: Item } | null {
  const far = (o: Item): number => Math.hypot(o.x - item.x, o.y - item.y);
  const mates = others.filter((o) => o.side === item.side).sort((a, b) => far(a) - far(b));
  for (const other of mates) {
    const both = joined(item, other);
    if (both) return { other, both };
  }
  return null;
}

/** Items placed early could not know later leader lines: those crossed now are placed again. */
function* replaceCrossed(placed: Map<Item, Placed>, boardFor: (item: Item) => Board): WorkSlices {
  for (let round = 0; round < 2; round += 1)
    for (const [item, now] of placed) {
      const bothers = (spot: Placed): boolean => crossing(now, spot) || crossing(spot, now);
      if (![...placed.values()].some((other) => other.item !== item && bothers(other))) continue;
      const again = cheapest(item, boardFor(item));
      if (again) placed.set(item, again);
      yield;
    }
}

/** True if the leader line of the first crosses symbol or label of the other. */
function crossing(spot: Placed, other: Placed): boolean {
  if (!spot.pulled) return false;
  const lies = (r: Rect): boolean => crosses(r, spot.item.x, spot.item.y, spot.x, spot.y);
  return lies(other.symbol) || (other.label !== null && lies(other.label));
}
