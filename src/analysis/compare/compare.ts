import type { GameRun, Save } from '../../engine/record/index.ts';
import { parseSave } from '../../scenario/index.ts';
import { openRecord } from '../debrief/replay-record.ts';
import { type Parted, parted } from './divergence.ts';
import { type Brought, played, type Refused, type TablePlayed, tablesOf } from './classroom-game.ts';

/** Several tables of a class that played the same game: the open one first. */
export interface Parallel {
  readonly tables: readonly TablePlayed[];
  readonly refused: readonly Refused[];
  readonly parted: Parted | null;
}

/** `save`: the open game, over, with its scenario inside; `run`: the same, followed. */
export function parallel(save: Save, run: GameRun, name: string, brought: readonly Brought[]): Parallel {
  const own = played(name, save, run);
  const { tables, refused } = tablesOf(save, brought);
  const all = own ? [own, ...tables] : tables;
  return { tables: all, refused, parted: parted(all) };
}

/** The same of the open game's record as text. Throws a sentence where it cannot be followed. */
export function parallelTo(record: string, name: string, brought: readonly Brought[]): Parallel {
  const run = openRecord(record);
  const read = parseSave(record);
  if (!read.ok) throw new Error('The record could not be read.');
  return parallel(read.value, run, name, brought);
}
