/**
 * Places counters and their labels. Pure and greedy: the most important counter comes first; each other one takes the
 * cheapest free position. Crowded counters leave their anchor on a leader line, friends to the east, hostiles to the
 * west.
 */
import type { Footprint } from '../counters/counter-art.ts';
import type { LabelSide } from '../counters/label-art.ts';
import type { Rect } from '../geo/map-view.ts';
import type { WorkSlices } from './work-slices.ts';
import { contains, crosses, grow, overlaps, within } from './rects.ts';

/** A counter to place, in CSS pixels. */
export interface Item {
  id: string;
  /** Anchor, in CSS pixels. */
  x: number;
  y: number;
  foot: Footprint;
  label: { w: number; h: number };
  /** Preferred direction of symbol and label. */
  prefers: 'east' | 'west';
  /** Higher values are placed first. */
  priority: number;
}

/** A placed counter with its label, in CSS pixels. */
export interface Placed {
  id: string;
  /** Centre of the symbol. */
  x: number;
  y: number;
  symbol: Rect;
  /** Null without a free position for the label. */
  label: (Rect & { side: LabelSide }) | null;
  /** The symbol is off its anchor and has a leader line. */
  pulled: boolean;
}

const RINGS = [30, 36, 44, 56, 72, 96, 122];
/** If no ring has room: far away rather than overlapping. */
const FAR_RINGS = [150, 185, 225, 270, 320, 380, 450, 530, 620];
const DIRECTIONS = 24;
const LABEL_GAP = 8;
/** A counter this far outside the edge is still pulled inside, in CSS pixels. */
const NEAR_EDGE = 48;
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
  outside: 60,
  noLabel: 90,
  noLabelSmall: 34,
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
const FAR_SPOTS = { east: spotsFor('east', FAR_RINGS), west: spotsFor('west', FAR_RINGS) };

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

function labelAt(i: Item, rect: Rect, side: LabelSide): Rect {
  const { w, h } = i.label;
  const middle = rect.y + (i.foot.top * 2 - h) / 2;
  switch (side) {
    case 'east':
      return { x: rect.x + rect.w + LABEL_GAP - 1, y: middle, w, h };
    case 'west':
      return { x: rect.x - LABEL_GAP - w, y: middle, w, h };
    case 'below':
      return { x: rect.x + i.foot.left - w / 2, y: rect.y + rect.h + 2, w, h };
    case 'above':
      return { x: rect.x + i.foot.left - w / 2, y: rect.y - 3 - h, w, h };
  }
}

/** [x, y] to [x, y]. */
export type Segment = readonly [number, number, number, number];

interface Candidate extends Placed {
  cost: number;
}

class Board {
  readonly taken: Rect[] = [];
  readonly leaders: Segment[] = [];
  private readonly lines: readonly Segment[];
  private readonly anchors: readonly Item[];
  private readonly bounds: Rect | null;
  private readonly hidden: readonly Rect[];

  readonly noLabel: number;

  constructor(anchors: readonly Item[], { bounds = null, hidden = [], lines = [], small = false }: Around) {
    this.noLabel = small ? COST.noLabelSmall : COST.noLabel;
    this.anchors = anchors;
    this.bounds = bounds;
    this.hidden = hidden;
    this.lines = lines;
  }

  free(r: Rect): boolean {
    const wide = grow(r, AIR);
    for (const t of this.taken) if (overlaps(t, wide)) return false;
    return true;
  }

