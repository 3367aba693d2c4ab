/** Groups counters that share a position on the screen. Pure. */

/** What grouping needs to know of a counter. */
export interface Stackable {
  id: string;
  kind: string;
  owner: string;
  stance: string;
  /** Anchor on the screen, in CSS pixels. */
  x: number;
  y: number;
}

/** Below this scale (pixels per degree) there is no room to separate neighbours. */
const ROOMY = 55;
/** Anchors closer than this share a position at any scale, in CSS pixels. */
const SAME_PLACE = 6;
const CROWDED = 17;
/** Insets have the same counters on less land. */
const TINY = 30;
const PACKED = 24;

const sameSide = (a: Stackable, b: Stackable): boolean => a.owner === b.owner && a.stance === b.stance;

/**
 * Groups of one side. With room, only equal counters at one position (or any four of them) are grouped; without room,
 * all within a counter's width.
 * @param pixelsPerDegree scale of the frame
 */
export function stackUp<T extends Stackable>(items: readonly T[], pixelsPerDegree: number): T[][] {
  const reach = pixelsPerDegree < TINY ? PACKED : pixelsPerDegree < ROOMY ? CROWDED : SAME_PLACE;
  const groups: T[][] = [];
  for (const item of items) {
    const group = groups.find((g) => sameSide(g[0], item) && Math.hypot(g[0].x - item.x, g[0].y - item.y) <= reach);
    if (group) group.push(item);
    else groups.push([item]);
  }
  return groups.flatMap((g) => split(g, pixelsPerDegree < ROOMY));
}

/** With room, only equal counters at one position are grouped, or any four or more. */
function split<T extends Stackable>(group: T[], crowded: boolean): T[][] {
  if (crowded || group.length >= 4) return [group];
  const byKind = new Map<string, T[]>();
  for (const item of group) byKind.set(item.kind, [...(byKind.get(item.kind) ?? []), item]);
  return [...byKind.values()];
}
