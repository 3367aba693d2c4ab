import type { Check, GameState, Side, Submission, TurnSubmissions } from '../../engine/model/index.ts';
import { checkSubmission } from '../../engine/view/check.ts';
import { view } from '../../engine/view/view.ts';
import { type GameRecord, type Later, rerun, type Rerun, stateBefore } from './rerun.ts';

/** A question: what if `side` had submitted something else in `turn`? Plain data for workers. */
export interface Question {
  readonly record: GameRecord;
  readonly turn: number;
  readonly side: Side;
  /** Replacement; null: nothing new. */
  readonly instead: Submission | null;
  readonly later?: Later;
}

/** Run k of both worlds: the same dice, other orders. */
export interface Pair {
  readonly baseline: Rerun;
  readonly changed: Rerun;
}

/** The recorded turns with `side`'s submission replaced. */
export const replaced = (
  turns: readonly TurnSubmissions[],
  turn: number,
  side: Side,
  instead: Submission | null,
): readonly TurnSubmissions[] => turns.map((t, i) => (i === turn - 1 ? { ...t, [side]: instead } : t));

/** Rewinds to the turn once and returns a function that does run k. */
export function asking({ record, turn, side, instead, later }: Question): (k: number) => Pair {
  const from = stateBefore(record, turn);
  const other = replaced(record.turns, turn, side, instead);
  const how = later ? { later } : {};
  return (k) => ({ baseline: rerun(from, record.turns, k, how), changed: rerun(from, other, k, how) });
}

const asked = new WeakMap<Question, (k: number) => Pair>();

/** Run k of a question, for thread pools: each thread rewinds once. */
export function pairOf(question: Question, k: number): Pair {
  let ask = asked.get(question);
  if (!ask) asked.set(question, (ask = asking(question)));
  return ask(k);
}

/** True if this submission was legal in that turn of the game as played. */
export const mayAsk = (from: GameState, side: Side, instead: Submission): Check =>
  checkSubmission(view(from, side), instead);
