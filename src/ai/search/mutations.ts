import type { Order, Signal, SideView, Submission } from '../../engine/model/index.ts';
import { signalKeys } from '../../engine/orders/signals.ts';
import { legalOrders, legalSignals } from '../../engine/view/legal.ts';
import { rulesOf } from '../../engine/orders/index.ts';
import { openDraft } from '../orders-draft.ts';
import { type PolicyDice, oneOf } from './policy-dice.ts';
import { orderCandidates } from './order-candidates.ts';
import { type Plan, planOf, uniquePlans, withOrders, withSignals } from './plan.ts';

/** Single legal orders and signals by kind, so that each kind is drawn equally often. */
export function legalChoices(view: SideView): readonly (readonly Addition[])[] {
  const kinds = new Map<string, Addition[]>();
  const add = (kind: string, one: Addition): void => void kinds.set(kind, [...(kinds.get(kind) ?? []), one]);
  for (const { order } of legalOrders(view)) add(order.kind, { orders: [order], signals: [] });
  for (const { signal } of legalSignals(view)) add(`say ${signal.kind}`, { orders: [], signals: [signal] });
  return [...kinds.values()];
}

interface Addition {
  readonly orders: readonly Order[];
  readonly signals: readonly Signal[];
}

/** Neighbours of a plan: one item dropped, one candidate added, or one of `odd` random legal items added. */
export function mutate(
  view: SideView,
  plan: Plan,
  choices: readonly (readonly Addition[])[],
  odd: number,
  die: PolicyDice,
  round: number,
): Plan[] {
  const s = plan.submission;
  const drawn = Array.from({ length: choices.length > 0 ? odd : 0 }, (_, i) =>
    oneOf(oneOf(choices, die('kind', round * 256 + i)), die('one', round * 256 + i)),
  );
  const all = [...withoutOne(s), ...[...candidates(view), ...drawn].map((one) => insert(view, s, one))];
  return uniquePlans(all.map((next) => planOf(view, next, plan.onwards))).filter((p) => p.key !== plan.key);
}

const withoutOne = (submission: Submission): Submission[] => [
  ...submission.orders.map((one) =>
    withOrders(
      submission,
      submission.orders.filter((o) => o !== one),
    ),
  ),
  ...submission.signals.map((one) =>
    withSignals(
      submission,
      submission.signals.filter((x) => x !== one),
    ),
  ),
];

function candidates(view: SideView): Addition[] {
  return orderCandidates(view.seat)
    .map((act) => {
      const draft = openDraft(view);
      act(view, draft);
      return draft;
    })
    .filter((d) => d.orders.length + d.signals.length > 0);
}

/** Adds the wanted items first, so that older ones give way when points run short; drops conflicting ones. */
function insert(view: SideView, submission: Submission, { orders, signals }: Addition): Submission {
  const keys = orders.flatMap((o) => rulesOf(o.kind)!.keys(o, view));
  const strikes = orders.some((o) => o.kind === 'strike');
  const said = signals.flatMap(signalKeys);
  return {
    ...submission,
    orders: [
      ...orders,
      ...submission.orders.filter(
        (o) =>
          !(strikes && o.kind === 'strike') &&
          !rulesOf(o.kind)!
            .keys(o, view)
            .some((key) => keys.includes(key)),
      ),
    ],
    signals: [...signals, ...submission.signals.filter((x) => !signalKeys(x).some((key) => said.includes(key)))],
  };
}
