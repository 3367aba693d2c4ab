export type Side = 'before' | 'after' | 'above' | 'below' | 'top' | 'corner';

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
export interface Size {
  readonly width: number;
  readonly height: number;
}
export interface Spot {
  readonly side: Side;
  /** Null: where the style sheet puts it. */
  readonly at: { readonly left: number; readonly top: number } | null;
}

const GAP = 14;
const EDGE = 8;
const NARROW = 900;

const between = (x: number, low: number, high: number): number => Math.max(low, Math.min(x, high));

/** Square pixels of the target that a note covers. */
function covered(target: Rect, note: Rect): number {
  const over = (a: number, aSize: number, b: number, bSize: number) =>
    Math.max(0, Math.min(a + aSize, b + bSize) - Math.max(a, b));
  return (
    over(target.left, target.width, note.left, note.width) * over(target.top, target.height, note.top, note.height)
  );
}

/**
 * Where a note lies: beside its target, below or above it, in the order in which it reads best; where none of them has
 * room, in the corner that covers least of it. `low`: what is to be pressed is at the target's upper edge.
 */
export function placeNote(target: Rect, note: Size, page: Size, low: boolean): Spot {
  const right = target.left + target.width;
  const bottom = target.top + target.height;
  // A phone has no room beside a tall target: its upper edge then, where nothing has to be pressed.
  if (page.width < NARROW && target.height > page.height / 3)
    return low ? { side: 'corner', at: null } : { side: 'top', at: { left: EDGE, top: EDGE } };
  const inside = (side: Side, left: number, top: number) => ({
    side,
    at: {
      left: between(left, EDGE, page.width - note.width - EDGE),
      top: between(top, EDGE, page.height - note.height - EDGE),
    },
  });
  const before = inside('before', target.left - note.width - GAP, target.top);
  const after = inside('after', right + GAP, target.top);
  const below = inside('below', target.left, bottom + GAP);
  const above = inside('above', target.left, target.top - note.height - GAP);
  const corners = [0, page.width].flatMap((left) => [0, page.height].map((top) => inside('corner', left, top)));
  const isTall = target.height > note.height / 2;
  const spots = [before, ...(isTall ? [after] : []), below, above, after, ...corners];
  const area = ({ at }: (typeof spots)[number]) => covered(target, { ...at, ...note });
  return spots.toSorted((a, b) => area(a) - area(b))[0]!;
}
