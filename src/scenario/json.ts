import { Fault, type Path, placeOf, walkJson } from './json-walk.ts';
import { pointerTo, type Problem, type Read, refuse } from './problem.ts';

/** Largest file accepted, in bytes of UTF-8. */
export const MAX_BYTES = 2_000_000;
const MAX_DEPTH = 12;
const MAX_MEMBERS = 100_000;

const tooLarge = (text: string): boolean =>
  text.length > MAX_BYTES || (text.length * 3 > MAX_BYTES && new TextEncoder().encode(text).length > MAX_BYTES);

/** Parses JSON of bounded size and depth without ambiguities, or says what is wrong and where. Never throws. */
export function readJson(text: string): Read<unknown> {
  if (tooLarge(text)) return refuse(`The file is larger than ${MAX_BYTES / 1_000_000} MB.`);
  if (text.trim() === '') return refuse('The file is empty.');
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text; // Windows editors begin a file with this mark
  let value: unknown;
  try {
    value = JSON.parse(plain);
  } catch {
    return refuse(fault(plain));
  }
  const problem = boundsProblem(value);
  const errors = problem ? [problem] : meaningProblems(plain);
  return errors.length > 0 ? { ok: false, errors } : { ok: true, value };
}

/** Rejects values that are too deep, have too many members, or use keys special to JavaScript. */
export function boundsProblem(root: unknown): Problem | null {
  const waiting: { value: unknown; path: readonly PropertyKey[] }[] = [{ value: root, path: [] }];
  let members = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, path } = next;
    if (value === null || typeof value !== 'object') continue;
    if (path.length >= MAX_DEPTH)
      return { pointer: pointerTo(path), message: `The file nests deeper than ${MAX_DEPTH} levels.` };
    const keys = Object.keys(value);
    members += keys.length;
    if (members > MAX_MEMBERS) return { pointer: '', message: `The file has more than ${MAX_MEMBERS} members.` };
    for (const key of keys) {
      if (key === '__proto__') return { pointer: pointerTo([...path, key]), message: '“__proto__” cannot be a key.' };
      waiting.push({
        value: (value as Record<string, unknown>)[key],
        path: [...path, Array.isArray(value) ? Number(key) : key],
      });
    }
  }
  return null;
}

/** Error message for invalid JSON, with line and column. */
function fault(text: string): string {
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

/** Limit of reported problems: finding each line number costs time. */
const MOST = 20;

/**
 * Ambiguities in valid JSON: duplicate keys (programs take the first or the last) and numbers that lose precision. Each
 * is reported with its position.
 */
function meaningProblems(text: string): readonly Problem[] {
  const problems: Problem[] = [];
  const add = (path: Path, message: () => string): void => {
    if (problems.length < MOST) problems.push({ pointer: pointerTo(path), message: message() });
  };
  walkJson(text, {
    key: (path, at, first) => {
      if (first === undefined) return;
      const places = () => `${placeOf(text, first)} and again at ${placeOf(text, at)}`;
      add(path, () => `The key “${String(path.at(-1))}” is at ${places()}. Keep one of the two.`);
    },
    number: (path, literal, at) => {
      const fault = numberFault(literal);
      if (fault) add(path, () => `The number ${shortened(literal)} at ${placeOf(text, at)} ${fault}`);
    },
  });
  return problems;
}

function numberFault(literal: string): string | null {
  const value = Number(literal);
  if (!Number.isFinite(value)) return 'is larger than any number that can be read.';
  if (value === 0 && /[1-9]/.test(literal.replace(/[eE].*$/, ''))) return 'is so small that it is read as 0. Write 0.';
  if (value === 0 && literal.startsWith('-')) return 'is 0 with a minus sign. Write 0.';
  if (/^-?\d+$/.test(literal) && !Number.isSafeInteger(value)) return 'has more digits than can be read exactly.';
  return null;
}

const shortened = (literal: string): string => (literal.length > 24 ? `${literal.slice(0, 24)}…` : literal);
