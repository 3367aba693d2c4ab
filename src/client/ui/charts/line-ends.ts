/** Least distance of the words at the ends of two lines, in pixels. */
const APART = 16;

/** Moves the words at the ends of lines down as far as needed, so that none overlap. */
export function endsOf<T extends { readonly y: number }>(ends: readonly T[]): readonly T[] {
  let least = -Infinity;
  return ends
    .toSorted((a, b) => a.y - b.y)
    .map((end) => {
      const y = Math.max(end.y, least);
      least = y + APART;
      return { ...end, y };
    });
}
