import { type Problem, pointerTo, type Read, refuse } from './problem.ts';
import { fault } from './json-fault.ts';
import { meaningProblems } from './json-meaning.ts';

/** Largest file accepted, in bytes of UTF-8. */
export const MAX_BYTES = 2_000_000;
const MAX_DEPTH = 12;
const MAX_MEMBERS = 100_000;

const tooLarge = (text: string): boolean =>
  text.length > MAX_BYTES || (text.length * 3 > MAX_BYTES && new TextEncoder().encode(text).length > MAX_BYTES);

/** Text → plain JSON value of bounded size and depth that says one thing, or what is wrong and where. Never throws. */
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

/** What makes a value unfit to be looked at further: too deep, too many members, or a key that JavaScript itself uses. */
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
