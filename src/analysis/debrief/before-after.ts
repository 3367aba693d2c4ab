import type { TurnRow } from '../../engine/model/index.ts';

/** What a glance at the curve shows: attacks in the turn of an act, and in the next. No measure of what the act did. */
interface BeforeAfter {
  readonly turn: number;
  readonly before: number;
  readonly after: number;
}

/** Null where no turn followed. */
export function beforeAfter(rows: readonly Pick<TurnRow, 'attacks'>[], turn: number): BeforeAfter | null {
  const [then, next] = [rows[turn - 1], rows[turn]];
  return then && next ? { turn, before: then.attacks, after: next.attacks } : null;
}

/** After how many of these acts attacks fell, and how many had a turn after them. */
export function timesFewer(rows: readonly Pick<TurnRow, 'attacks'>[], turns: readonly number[]) {
  const seen = turns.flatMap((turn) => beforeAfter(rows, turn) ?? []);
  return { fewer: seen.filter((x) => x.after < x.before).length, of: seen.length };
}
