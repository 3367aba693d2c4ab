import { pointerTo, problem, type Problem, type ProblemParams } from './problem.ts';
import type { z } from './zod.ts';

type Issue = z.core.$ZodIssue;

const MOST = 100;

/** Converts schema errors to problems with readable messages; at most a hundred. */
export function problemsOf(error: z.core.$ZodError, root: unknown): readonly Problem[] {
  return error.issues.flatMap((issue) => problems(issue, root)).slice(0, MOST);
}

function problems(issue: Issue, root: unknown): Problem[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => problem(pointerTo([...issue.path, key]), 'unknownKey', { name: key }));
  const [code, params] = told(issue, valueAt(root, issue.path));
  return [problem(pointerTo(issue.path), code, { name: name(issue.path), ...params })];
}

/** Code of the text, and its placeholders besides the field's name. */
function told(issue: Issue, value: unknown): readonly [code: string, params?: ProblemParams] {
  if (value === undefined && issue.code !== 'custom') return ['missing'];
  const found = shown(value);
  switch (issue.code) {
    case 'invalid_type':
      return [`type.${KINDS[issue.expected] ?? issue.expected}`, { found }];
    case 'invalid_value':
      return ['values', { values: issue.values.map(quoted).join(', '), found }];
    case 'invalid_format':
      return issue.format === 'safeint'
        ? ['type.int', { found }]
        : ['pattern', { pattern: String(issue.pattern ?? issue.format), found }];
    case 'too_big':
      return [`most${COUNTED[issue.origin] ?? ''}`, { bound: Number(issue.maximum) }];
    case 'too_small':
      return [`least${COUNTED[issue.origin] ?? ''}`, { bound: Number(issue.minimum) }];
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? ['values', { values: issue.options.map(quoted).join(', '), found }]
        : ['form', { found }];
    case 'invalid_key':
      return ['key'];
    case 'custom':
      return [issue.message, issue.params as ProblemParams | undefined];
    case 'not_multiple_of':
    case 'invalid_element':
    case 'unrecognized_keys':
      return ['invalid'];
  }
}

const KINDS: Readonly<Record<string, string>> = { record: 'object' };
const COUNTED: Readonly<Record<string, string>> = { string: '.characters', array: '.entries', set: '.entries' };

const LONGEST = 60;
const quoted = (value: unknown): string => (typeof value === 'string' ? `“${value}”` : String(value));

/** A value as in the file, shortened; contents of objects and lists are left out. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return '[…]';
  if (value !== null && typeof value === 'object') return '{…}';
  return quoted(typeof value === 'string' && value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value);
}

/** The field's key; for a list entry the list and index; "/" for the whole file. */
function name(path: readonly PropertyKey[]): string {
  const last = path.at(-1);
  if (last === undefined) return '/';
  return typeof last === 'number' ? `${String(path.at(-2) ?? '')}[${last}]` : String(last);
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const step of path) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}
