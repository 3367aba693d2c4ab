import type { GameState, Side, Submission } from '../model/index.ts';
import { checkSubmission } from '../view/check.ts';
import { view } from '../view/view.ts';

/**
 * The legal part of a submission in this world, in order; the same object if all of it is. Costs, sites or rules may
 * differ from where it was written.
 */
export function lawful(state: GameState, side: Side, sub: Submission | null | undefined): Submission | null {
  if (!sub) return null;
  const sideView = view(state, side);
  if (checkSubmission(sideView, sub).ok) return sub;
  let kept: Submission = { turn: sub.turn, signals: [], orders: [] };
  const keep = (more: Submission): void => {
    if (checkSubmission(sideView, more).ok) kept = more;
  };
  if (sub.assessment) keep({ ...kept, assessment: sub.assessment });
  if (sub.aims) keep({ ...kept, aims: sub.aims });
  if (sub.success) keep({ ...kept, success: sub.success });
  for (const order of sub.orders) keep({ ...kept, orders: [...kept.orders, order] });
  for (const signal of sub.signals) keep({ ...kept, signals: [...kept.signals, signal] });
  return kept;
}

/** Number of orders and signals. */
export const sizeOf = (sub: Submission | null | undefined): number =>
  sub ? sub.orders.length + sub.signals.length : 0;
