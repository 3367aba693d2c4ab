import type { LegalOrder, LegalSignal, Order, SideView } from '../model/index.ts';
import { indexView } from '../orders/lookup.ts';
import { KINDS_OF, orderId, rulesOf } from '../orders/index.ts';
import type { OrderRules, Refusal } from '../orders/order-rules.ts';
import { everySignal, signalCost, signalEp, signalKeys, tellsForSure } from '../orders/signals.ts';
import { rungOfAct } from '../rules/escalation.ts';
import { tablesFor, type Tables } from '../tables/index.ts';
import { refuseOrder, refuseSignal } from './check.ts';

function describe(rules: OrderRules, view: SideView, order: Order, tables: Tables): LegalOrder {
  const firstEp = rules.firstEp?.(view, order, tables) ?? 0;
  const ep = (rules.ep?.(view, order, tables) ?? 0) + firstEp;
  const epElse = rules.epElse?.(view, order, tables) ?? ep;
  return {
    id: orderId(order),
    order,
    verb: rules.verb,
    card: rules.card?.(view, order) ?? order.kind,
    fields: rules.fields,
    mark: rules.mark,
    cost: rules.cost(view, order, tables),
    keys: rules.keys(order, view),
    capacity: rules.capacity?.(view, order, tables)?.need ?? 0,
    theatre: rules.theatre(view, order),
    places: rules.places?.(view, order, tables) ?? [],
    odds: rules.odds?.(view, order, tables) ?? [],
    ep,
    firstEp,
    ...(epElse === ep ? {} : { epElse }),
    rung: rungOfAct(ep, tables),
    observable: rules.observable,
    moves: rules.moves?.(view, order, tables) ?? [],
  };
}

/** Every order that is legal alone now, with cost and odds; flat, finite, in a fixed order. */
export function legalOrders(view: SideView): LegalOrder[] {
  indexView(view);
  const tables = tablesFor(view.overrides);
  const out: LegalOrder[] = [];
  for (const rules of KINDS_OF[view.seat].map((kind) => rulesOf(kind)!))
    for (const order of rules.list(view, tables))
      if (refuseOrder(view, order, tables) === null) out.push(describe(rules, view, order, tables));
  return out;
}

/** Unavailable orders, each with its reason: shown greyed on a card. */
export function refusedOrders(view: SideView): { readonly order: LegalOrder; readonly reason: Refusal }[] {
  indexView(view);
  const tables = tablesFor(view.overrides);
  return KINDS_OF[view.seat].flatMap((kind) => {
    const rules = rulesOf(kind)!;
    return rules.list(view, tables).flatMap((order) => {
      const reason = refuseOrder(view, order, tables);
      return reason === null ? [] : [{ order: describe(rules, view, order, tables), reason }];
    });
  });
}

/** Every signal that is legal alone now, without free text. */
export function legalSignals(view: SideView): LegalSignal[] {
  const tables = tablesFor(view.overrides);
  return everySignal(view.seat)
    .filter((signal) => refuseSignal(view, signal, tables) === null)
    .map((signal) => ({
      id: Object.values(signal).join('|'),
      signal,
      cost: signalCost(signal, tables),
      ep: signalEp(signal, tables),
      ...(tellsForSure(view, signal) ? {} : { epElse: 0 }),
      rung: rungOfAct(signalEp(signal, tables), tables),
      keys: signalKeys(signal),
    }));
}
