import type { Order, Signal, SideView, Submission } from '../../engine/model/index.ts';
import { orderId } from '../../engine/orders/index.ts';
import { legalPart } from '../orders-draft.ts';
import { candidatePolicy, candidatePolicies } from './candidate-policies.ts';

/** A candidate submission with the policy for later turns. */
export interface Plan {
  readonly submission: Submission;
  /** Name of a candidate policy. */
  readonly onwards: string;
  readonly key: string;
  /** Value of each simulation, by world number. */
  readonly values: number[];
}

/** Plans with the same key are equal: free text and the sequence of orders do not count. */
const keyOf = (s: Submission, onwards: string): string =>
  [...s.orders.map(orderId).sort(), '/', ...s.signals.map(signalId).sort(), '/', onwards].join(' ');
const signalId = ({ text: _text, ...signal }: Signal): string => Object.values(signal).join('|');

/** The legal part of a submission, as a plan. */
export function planOf(view: SideView, wanted: Submission, onwards: string): Plan {
  const submission = legalPart(view, wanted);
  return { submission, onwards, key: keyOf(submission, onwards), values: [] };
}

/** The plan of each candidate policy for this turn. */
export const candidatePlans = (view: SideView): Plan[] =>
  uniquePlans(
    candidatePolicies(view.seat).map((name) => planOf(view, candidatePolicy(name, view.seat)(view, '', 0), name)),
  );

export function uniquePlans(plans: readonly Plan[]): Plan[] {
  const seen = new Set<string>();
  return plans.filter((p) => !seen.has(p.key) && seen.add(p.key));
}

/** Best first; ties by key. */
export const rankedPlans = (plans: readonly Plan[], worth: (plan: Plan) => number): Plan[] =>
  [...plans].sort((a, b) => worth(b) - worth(a) || (a.key < b.key ? -1 : 1));

export const withOrders = (s: Submission, orders: readonly Order[]): Submission => ({ ...s, orders });
export const withSignals = (s: Submission, signals: readonly Signal[]): Submission => ({ ...s, signals });