  /** Cost of a symbol here: other anchors and leader lines that it would cover. */
  hides(rect: Rect, self: Item): number {
    let cost = 0;
    for (const a of this.anchors) {
      if (a === self || a.x < rect.x || a.y < rect.y || a.x > rect.x + rect.w || a.y > rect.y + rect.h) continue;
      cost += COST.coversAnchor;
    }
    for (const [x0, y0, x1, y1] of this.leaders) if (crosses(rect, x0, y0, x1, y1)) cost += COST.crossesThing;
    return cost + this.outside(rect, self);
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

  /** Counters near the edge are pulled inside; those far outside stay there. */
  private outside(r: Rect, i: Item): number {
    const b = this.bounds;
    return b && this.isNear(i, b) && !within(r, b) ? COST.outside : 0;
  }

  /** True if the label is cut by an edge, or hidden although its counter is visible. */
  private unreadable(label: Rect, i: Item): boolean {
    const b = this.bounds;
    if (b === null || within(label, b)) return false;
    return overlaps(label, b) || this.isNear(i, b) || this.hidden.some((r) => overlaps(label, r));
  }

  private isNear(i: Item, b: Rect): boolean {
    return contains(grow(b, NEAR_EDGE), i.x, i.y);
  }

  take(p: Placed, i: Item): void {
    this.taken.push(p.symbol);
    if (p.label) this.taken.push(p.label);
    if (p.pulled) this.leaders.push([i.x, i.y, p.x, p.y]);
  }
}

function bestLabel(i: Item, symbol: Rect, board: Board, budget: number): { label: Placed['label']; cost: number } {
  let best: { label: Placed['label']; cost: number } = { label: null, cost: board.noLabel };
  for (const spot of LABEL_SPOTS[i.prefers]) {
    if (spot.cost >= Math.min(best.cost, budget)) continue;
    const rect = labelAt(i, symbol, spot.side);
    if (!board.free(rect)) continue;
    const cost = spot.cost + board.covers(rect, i);
    if (cost < best.cost) best = { label: { ...rect, side: spot.side }, cost };
  }
  return best;
}

function cheapest(i: Item, board: Board, spots: readonly Spot[]): Candidate | null {
  let best: Candidate | null = null;
  for (const spot of spots) {
    if (best && spot.cost >= best.cost) break; // later positions only cost more
    const [x, y] = [i.x + spot.dx, i.y + spot.dy];
    const symbol = symbolAt(i, x, y);
    if (!board.free(symbol)) continue;
    const pulled = spot.dx !== 0 || spot.dy !== 0;
    let cost = spot.cost + board.hides(symbol, i);
    if (pulled) cost += board.leaderCost(i, x, y);
    if (best && cost >= best.cost) continue;
    const words = bestLabel(i, symbol, board, best ? best.cost - cost : Number.POSITIVE_INFINITY);
    cost += words.cost;
    if (!best || cost < best.cost) best = { id: i.id, x, y, symbol, label: words.label, pulled, cost };
  }
  return best;
}

function choose(i: Item, board: Board): Placed {
  const best = cheapest(i, board, SPOTS[i.prefers]) ?? cheapest(i, board, FAR_SPOTS[i.prefers]);
  // without a free position the counter stays at its anchor, without label
  return best ?? { id: i.id, x: i.x, y: i.y, symbol: symbolAt(i, i.x, i.y), label: null, pulled: false };
}

/** Constraints of the placement. */
interface Around {
  /** Area in which labels are readable; none may cross its edge. */
  bounds?: Rect | null;
  /** Areas outside it that cover the map; labels there are hidden and not cut. */
  hidden?: readonly Rect[];
  /** Lines that labels avoid if possible. */
  lines?: readonly Segment[];
  /** Small frame: a counter drops its label rather than move far away. */
  small?: boolean;
}

/** Places every item. */
export function* placeItems(items: readonly Item[], around: Around = {}): WorkSlices<Placed[]> {
  const order = [...items].sort((a, b) => b.priority - a.priority || a.y - b.y || (a.id < b.id ? -1 : 1));
  const placed = new Map<string, Placed>();
  /** A board with all other items placed. */
  const boardFor = (item: Item | null): Board => {
    const board = new Board(items, around);
    for (const other of order) {
      const spot = placed.get(other.id);
      if (other !== item && spot) board.take(spot, other);
    }
    return board;
  };
  const board = boardFor(null);
  for (const item of order) {
    const spot = choose(item, board);
    board.take(spot, item);
    placed.set(item.id, spot);
    yield;
  }
  yield* replaceCrossed(order, placed, boardFor);
  return items.flatMap((i) => placed.get(i.id) ?? []);
}

/** Items placed early could not know later leader lines: those crossed now are placed again. */
function* replaceCrossed(
  order: readonly Item[],
  placed: Map<string, Placed>,
  boardFor: (item: Item) => Board,
): WorkSlices {
  for (let round = 0; round < 2; round += 1)
    for (const item of order) {
      const now = placed.get(item.id)!;
      const bothers = (i: Item, spot: Placed): boolean => crossing(item, now, spot) || crossing(i, spot, now);
      if (order.some((i) => i !== item && bothers(i, placed.get(i.id)!))) {
        placed.set(item.id, choose(item, boardFor(item)));
        yield;
      }
    }
}

/** True if the leader line of the first crosses symbol or label of the other. */
function crossing(item: Item, spot: Placed, other: Placed): boolean {
  if (!spot.pulled) return false;
  const lies = (r: Rect): boolean => crosses(r, item.x, item.y, spot.x, spot.y);
  return lies(other.symbol) || (other.label !== null && lies(other.label));
}
