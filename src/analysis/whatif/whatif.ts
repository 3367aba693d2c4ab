import type { Check, GameState, Side, Submission, TurnSubmissions } from '../../engine/model/index.ts';
import { checkSubmission } from '../../engine/view/check.ts';
import { view } from '../../engine/view/view.ts';
import { type GameRecord, type LaterOrders, rerun, type Rerun, stateBefore } from './rerun.ts';

/** A question: what if `side` had submitted something else in `turn`? Plain data for workers. */
export interface WhatIfQuestion {
  readonly record: GameRecord;
  readonly turn: number;
  readonly side: Side;
  /** Replacement; null: nothing new. */
  readonly instead: Submission | null;
  readonly later?: LaterOrders;
}

/** Run k of both worlds: the same dice, other orders. */
export interface RunPair {
  readonly baseline: Rerun;
  readonly changed: Rerun;
}

/** The recorded turns with `side`'s submission replaced. */
export const replaceSubmission = (
  turns: readonly TurnSubmissions[],
  turn: number,
  side: Side,
  instead: Submission | null,
): readonly TurnSubmissions[] => turns.map((t, i) => (i === turn - 1 ? { ...t, [side]: instead } : t));

/** Rewinds to the turn once and returns a function that does run k. */
export function createPairRunner({ record, turn, side, instead, later }: WhatIfQuestion): (k: number) => RunPair {
  const from = stateBefore(record, turn);
  const other = replaceSubmission(record.turns, turn, side, instead);
  const how = later ? { later } : {};
  return (k) => ({ baseline: rerun(from, record.turns, k, how), changed: rerun(from, other, k, how) });
}

const asked = new WeakMap<WhatIfQuestion, (k: number) => RunPair>();

/** Run k of a question, for thread pools: each thread rewinds once. */
export function runPair(question: WhatIfQuestion, k: number): RunPair {
  let ask = asked.get(question);
  if (!ask) asked.set(question, (ask = createPairRunner(question)));
  return ask(k);
}

/** True if this submission was legal in that turn of the game as played. */
export const isLegalQuestion = (from: GameState, side: Side, instead: Submission): Check =>
  checkSubmission(view(from, side), instead);
