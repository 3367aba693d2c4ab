import type { Check, GameState, Side, Submission, TurnSubmissions } from '../../engine/model/index.ts';
import { checkSubmission } from '../../engine/view/check.ts';
import { view } from '../../engine/view/view.ts';
import { type GameRecord, stateBefore } from './whatif-record.ts';
import { type Later, rerun, type Rerun } from './rerun.ts';

/** What if `side` had sealed something else in `turn`? Plain data, so that it can be sent to another thread. */
export interface Question {
  readonly record: GameRecord;
  readonly turn: number;
  readonly side: Side;
  /** Instead of what it sealed; null: nothing new. */
  readonly instead: Submission | null;
  readonly later?: Later;
}

/** Run k of both worlds: the same dice, and no other difference than those orders. */
export interface Pair {
  readonly baseline: Rerun;
  readonly changed: Rerun;
}

/** The turns of the world in which `side` sealed something else. */
export const replaced = (
  turns: readonly TurnSubmissions[],
  turn: number,
  side: Side,
  instead: Submission | null,
): readonly TurnSubmissions[] => turns.map((t, i) => (i === turn - 1 ? { ...t, [side]: instead } : t));

/** A question wound back to its turn once, for as many runs as are wanted. */
export function asking({ record, turn, side, instead, later }: Question): (k: number) => Pair {
  const from = stateBefore(record, turn);
  const other = replaced(record.turns, turn, side, instead);
  const how = later ? { later } : {};
  return (k) => ({ baseline: rerun(from, record.turns, k, how), changed: rerun(from, other, k, how) });
}

const asked = new WeakMap<Question, (k: number) => Pair>();

/** Run k of a question, for a pool of threads: each thread winds back once. */
export function pairOf(question: Question, k: number): Pair {
  let ask = asked.get(question);
  if (!ask) asked.set(question, (ask = asking(question)));
  return ask(k);
}

/** Do the rules allow this submission in that turn of the game as it was played? */
export const mayAsk = (from: GameState, side: Side, instead: Submission): Check =>
  checkSubmission(view(from, side), instead);
