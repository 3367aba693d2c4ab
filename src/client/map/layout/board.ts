/** What is on a map already, and where labels find room. Pure. */
import type { Footprint } from '../counters/counter-art.ts';
import type { LabelSide } from '../counters/label-art.ts';
import type { Rect } from '../geo/map-view.ts';
import type { Point } from '../geo/projection.ts';
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

const LABEL_GAP = 8;
/** A symbol whose anchor is this far outside the edge is pulled inside, so that the edge does not cut it. */
const NEAR_EDGE = 24;
/** Free space around everything, in CSS pixels. */
export const AIR = 2;
/** What each fault of a place costs. */
export const COST = {
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

  /** True if the label would be on the open map and its symbol behind the edge, or behind something over the map. */
  orphans(label: Rect, symbol: Rect): boolean {
    const b = this.bounds;
    if (b === null) return false;
    const behind = this.hidden.some((h) => within(symbol, h) && !within(label, h));
    return behind || (overlaps(label, b) && !overlaps(symbol, b));
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
    if (!board.free(rect) || board.orphans(rect, symbol)) continue;
    const cost = spot.cost + board.covers(rect, item);
    if (cost < best.cost) best = { label: { ...rect, side: spot.side }, cost };
  }
  return best;
}
