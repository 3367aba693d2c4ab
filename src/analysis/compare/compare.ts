import {
  type UploadedRecord,
  classroomGameOf,
  type RefusedRecord,
  type ClassroomGame,
  readClassroomGames,
} from './classroom-game.ts';
import { replayRecord } from '../debrief/debrief.ts';
import type { Side, Submission } from '../../engine/model/index.ts';
import { canonical, type GameRun, type Save } from '../../engine/record/index.ts';
import { parseSave } from '../../scenario/index.ts';

/** Several groups' games of the same set-up, the open game first. */
export interface ClassComparison {
  readonly tables: readonly ClassroomGame[];
  readonly refused: readonly RefusedRecord[];
  /** Names of tables that are not compared, because they heard what another did. */
  readonly leftOut: readonly string[];
  readonly parted: Divergence | null;
  /** Names of tables with the same orders throughout, where others have different ones. */
  readonly equal: readonly (readonly string[])[];
}

/** `save`: the open game, finished, with its scenario; `run`: the same, replayed. */
export function compareRecords(
  save: Save,
  run: GameRun,
  name: string,
  brought: readonly UploadedRecord[],
): ClassComparison {
  const ofClass = brought.some((one) => one.ofClass !== undefined);
  const own = classroomGameOf(name, save, run, ofClass);
  const { tables, refused } = readClassroomGames(save, brought);
  const leftOut = brought.find((one) => one.leftOut)?.leftOut ?? [];
  const all = [...(own ? [own] : []), ...tables].filter((table) => !leftOut.includes(table.name));
  const parted = divergenceOf(all);
  return { tables: all, refused, leftOut, parted, equal: parted ? equalTables(all) : [] };
}

/** As `compareRecords`, from the record's text. Throws an Error with a readable message if it cannot be replayed. */
export function compareWith(record: string, name: string, brought: readonly UploadedRecord[]): ClassComparison {
  const run = replayRecord(record);
  const read = parseSave(record);
  if (!read.ok) throw new Error('The record could not be read.');
  return compareRecords(read.value, run, name, brought);
}

/** The first turn with different orders after an identical start, and the sides that differ. */
export interface Divergence {
  readonly turn: number;
  readonly sides: readonly Side[];
}

/** Null: identical orders up to the end of the shortest game. */
export function divergenceOf(tables: readonly Pick<ClassroomGame, 'turns'>[]): Divergence | null {
  if (tables.length === 0) return null;
  const most = Math.min(...tables.map(({ turns }) => turns.length));
  for (let i = 0; i < most; i++) {
    const sides = (['us', 'iran'] as const).filter(
      (side) => new Set(tables.map(({ turns }) => ordered(turns[i]![side]))).size > 1,
    );
    if (sides.length > 0) return { turn: i + 1, sides };
  }
  return null;
}

/** Groups of two and more tables that gave the same orders in every turn. */
export function equalTables(tables: readonly Pick<ClassroomGame, 'name' | 'turns'>[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const { name, turns } of tables) {
    const key = turns.map(({ us, iran }) => `${ordered(us)};${ordered(iran)}`).join('|');
    groups.set(key, [...(groups.get(key) ?? []), name]);
  }
  return [...groups.values()].filter((names) => names.length > 1);
}

/** Orders and signals in any sequence; forecasts are not compared. */
const ordered = (sealed: Submission | null): string =>
  [...(sealed?.orders ?? []), ...(sealed?.signals ?? [])]
    .map((act) => canonical(act))
    .sort()
    .join();
