import { fileURLToPath } from 'node:url';
import { readTallies, type Tally } from '../analysis/backtest/tallies.ts';
import type { TableOverrides } from '../engine/model/index.ts';
import { type GameRun, replay } from '../engine/record/index.ts';
import { readObject, scenarioOf } from './arguments.ts';
import { readText } from './files.ts';
import { inEnglish, InputError, unpacked } from './print.ts';
import { checkOverrides, parseSave } from '../scenario/index.ts';
import { badTurn } from '../session/error-messages.ts';

/** A saved game from a file, replayed to its end and checked turn by turn. */
export function readGame(file: string): GameRun {
  const read = parseSave(readText(file));
  if (!read.ok)
    throw new InputError(
      inEnglish(read.errors)
        .map(({ pointer, message }) => `“${file}” ${pointer || '(whole file)'}: ${message}`)
        .join('\n'),
    );
  const save = read.value;
  const done = replay(save, scenarioOf(save.scenario));
  if (!done.ok || !done.run)
    throw new InputError(`“${file}”: ${unpacked(badTurn(done.reason ?? 'crash', done.firstBadTurn ?? 0))}`);
  return done.run;
}

const FILE = fileURLToPath(new URL('../analysis/backtest/tallies.csv', import.meta.url));

/** The official tallies shipped with the game. */
export function shippedTallies(): Tally[] {
  const read = readTallies(readText(FILE));
  if (!read.ok) throw new Error(`tallies.csv line ${read.errors[0]?.line}: ${read.errors[0]?.message}`);
  return read.value;
}

const NONE: TableOverrides = {};

/** Overrides of the tables: `{ "groups.rogue": [8, 12, 10, 6, 3, 25] }`. No file: none. */
export function readTables(file: string | undefined): TableOverrides {
  if (file === undefined) return NONE;
  const given = readObject(file, 'numbers of the tables: { "groups.truce": 0.05 }');
  const read = checkOverrides(given);
  if (read.ok) return read.value;
  throw new InputError(
    inEnglish(read.errors)
      .map(({ pointer, message }) => `“${file}” ${pointer}: ${message}`)
      .join('\n'),
  );
}
