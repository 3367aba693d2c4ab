/** Direction marks that open a stretch of text, each with what closes it. Overrides turn letters round and are never kept. */
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
/** Characters that cannot be seen and are no part of any word: controls, and spaces without width. */
// oxlint-disable-next-line no-control-regex -- these are the ones to be found
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u2060\ufeff]/g;

/**
 * Words that somebody wrote, so that they cannot turn the text around them: a direction that is opened is closed again,
 * in its order, and whatever else steers direction is left out. What Persian, Arabic and Hebrew need within a word stays.
 */
export function cleanText(text: string): string {
  const seen = text.replace(UNSEEN, '');
  const kept = closedPairs(seen);
  return seen.replace(MARKS, (mark, at: number) => (kept.has(at) ? mark : ''));
}

/** Places of the marks that open and close a stretch, one within the other. */
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
