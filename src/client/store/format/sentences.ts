/** Splits a text into sentences. Each keeps its trailing space, so that they join to the same text. */
export function sentencesOf(text: string): string[] {
  if (!('Segmenter' in Intl)) return byStops(text);
  return [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)].map(({ segment }) => segment);
}

/** Fallback for browsers without `Intl.Segmenter`: splits after `.`, `!` or `?`, closing quotes and spaces. */
export const byStops = (text: string): string[] =>
  text.match(/[^.!?]*(?:[.!?]+["'”’)\]]*(?:\s+|$)|[.!?]+|$)/g)!.filter(Boolean);
