import type { LegalOrder, LegalSignal, SideView, Submission } from '../../engine/model/index.ts';
import { legalOrders, legalSignals } from '../../engine/view/legal.ts';
import { signalKeys } from '../../engine/view/check.ts';
import { specOf } from '../../engine/view/registry.ts';
import type { Die } from './die.ts';
import { type Plan, planOf, unique, withOrders, withSignals } from './plan.ts';

/** What can be ordered and said now, listed once a decision. */
export interface Choices {
  readonly orders: ReadonlyMap<string, readonly LegalOrder[]>;
  readonly signals: ReadonlyMap<string, readonly LegalSignal[]>;
}

function grouped<T>(list: readonly T[], kind: (x: T) => string): Map<string, T[]> {
  const out = new Map<string, T[]>();
  for (const x of list) out.set(kind(x), [...(out.get(kind(x)) ?? []), x]);
  return out;
}

export const choicesOf = (view: SideView): Choices => ({
  orders: grouped(legalOrders(view), (o) => (o.order.kind === 'strike' ? `strike ${o.order.scale}` : o.order.kind)),
  signals: grouped(legalSignals(view), (s) => s.signal.kind),
});

/** At most `n` of a list, other ones each round. */
function some<T>(list: readonly T[], n: number, die: Die, purpose: string, round: number): T[] {
  const rest = [...list];
  const out: T[] = [];
  while (out.length < n && rest.length > 0)
    out.push(...rest.splice(Math.floor(die(purpose, round * 64 + out.length) * rest.length), 1));
  return out;
}

/**
 * Plans a step away from this one: an order or a signal more, one less, or one in place of those it excludes. `width`:
 * how many of each kind.
 */
export function changed(view: SideView, plan: Plan, choices: Choices, width: number, die: Die, round: number): Plan[] {
  const s = plan.submission;
  const out: Plan[] = [];
  const add = (next: Submission): void => void out.push(planOf(view, next, plan.onwards));
  s.orders.forEach((_, i) =>
    add(
      withOrders(
        s,
        s.orders.filter((_o, k) => k !== i),
      ),
    ),
  );
  s.signals.forEach((_, i) =>
    add(
      withSignals(
        s,
        s.signals.filter((_o, k) => k !== i),
      ),
    ),
  );
  for (const [kind, list] of choices.orders)
    for (const one of some(list, width, die, kind, round)) add(placed(view, s, one));
  for (const [kind, list] of choices.signals)
    for (const { signal } of some(list, width, die, kind, round)) {
      const keys = signalKeys(signal);
      add(withSignals(s, [signal, ...s.signals.filter((x) => !signalKeys(x).some((k) => keys.includes(k)))]));
    }
  return unique(out).filter((p) => p.key !== plan.key);
}

/** The order first, so that where means run short what was there before gives way. */
function placed(view: SideView, s: Submission, one: LegalOrder): Submission {
  const rest = s.orders.filter(
    (o) =>
      !specOf(o.kind)!
        .keys(o, view)
        .some((key) => one.keys.includes(key)),
  );
  const alone = one.order.kind === 'strike' ? rest.filter((o) => o.kind !== 'strike') : rest;
  return withOrders(s, [one.order, ...alone]);
}
