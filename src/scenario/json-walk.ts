/**
 * A JSON parser that reports events. `JSON.parse` has different error messages in every browser and silently accepts
 * duplicate keys.
 */

type Wanted = 'nesting' | 'comma' | 'key' | 'colon' | 'digit' | 'value' | 'end' | 'quote' | 'escape' | 'hex' | 'word';

/** Where the text stops being JSON, and what is missing there. */
export class Fault extends Error {
  readonly at: number;
  readonly wanted: Wanted;
  /** The expected bracket or word. */
  readonly text: string;

  constructor(at: number, wanted: Wanted, text = '') {
    super(wanted);
    this.at = at;
    this.wanted = wanted;
    this.text = text;
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
    if (path.length > DEEPEST) throw new Fault(at, 'nesting');
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
      if (text[at] !== ',') throw new Fault(at, 'comma', close);
      at = space(at + 1);
    }
  }

  function object(start: number): number {
    const places = new Map<string, number>();
    return list(start, '}', (at) => {
      if (text[at] !== '"') throw new Fault(at, 'key');
      const end = string(text, at);
      const name = nameOf(text.slice(at, end));
      path.push(name);
      listener.key?.(path, at, places.get(name));
      path.pop();
      if (!places.has(name)) places.set(name, at);
      const colon = space(end);
      if (text[colon] !== ':') throw new Fault(colon, 'colon');
      return within(name, space(colon + 1));
    });
  }

  function number(at: number): number {
    const end = after(NUMBER, text, at);
    if (end === at) throw new Fault(text[at] === '-' ? at + 1 : at, text[at] === '-' ? 'digit' : 'value');
    listener.number?.(path, text.slice(at, end), at);
    return end;
  }

  const end = space(value(space(0)));
  if (end !== text.length) throw new Fault(end, 'end');
}

/** Decodes a key, because different escapes can mean the same key. */
const nameOf = (quoted: string): string =>
  quoted.includes('\\') ? (JSON.parse(quoted) as string) : quoted.slice(1, -1);

function string(text: string, start: number): number {
  for (let at = start + 1; ; ) {
    at = after(PLAIN, text, at);
    if (text[at] === '"') return at + 1;
    if (text[at] !== '\\') throw new Fault(at, 'quote');
    at++;
    if (at < text.length && !'"\\/bfnrtu'.includes(text[at]!)) throw new Fault(at, 'escape');
    at = text[at] === 'u' ? hexadecimal(text, at) : at + 1;
  }
}

function hexadecimal(text: string, u: number): number {
  for (let at = u + 1; at <= u + 4; at++) if (!/[0-9a-fA-F]/.test(text[at] ?? '')) throw new Fault(at, 'hex');
  return u + 5;
}

function literal(text: string, start: number, word: string): number {
  for (let i = 0; i < word.length; i++) if (text[start + i] !== word[i]) throw new Fault(start + i, 'word', word);
  return start + word.length;
}

/** Line and column of a position, both from 1. */
export function placeOf(text: string, at: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, at).split(/\r\n|\r|\n/);
  return { line: before.length, column: before.at(-1)!.length + 1 };
}
