import type { GameState, Side, Submission } from '../model/index.ts';
import { checkSubmission } from '../view/check.ts';
import { view } from '../view/view.ts';

/**
 * What of a submission is lawful in this world, in its order: in another world a cost cannot be paid, or a site is gone,
 * and other rules may not know an order. The very submission where nothing has to be left out.
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
  for (const order of sub.orders) keep({ ...kept, orders: [...kept.orders, order] });
  for (const signal of sub.signals) keep({ ...kept, signals: [...kept.signals, signal] });
  return kept;
}

/** Orders and signals in it. */
export const sizeOf = (sub: Submission | null | undefined): number =>
  sub ? sub.orders.length + sub.signals.length : 0;
