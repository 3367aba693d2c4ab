/** Damerau–Levenshtein distance: insertions, deletions, substitutions and swaps of neighbours. */
function edits(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const least = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      row.push(swapped ? Math.min(least, before[j - 2]! + 1) : least);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}

/** Longer words are not treated as misspellings. */
const LONGEST = 40;

/** The most similar name; null if none is near. */
export function nearest(word: string, names: readonly string[]): string | null {
  const plain = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  const given = plain(word);
  if (given === '' || given.length > LONGEST) return null;
  const near = names
    .map((name) => ({ name, by: edits(given, plain(name)) }))
    .filter(({ name, by }) => by <= (name.length < 5 ? 1 : 2))
    .sort((a, b) => a.by - b.by);
  return near[0]?.name ?? null;
}
