/**
 * A JSON parser that reports events. `JSON.parse` has different error messages in every browser and silently accepts
 * duplicate keys.
 */

/** Position where the text stops being JSON, and what is missing. */
export class Fault extends Error {
  readonly at: number;
  readonly wanted: string;

  constructor(at: number, wanted: string) {
    super(wanted);
    this.at = at;
    this.wanted = wanted;
  }
}

export type Path = readonly (string | number)[];

/** Callbacks during the walk. `path` is mutated: copy it to keep it. */
export interface Listener {
  /** A key of an object. `first`: position of an earlier equal key; `at`: position in the text. */
  readonly key?: (path: Path, at: number, first: number | undefined) => void;
  readonly number?: (path: Path, literal: string, at: number) => void;
}

const DEEPEST = 500;
const SPACE = /[ \t\n\r]*/y;
const PLAIN = /[^"\\\u0000-\u001f]*/y; // oxlint-disable-line no-control-regex -- JSON forbids them in a string
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/** Position after a pattern's match. */
function after(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** Walks the whole text. Throws a `Fault` if it is not JSON. */
export function walkJson(text: string, listener: Listener = {}): void {
  const path: (string | number)[] = [];
  const space = (at: number): number => after(SPACE, text, at);

  /** Walks one value; returns the position after it. */
  function value(at: number): number {
    if (path.length > DEEPEST) throw new Fault(at, 'an end of the nesting');
    const first = text[at];
    if (first === '{') return object(at + 1);
    if (first === '[') return list(at + 1, ']', (place, i) => within(i, place));
    if (first === '"') return string(text, at);
    for (const word of ['true', 'false', 'null']) if (first === word[0]) return literal(text, at, word);
    return number(at);
  }

  function within(step: string | number, at: number): number {
    path.push(step);
    const end = value(at);
    path.pop();
    return end;
  }

  function list(start: number, close: string, item: (at: number, i: number) => number): number {
    let at = space(start);
    if (text[at] === close) return at + 1;
    for (let i = 0; ; i++) {
      at = space(item(at, i));
      if (text[at] === close) return at + 1;
      if (text[at] !== ',') throw new Fault(at, `a comma or “${close}”`);
      at = space(at + 1);
    }
  }

  function object(start: number): number {
    const places = new Map<string, number>();
    return list(start, '}', (at) => {
      if (text[at] !== '"') throw new Fault(at, 'a key in double quotes');
      const end = string(text, at);
      const name = nameOf(text.slice(at, end));
      path.push(name);
      listener.key?.(path, at, places.get(name));
      path.pop();
      if (!places.has(name)) places.set(name, at);
      const colon = space(end);
      if (text[colon] !== ':') throw new Fault(colon, 'a colon');
      return within(name, space(colon + 1));
    });
  }

  function number(at: number): number {
    const end = after(NUMBER, text, at);
    if (end === at) throw new Fault(text[at] === '-' ? at + 1 : at, text[at] === '-' ? 'a digit' : 'a value');
    listener.number?.(path, text.slice(at, end), at);
    return end;
  }

  const end = space(value(space(0)));
  if (end !== text.length) throw new Fault(end, 'the end of the file');
}

/** Decodes a key, because different escapes can mean the same key. */
const nameOf = (quoted: string): string =>
  quoted.includes('\\') ? (JSON.parse(quoted) as string) : quoted.slice(1, -1);

function string(text: string, start: number): number {
  for (let at = start + 1; ; ) {
    at = after(PLAIN, text, at);
    if (text[at] === '"') return at + 1;
    if (text[at] !== '\\') throw new Fault(at, 'a closing quote');
    at++;
    if (at < text.length && !'"\\/bfnrtu'.includes(text[at]!))
      throw new Fault(at, 'a known escape after the backslash');
    at = text[at] === 'u' ? hexadecimal(text, at) : at + 1;
  }
}

function hexadecimal(text: string, u: number): number {
  for (let at = u + 1; at <= u + 4; at++)
    if (!/[0-9a-fA-F]/.test(text[at] ?? '')) throw new Fault(at, 'a hexadecimal digit');
  return u + 5;
}

function literal(text: string, start: number, word: string): number {
  for (let i = 0; i < word.length; i++) if (text[start + i] !== word[i]) throw new Fault(start + i, `“${word}”`);
  return start + word.length;
}

/** "line 3, column 5" of a position, both counted from 1. */
export function placeOf(text: string, at: number): string {
  const before = text.slice(0, at).split(/\r\n|\r|\n/);
  return `line ${before.length}, column ${before[before.length - 1]!.length + 1}`;
}
