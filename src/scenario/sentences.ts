import { pointerTo, type Problem } from './problem.ts';
import type { z } from './zod.ts';

type Issue = z.core.$ZodIssue;

const MOST = 100;

/** Converts schema errors to problems with readable messages; at most a hundred. */
export function problemsOf(error: z.core.$ZodError, root: unknown): readonly Problem[] {
  return error.issues.flatMap((issue) => problems(issue, root)).slice(0, MOST);
}

function problems(issue: Issue, root: unknown): Problem[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      pointer: pointerTo([...issue.path, key]),
      message: `“${key}” is not a key known here.`,
    }));
  return [{ pointer: pointerTo(issue.path), message: sentence(issue, valueAt(root, issue.path), name(issue.path)) }];
}

function sentence(issue: Issue, value: unknown, key: string): string {
  if (value === undefined && issue.code !== 'custom') return `${key} is missing.`;
  switch (issue.code) {
    case 'invalid_type':
      return `${key} should be ${KINDS[issue.expected] ?? issue.expected}, but it is ${kindOf(value)}.`;
    case 'invalid_value':
      return `${key} should be ${either(issue.values)}, but it is ${shown(value)}.`;
    case 'invalid_format':
      return `${key} should look ${FORMATS[issue.format] ?? `like ${issue.pattern ?? issue.format}`}, but it is ${shown(value)}.`;
    case 'too_big':
      return `${key} should ${limit(issue.origin, 'most', issue.maximum)}.`;
    case 'too_small':
      return `${key} should ${limit(issue.origin, 'least', issue.minimum)}.`;
    case 'invalid_union':
      return union(issue, value, key);
    case 'invalid_key':
      return `${key} cannot be a key here.`;
    case 'custom':
      return issue.message;
    default:
      return `${key} is not valid.`;
  }
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  record: 'an object',
  array: 'a list',
};
const FORMATS: Readonly<Record<string, string>> = { safeint: 'like a whole number' };

function union(issue: Issue & { code: 'invalid_union' }, value: unknown, key: string): string {
  const options = 'options' in issue && Array.isArray(issue.options) ? issue.options : null;
  if (options) return `${key} should be ${either(options)}, but it is ${shown(value)}.`;
  return `${key} has none of the forms allowed here; it is ${shown(value)}.`;
}

function limit(origin: string, which: 'most' | 'least', bound: number | bigint): string {
  if (origin === 'string') return `have at ${which} ${bound} ${bound === 1 ? 'character' : 'characters'}`;
  if (origin === 'array' || origin === 'set') return `have at ${which} ${bound} ${bound === 1 ? 'entry' : 'entries'}`;
  return `be at ${which} ${bound}`;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return 'text';
  if (typeof value === 'number') return `the number ${value}`;
  return typeof value === 'boolean' ? String(value) : 'an object';
}

function shown(value: unknown): string {
  if (typeof value !== 'string') return kindOf(value);
  return value.length > 60 ? `“${value.slice(0, 60)}…”` : `“${value}”`;
}

const either = (values: readonly unknown[]): string => {
  const words = values.map((value) => (typeof value === 'string' ? `“${value}”` : String(value)));
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words[words.length - 1]}`;
};

/** A field by its quoted key; a list entry by its number, from 1. */
function name(path: readonly PropertyKey[]): string {
  const last = path[path.length - 1];
  if (last === undefined) return 'The file';
  return typeof last === 'number' ? `Entry ${last + 1}` : `“${String(last)}”`;
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const step of path) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}
