/** Which counters share one place on the screen and are shown as one stack. Pure. */

export interface Stackable {
  id: string;
  kind: string;
  owner: string;
  stance: string;
  /** Anchor on the screen, CSS pixels. */
  x: number;
  y: number;
}

export interface Stack<T> {
  /** Id of the counter that lies deepest in the list; names the stack while it exists. */
  key: string;
  /** Top counter first. */
  members: readonly T[];
}

/** Below this many pixels to a degree there is no room to pull whole clusters apart. */
const ROOMY = 55;
/** Anchors closer than this share a place, roomy or not; CSS pixels. */
const SAME_PLACE = 6;
const CROWDED = 17;
/** In an inset counters are as large as ever, and the land is not. */
const TINY = 30;
const PACKED = 24;

const sameSide = (a: Stackable, b: Stackable): boolean => a.owner === b.owner && a.stance === b.stance;

/**
 * Groups counters. With room, only equal counters in one place are stacked (and any four in one
 * place); without room, whatever of one side lies within a counter's width.
 * @param pixelsPerDegree scale of the frame
 * @param first id that must lie on top of its stack
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

/** With room, a place is only a stack of equals, unless it holds four or more. */
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
