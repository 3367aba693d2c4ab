/** Marks that open a stretch of text in a direction, each with its closing mark. Overrides are always removed. */
const ISOLATE = '\u2069';
const EMBEDDING = '\u202c';
const OPENS: Readonly<Record<string, string>> = {
  '\u2066': ISOLATE,
  '\u2067': ISOLATE,
  '\u2068': ISOLATE,
  '\u202a': EMBEDDING,
  '\u202b': EMBEDDING,
};
const MARKS = /[\u202a-\u202e\u2066-\u2069]/g;
/** Invisible characters that no word needs: controls and zero-width spaces. */
// oxlint-disable-next-line no-control-regex -- these are the ones to be found
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u2060\ufeff]/g;

/**
 * Makes text from players and authors safe to show: it cannot change the direction of the text around it. Pairs of
 * direction marks that open and close in order stay, all others are removed. Joiners for Persian and Arabic stay.
 */
export function cleanText(text: string): string {
  const seen = text.replace(UNSEEN, '');
  const kept = closedPairs(seen);
  return seen.replace(MARKS, (mark, at: number) => (kept.has(at) ? mark : ''));
}

/** Positions of the marks that form nested pairs. */
function closedPairs(text: string): ReadonlySet<number> {
  const kept = new Set<number>();
  const open: { readonly at: number; readonly close: string }[] = [];
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    const close = OPENS[mark];
    if (close) {
      open.push({ at: index, close });
      continue;
    }
    const last = open.at(-1);
    if (last?.close !== mark) continue;
    open.pop();
    kept.add(last.at).add(index);
  }
  return kept;
}
