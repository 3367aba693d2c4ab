import type { TableOverrides } from '../engine/model/index.ts';
import { boundsOf, ORDERED, type Bounds, valueOf } from '../engine/tables/bounds.ts';
import { RETIRED } from '../engine/tables/index.ts';
import { boundsProblem } from './json.ts';
import type { ProblemParams, Read } from './problem.ts';
import { problemsOf } from './schema-problems.ts';
import { exactly, z } from './zod.ts';

/** A problem with one value, and its path. */
interface Fault {
  readonly path: readonly (string | number)[];
  /** Code of its text: `problem.<code>`. */
  readonly code: string;
  readonly params: ProblemParams;
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
      for (const { path, code, params } of faultsIn(value))
        issues.push({ code: 'custom', path: [...path], message: code, params: { ...params }, input: value });
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
    return RETIRED.includes(name) ? [] : [{ path: [name], code: 'noNumber', params: { name } }];
  if (typeof own === 'number' || typeof value === 'number')
    return typeof own === typeof value ? outside(name, [name], value as number, bounds) : [misshapen(name, own)];
  if (own.length !== value.length) return [misshapen(name, own)];
  return value.flatMap((x, i) => outside(name, [name, i], x, bounds));
}

const misshapen = (name: string, own: Value): Fault => ({
  path: [name],
  ...(typeof own === 'number'
    ? { code: 'oneNumber', params: { name } }
    : { code: 'listOf', params: { name, n: own.length } }),
});

function outside(name: string, path: Fault['path'], x: number, { min, max, whole }: Bounds): Fault[] {
  if (x >= min && x <= max && (!whole || Number.isInteger(x))) return [];
  return [{ path, code: whole ? 'between.whole' : 'between', params: { name, min, max, x } }];
}

/** Lists are compared entry by entry. */
function outOfOrder(given: TableOverrides): Fault[] {
  const list = (name: string): readonly number[] => [given[name] ?? valueOf(name) ?? []].flat();
  return ORDERED.flatMap(([low, high]) => {
    const most = list(high);
    const path = [given[low] === undefined ? high : low];
    return list(low).some((x, i) => x > most[i]!)
      ? [{ path, code: 'order', params: { low, high, most: most.join(', ') } }]
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
