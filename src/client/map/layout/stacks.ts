/** Groups counters that share a position on the screen into stacks. Pure. */

/** What stacking needs to know of a counter. */
export interface Stackable {
  id: string;
  kind: string;
  owner: string;
  stance: string;
  /** Anchor on the screen, in CSS pixels. */
  x: number;
  y: number;
}

/** Counters shown at one position. */
export interface Stack<T> {
  /** Id of the lowest counter; identifies the stack. */
  key: string;
  /** Top counter first. */
  members: readonly T[];
}

/** Below this scale (pixels per degree) clusters are stacked, because there is no room to separate them. */
const ROOMY = 55;
/** Anchors closer than this share a position at any scale, in CSS pixels. */
const SAME_PLACE = 6;
const CROWDED = 17;
/** Insets have the same counters on less land. */
const TINY = 30;
const PACKED = 24;

const sameSide = (a: Stackable, b: Stackable): boolean => a.owner === b.owner && a.stance === b.stance;

/**
 * Groups counters into stacks. With room, only equal counters at one position (or any four of them) are stacked;
 * without room, all of one side within a counter's width.
 * @param pixelsPerDegree scale of the frame
 * @param first id that must be on top of its stack
 * @param fanned key of the stack that is spread out
 */
export function stackUp<T extends Stackable>(
  items: readonly T[],
  pixelsPerDegree: number,
  first: string | null,
  fanned: string | null,
): Stack<T>[] {
  const reach = pixelsPerDegree < TINY ? PACKED : pixelsPerDegree < ROOMY ? CROWDED : SAME_PLACE;
  const groups: T[][] = [];
  for (const item of items) {
    const group = groups.find((g) => sameSide(g[0], item) && Math.hypot(g[0].x - item.x, g[0].y - item.y) <= reach);
    if (group) group.push(item);
    else groups.push([item]);
  }
  return groups
    .flatMap((g) => split(g, pixelsPerDegree < ROOMY))
    .flatMap((g) => (g[0].id === fanned ? g.map((m) => stackOf([m], first)) : [stackOf(g, first)]));
}

/** With room, only equal counters at one position are stacked, or any four or more. */
function split<T extends Stackable>(group: T[], crowded: boolean): T[][] {
  if (crowded || group.length >= 4) return [group];
  const byKind = new Map<string, T[]>();
  for (const item of group) byKind.set(item.kind, [...(byKind.get(item.kind) ?? []), item]);
  return [...byKind.values()];
}

function stackOf<T extends Stackable>(group: T[], first: string | null): Stack<T> {
  const top = group.find((m) => m.id === first) ?? group[0];
  return { key: group[0].id, members: [top, ...group.filter((m) => m !== top)] };
}
