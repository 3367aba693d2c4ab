import { Fault, type Path, placeOf, walkJson } from './json-walk.ts';
import { pointerTo, problem, type Problem, type ProblemParams, type Read, refuse } from './problem.ts';

/** Largest file accepted, in bytes of UTF-8. */
export const MAX_BYTES = 2_000_000;
const MAX_DEPTH = 12;
const MAX_MEMBERS = 100_000;

const tooLarge = (text: string): boolean =>
  text.length > MAX_BYTES || (text.length * 3 > MAX_BYTES && new TextEncoder().encode(text).length > MAX_BYTES);

/** Parses JSON of bounded size and depth without ambiguities, or says what is wrong and where. Never throws. */
export function readJson(text: string): Read<unknown> {
  if (tooLarge(text)) return refuse('tooLarge', { mb: MAX_BYTES / 1_000_000 });
  if (text.trim() === '') return refuse('empty');
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text; // Windows editors begin a file with this mark
  let value: unknown;
  try {
    value = JSON.parse(plain);
  } catch {
    return fault(plain);
  }
  const unbounded = boundsProblem(value);
  const errors = unbounded ? [unbounded] : meaningProblems(plain);
  return errors.length > 0 ? { ok: false, errors } : { ok: true, value };
}

/** Rejects values that are too deep, have too many members, or use keys special to JavaScript. */
export function boundsProblem(root: unknown): Problem | null {
  const waiting: { value: unknown; path: readonly PropertyKey[] }[] = [{ value: root, path: [] }];
  let members = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, path } = next;
    if (value === null || typeof value !== 'object') continue;
    if (path.length >= MAX_DEPTH) return problem(pointerTo(path), 'deep', { most: MAX_DEPTH });
    const keys = Object.keys(value);
    members += keys.length;
    if (members > MAX_MEMBERS) return problem('', 'members', { most: MAX_MEMBERS });
    for (const key of keys) {
      if (key === '__proto__') return problem(pointerTo([...path, key]), 'proto');
      waiting.push({
        value: (value as Record<string, unknown>)[key],
        path: [...path, Array.isArray(value) ? Number(key) : key],
      });
    }
  }
  return null;
}

/** The error of invalid JSON, with line and column. */
function fault(text: string): ReturnType<typeof refuse> {
  try {
    walkJson(text);
  } catch (error) {
    if (error instanceof Fault) return syntax(text, error);
  }
  return refuse('notJson');
}

function syntax(text: string, { at, wanted, text: word }: Fault): ReturnType<typeof refuse> {
  const place = placeOf(text, at);
  if (at >= text.length) return refuse('cutOff', place);
  const code = text.codePointAt(at)!;
  const found = code < 32 ? `U+${code.toString(16).toUpperCase().padStart(4, '0')}` : `“${String.fromCodePoint(code)}”`;
  return refuse(`json.${wanted}`, { ...place, found, close: word, word });
}

/** Limit of reported problems: finding each line number costs time. */
const MOST = 20;

/**
 * Ambiguities in valid JSON: duplicate keys (programs take the first or the last) and numbers that lose precision. Each
 * is reported with its position.
 */
function meaningProblems(text: string): readonly Problem[] {
  const problems: Problem[] = [];
  const add = (path: Path, code: string, params: () => ProblemParams): void => {
    if (problems.length < MOST) problems.push(problem(pointerTo(path), code, params()));
  };
  walkJson(text, {
    key: (path, at, first) => {
      if (first === undefined) return;
      add(path, 'twice', () => {
        const again = placeOf(text, at);
        return { key: String(path.at(-1)), ...placeOf(text, first), line2: again.line, column2: again.column };
      });
    },
    number: (path, literal, at) => {
      const fault = numberFault(literal);
      if (fault) add(path, `number.${fault}`, () => ({ number: shortened(literal), ...placeOf(text, at) }));
    },
  });
  return problems;
}

/** How a number would lose its written value; null: it does not. */
function numberFault(literal: string): 'large' | 'small' | 'minus' | 'digits' | null {
  const value = Number(literal);
  if (!Number.isFinite(value)) return 'large';
  if (value === 0 && /[1-9]/.test(literal.replace(/[eE].*$/, ''))) return 'small';
  if (value === 0 && literal.startsWith('-')) return 'minus';
  if (/^-?\d+$/.test(literal) && !Number.isSafeInteger(value)) return 'digits';
  return null;
}

const shortened = (literal: string): string => (literal.length > 24 ? `${literal.slice(0, 24)}…` : literal);
