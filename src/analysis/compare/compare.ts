import { type Brought, played, type Refused, type TablePlayed, tablesOf } from './classroom-game.ts';
import { replayRecord } from '../debrief/replay-record.ts';
import type { Side, Submission } from '../../engine/model/index.ts';
import { canonical, type GameRun, type Save } from '../../engine/record/index.ts';
import { parseSave } from '../../scenario/index.ts';

/** Several tables of a class that played the same game: the open one first. */
export interface Comparison {
  readonly tables: readonly TablePlayed[];
  readonly refused: readonly Refused[];
  readonly parted: Divergence | null;
}

/** `save`: the open game, over, with its scenario inside; `run`: the same, followed. */
export function compareRecords(save: Save, run: GameRun, name: string, brought: readonly Brought[]): Comparison {
  const own = played(name, save, run);
  const { tables, refused } = tablesOf(save, brought);
  const all = own ? [own, ...tables] : tables;
  return { tables: all, refused, parted: divergenceOf(all) };
}

/** The same of the open game's record as text. Throws a sentence where it cannot be followed. */
export function compareWith(record: string, name: string, brought: readonly Brought[]): Comparison {
  const run = replayRecord(record);
  const read = parseSave(record);
  if (!read.ok) throw new Error('The record could not be read.');
  return compareRecords(read.value, run, name, brought);
}

/** Where tables that began alike first gave other orders, and which sides did. */
export interface Divergence {
  readonly turn: number;
  readonly sides: readonly Side[];
}

/** Null: all of them ordered the same as far as the shortest game goes. */
export function divergenceOf(tables: readonly Pick<TablePlayed, 'turns'>[]): Divergence | null {
  const most = Math.min(...tables.map(({ turns }) => turns.length));
  for (let i = 0; i < most; i++) {
    const sides = (['us', 'iran'] as const).filter(
      (side) => new Set(tables.map(({ turns }) => ordered(turns[i]![side]))).size > 1,
    );
    if (sides.length > 0) return { turn: i + 1, sides };
  }
  return null;
}

/** What was ordered and said, in whatever order; what somebody only thought parts nobody. */
const ordered = (sealed: Submission | null): string =>
  [...(sealed?.orders ?? []), ...(sealed?.signals ?? [])]
    .map((act) => canonical(act))
    .sort()
    .join();
