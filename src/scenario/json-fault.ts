/**
 * Where malformed JSON breaks. Browsers word and place the errors of `JSON.parse` each in their own way, or not at
 * all, so the text is walked once more, only after it has failed.
 */

class Fault extends Error {
  readonly at: number;
  readonly wanted: string;

  constructor(at: number, wanted: string) {
    super(wanted);
    this.at = at;
    this.wanted = wanted;
  }
}

const DEEPEST = 500;

/** Sentence that says what is wrong with a text that is no JSON, with line and column. */
export function fault(text: string): string {
  try {
    const end = space(text, value(text, space(text, 0), 0));
    if (end === text.length) return 'The file is not valid JSON.';
    throw new Fault(end, 'the end of the file');
  } catch (error) {
    if (!(error instanceof Fault)) return 'The file is not valid JSON.';
    const before = text.slice(0, error.at).split('\n');
    const place = `line ${before.length}, column ${before[before.length - 1]!.length + 1}`;
    if (error.at >= text.length) return `The file ends too early, at ${place}: it seems to have been cut off.`;
    const found = text.codePointAt(error.at)!;
    const shown = found < 32 ? 'a control character' : `“${String.fromCodePoint(found)}”`;
    return `The file is not valid JSON: ${error.wanted} is missing at ${place}; ${shown} stands there.`;
  }
}

function space(text: string, at: number): number {
  while (at < text.length && ' \t\n\r'.includes(text[at]!)) at++;
  return at;
}

/** Walks one value; gives the place after it. */
function value(text: string, at: number, depth: number): number {
  if (depth > DEEPEST) throw new Fault(at, 'an end of the nesting');
  const first = text[at];
  if (first === '{') return list(text, at + 1, '}', (place) => member(text, place, depth));
  if (first === '[') return list(text, at + 1, ']', (place) => value(text, place, depth + 1));
  if (first === '"') return string(text, at);
  for (const word of ['true', 'false', 'null']) if (first === word[0]) return literal(text, at, word);
  return number(text, at);
}

function list(text: string, start: number, close: string, item: (at: number) => number): number {
  let at = space(text, start);
  if (text[at] === close) return at + 1;
  for (;;) {
    at = space(text, item(at));
    if (text[at] === close) return at + 1;
    if (text[at] !== ',') throw new Fault(at, `a comma or “${close}”`);
    at = space(text, at + 1);
  }
}

function member(text: string, at: number, depth: number): number {
  if (text[at] !== '"') throw new Fault(at, 'a key in double quotes');
  const colon = space(text, string(text, at));
  if (text[colon] !== ':') throw new Fault(colon, 'a colon');
  return value(text, space(text, colon + 1), depth + 1);
}

function string(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const char = text[at]!;
    if (char === '"') return at + 1;
    if (char < ' ') throw new Fault(at, 'a closing quote');
    if (char !== '\\') continue;
    at++;
    if (at < text.length && !'"\\/bfnrtu'.includes(text[at]!))
      throw new Fault(at, 'a known escape after the backslash');
    if (text[at] === 'u') at = hexadecimal(text, at);
  }
  throw new Fault(text.length, 'a closing quote');
}

function hexadecimal(text: string, u: number): number {
  for (let at = u + 1; at <= u + 4; at++)
    if (!/[0-9a-fA-F]/.test(text[at] ?? '')) throw new Fault(at, 'a hexadecimal digit');
  return u + 4;
}

function literal(text: string, start: number, word: string): number {
  for (let i = 0; i < word.length; i++) if (text[start + i] !== word[i]) throw new Fault(start + i, `“${word}”`);
  return start + word.length;
}

function number(text: string, start: number): number {
  const pattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
  pattern.lastIndex = start;
  const match = pattern.exec(text);
  if (!match) throw new Fault(text[start] === '-' ? start + 1 : start, text[start] === '-' ? 'a digit' : 'a value');
  return start + match[0].length;
}
