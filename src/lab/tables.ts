import type { TableOverrides } from '../engine/model/index.ts';
import { type Num, TABLES } from '../engine/tables/index.ts';
import { readObject } from './arguments.ts';
import { InputError } from './usage-error.ts';

const NONE: TableOverrides = {};

/** Numbers to try in place of the tables' own: `{ "groups.rogue": [8, 12, 10, 6, 3, 25] }`. No file: none. */
export function readTables(file: string | undefined): TableOverrides {
  if (file === undefined) return NONE;
  const given = readObject(file, 'numbers of the tables: { "groups.truce": 0.05 }');
  const wrong = Object.entries(given).flatMap(([key, value]) => faultOf(key, value) ?? []);
  if (wrong.length > 0) throw new InputError(wrong.map((fault) => `“${file}”: ${fault}`).join('\n'));
  return given as TableOverrides;
}

function faultOf(key: string, value: unknown): string | null {
  const [section = '', name = ''] = key.split('.');
  const rows = Object.hasOwn(TABLES, section) ? (TABLES as Record<string, Record<string, Num>>)[section]! : {};
  const own = Object.hasOwn(rows, name) ? rows[name]!.value : undefined;
  if (own === undefined) return `there is no number “${key}” in the tables.`;
  const isNumber = (x: unknown): boolean => typeof x === 'number' && Number.isFinite(x);
  if (!Array.isArray(own)) return isNumber(value) ? null : `“${key}” is a number.`;
  const fits = Array.isArray(value) && value.length === own.length && value.every(isNumber);
  return fits ? null : `“${key}” is a list of ${own.length} numbers.`;
}
