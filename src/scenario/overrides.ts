import type { TableOverrides } from '../engine/model/index.ts';
import { boundsOf, ORDERED, type Bounds, valueOf } from '../engine/tables/bounds.ts';
import { RETIRED } from '../engine/tables/index.ts';
import { boundsProblem } from './json.ts';
import type { Read } from './problem.ts';
import { problemsOf } from './sentences.ts';
import { exactly, z } from './zod.ts';

/** A problem with one value, and its path. */
interface Fault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

type Value = TableOverrides[string];

/**
 * Overridden numbers by `section.name`: same shape as in the tables, within the rules' bounds. Names no longer in the
 * tables are accepted and ignored.
 */
export const overridesSchema = exactly<TableOverrides>()(
  z
    .record(
      z.string().check(z.maxLength(80)),
      z.union([z.number(), z.array(z.number()).check(z.minLength(1), z.maxLength(60))]),
    )
    .check(({ value, issues }) => {
      for (const { path, message } of faultsIn(value))
        issues.push({ code: 'custom', path: [...path], message, input: value });
    }),
);

function faultsIn(given: TableOverrides): Fault[] {
  const faults = Object.entries(given).flatMap(([name, value]) => faultsOf(name, value));
  return faults.length > 0 ? faults : outOfOrder(given);
}

function faultsOf(name: string, value: Value): Fault[] {
  const own = valueOf(name);
  const bounds = boundsOf(name);
  if (own === undefined || bounds === null)
    return RETIRED.includes(name) ? [] : [{ path: [name], message: `There is no number “${name}” in the tables.` }];
  if (typeof own === 'number' || typeof value === 'number')
    return typeof own === typeof value ? outside(name, [name], value as number, bounds) : [misshapen(name, own)];
  if (own.length !== value.length) return [misshapen(name, own)];
  return value.flatMap((x, i) => outside(name, [name, i], x, bounds));
}

const misshapen = (name: string, own: Value): Fault => ({
  path: [name],
  message: typeof own === 'number' ? `“${name}” is one number.` : `“${name}” is a list of ${own.length} numbers.`,
});

function outside(name: string, path: Fault['path'], x: number, { min, max, whole }: Bounds): Fault[] {
  if (x >= min && x <= max && (!whole || Number.isInteger(x))) return [];
  const kind = whole ? 'a whole number' : 'a number';
  return [{ path, message: `“${name}” takes ${kind} from ${min} to ${max}, but it is ${x}.` }];
}

/** Lists are compared entry by entry. */
function outOfOrder(given: TableOverrides): Fault[] {
  const list = (name: string): readonly number[] => [given[name] ?? valueOf(name) ?? []].flat();
  return ORDERED.flatMap(([low, high]) => {
    const most = list(high);
    const path = [given[low] === undefined ? high : low];
    return list(low).some((x, i) => x > most[i]!)
      ? [{ path, message: `“${low}” should be at most “${high}”, which is ${most.join(', ')}.` }]
      : [];
  });
}

/** Checks a set of overridden numbers. Never throws. */
export function checkOverrides(value: unknown): Read<TableOverrides> {
  const bounds = boundsProblem(value);
  if (bounds) return { ok: false, errors: [bounds] };
  const result = overridesSchema.safeParse(value);
  return result.success ? { ok: true, value: result.data } : { ok: false, errors: problemsOf(result.error, value) };
}
