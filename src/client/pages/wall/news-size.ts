/** Below the map, in pixels of a wall of 1920 × 1080: the width of a line, and the height under the heading. */
const WIDTH = 956;
const HEIGHT = 284;
/** Largest first. Below 34 the back row cannot read. */
const SIZES = [48, 42, 38, 34] as const;
/** Width of a letter and height of a line, in the size of the words; both on the safe side. */
const LETTER = 0.47;
const LINE = 1.25;
const GAP = 12;

/** The last of these sentences that fit below the map, and the size at which they do: the newest is always whole. */
export function newsThatFits(sentences: readonly string[], most: number): { readonly count: number; size: number } {
  for (let count = Math.min(most, sentences.length); count > 0; count--) {
    const size = SIZES.find((one) => height(sentences.slice(-count), one) <= HEIGHT);
    if (size !== undefined) return { count, size };
  }
  return { count: Math.min(1, sentences.length), size: SIZES.at(-1)! };
}

function height(sentences: readonly string[], size: number): number {
  const letters = WIDTH / (size * LETTER);
  return sentences.reduce((sum, text) => sum + GAP + Math.ceil((text.length + 2) / (letters - 3)) * size * LINE, 0);
}
