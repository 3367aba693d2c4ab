import type { Ending, Ledger, Side, Submission } from '../../engine/model/index.ts';
import { type GameRun, type RecordedTurn, replay, type Save } from '../../engine/record/index.ts';
import { outcome } from '../../engine/turn/outcome.ts';
import { parseSave } from '../../scenario/index.ts';
import { type RecordDifference, recordDifference } from './difference.ts';

/** A finished game of one group of a class, as plain data for the comparison. */
export interface ClassroomGame {
  readonly name: string;
  readonly seats: Readonly<Record<Side, string>>;
  /** True Heat and attacks at the end of each turn. */
  readonly rows: readonly { readonly turn: number; readonly heat: number; readonly attacks: number }[];
  readonly turns: readonly Readonly<Record<Side, Submission | null>>[];
  readonly points: Readonly<Record<Side, number>>;
  readonly ledger: Ledger;
  /** Null: a table of a class that was stopped by the bell. */
  readonly ending: Ending | null;
}

/** Why a record cannot be compared. `unread` carries the reader's message. */
type RefusalReason =
  | { readonly reason: 'unread'; readonly message: string; readonly params?: Readonly<Record<string, string | number>> }
  | { readonly reason: 'unfollowed' | 'unfinished' | 'twice' }
  | RecordDifference;

export interface RefusedRecord {
  readonly name: string;
  readonly why: RefusalReason;
}

export interface UploadedRecord {
  readonly name: string;
  readonly text: string;
  /** A table of the same class as the open game, whose own letter this is: it may be equal to it, or stopped early. */
  readonly ofClass?: string;
  /** Tables of that class that count for nothing: they heard what another did. */
  readonly leftOut?: readonly string[];
}

/** Reads the records; all are compared with the first, which contains its scenario. */
export function readClassroomGames(
  first: Save,
  brought: readonly UploadedRecord[],
): { tables: ClassroomGame[]; refused: RefusedRecord[] } {
  const tables: ClassroomGame[] = [];
  const refused: RefusedRecord[] = [];
  const seen = new Set([sealedOf(first)]);
  for (const { name, text, ofClass } of brought) {
    const read = tableOf(first, name, text, ofClass !== undefined);
    const twice = 'sealed' in read && ofClass === undefined && seen.has(read.sealed);
    const why = 'why' in read ? read.why : twice ? ({ reason: 'twice' } as const) : null;
    if (why) refused.push({ name, why });
    else if ('table' in read) {
      seen.add(read.sealed);
      tables.push(read.table);
    }
  }
  return { tables, refused };
}

/** The same orders and dice are the same game, even if saved twice. */
const sealedOf = (save: Save): string => save.hashes.join(' ');

function tableOf(
  first: Save,
  name: string,
  text: string,
  ofClass: boolean,
): { table: ClassroomGame; sealed: string } | { why: RefusalReason } {
  const read = parseSave(text);
  if (!read.ok) {
    const { message, params } = read.errors[0]!;
    return { why: { reason: 'unread', message, ...(params && { params }) } };
  }
  const save = read.value;
  const why = recordDifference(first, save);
  if (why) return { why };
  const { ok, run } = replay(save, first.scenario.file!);
  if (!ok || !run) return { why: { reason: 'unfollowed' } };
  const table = classroomGameOf(name, save, run, ofClass);
  return table ? { table, sealed: sealedOf(save) } : { why: { reason: 'unfinished' } };
}

/** A group's game; null while it is unfinished, unless it was `stopped`. */
export function classroomGameOf(name: string, save: Save, run: GameRun, stopped = false): ClassroomGame | null {
  const { ending, points, ledger } = outcome(run.state);
  if (!ending && !stopped) return null;
  return {
    name,
    seats: { us: save.notes?.['seat.us'] ?? 'human', iran: save.notes?.['seat.iran'] ?? 'human' },
    rows: run.state.past.map(({ turn, heat, attacks }) => ({ turn, heat, attacks })),
    turns: run.turns.map(({ us, iran }: RecordedTurn) => ({ us, iran })),
    points,
    ledger,
    ending,
  };
}
