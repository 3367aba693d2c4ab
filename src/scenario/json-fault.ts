import { Fault, placeOf, walkJson } from './json-walk.ts';

/** Sentence that says what is wrong with a text that is no JSON, with line and column. */
export function fault(text: string): string {
  try {
    walkJson(text);
  } catch (error) {
    if (error instanceof Fault) return sentence(text, error);
  }
  return 'The file is not valid JSON.';
}

function sentence(text: string, { at, wanted }: Fault): string {
  const place = placeOf(text, at);
  if (at >= text.length) return `The file ends too early, at ${place}: it seems to have been cut off.`;
  const found = text.codePointAt(at)!;
  const shown = found < 32 ? 'a control character' : `“${String.fromCodePoint(found)}”`;
  return `The file is not valid JSON: ${wanted} is missing at ${place}; ${shown} stands there.`;
}
