/**
 * Places symbols. Pure and greedy: the most important one comes first; each other one takes the cheapest free position
 * with room for a label. Crowded symbols leave their anchor on a leader line, friends to the east, hostiles to the west.
 * One that would need a longer line joins a neighbour of its side.
 */
import type { Rect } from '../geo/map-view.ts';
import type { Point } from '../geo/projection.ts';
import { AIR, bestLabel, Board, type Around, COST, type Item, type Placed } from './board.ts';
import { crosses, grow, overlaps } from './rects.ts';
import type { WorkSlices } from './work-slices.ts';

/** Longest leader line, in CSS pixels. */
export const LEADER = 40;
const RINGS = [14, 20, 26, 30, 34, LEADER];
const DIRECTIONS = 24;

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

const symbolAt = (i: Item, x: number, y: number): Rect => ({
  x: x - i.foot.left,
  y: y - i.foot.top,
  w: i.foot.left + i.foot.right,
  h: i.foot.top + i.foot.bottom,
});

interface Candidate extends Placed {
  cost: number;
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
      moveLabels(placed, forced, boardFor);
      board = boardFor(null);
    }
    yield;
  }
  if (!around.kept) yield* replaceCrossed(placed, boardFor);
  return [...placed.values()];
}

/** Labels under a symbol that had to be put somewhere look for another side. */
function moveLabels(placed: Map<Item, Placed>, forced: Placed, boardFor: (item: Item) => Board): void {
  const wide = grow(forced.symbol, AIR);
  for (const [item, spot] of placed)
    if (spot.label && overlaps(wide, spot.label)) {
      const { label } = bestLabel({ item, symbol: spot.symbol, size: item.label }, boardFor(item));
      placed.set(item, { ...spot, label });
    }
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
