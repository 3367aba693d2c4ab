import type { TableOverrides } from '../engine/model/index.ts';
import { checkOverrides } from '../scenario/index.ts';
import { readObject } from './arguments.ts';
import { InputError } from './usage-error.ts';

const NONE: TableOverrides = {};

/** Numbers to try in place of the tables' own: `{ "groups.rogue": [8, 12, 10, 6, 3, 25] }`. No file: none. */
export function readTables(file: string | undefined): TableOverrides {
  if (file === undefined) return NONE;
  const given = readObject(file, 'numbers of the tables: { "groups.truce": 0.05 }');
  const read = checkOverrides(given);
  if (read.ok) return read.value;
  throw new InputError(read.errors.map(({ pointer, message }) => `“${file}” ${pointer}: ${message}`).join('\n'));
}
