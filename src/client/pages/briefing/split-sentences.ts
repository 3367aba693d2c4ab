/** A text as its sentences, each with the space behind it. Together they are the text. */
export function sentencesOf(text: string): string[] {
  if (!('Segmenter' in Intl)) return byStops(text);
  return [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)].map(({ segment }) => segment);
}

/** For browsers that know nothing of sentences: a stop, what closes behind it, and a space. */
export const byStops = (text: string): string[] =>
  text.match(/[^.!?]*(?:[.!?]+["'”’)\]]*(?:\s+|$)|[.!?]+|$)/g)!.filter(Boolean);
