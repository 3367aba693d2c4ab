import {
  IRAN_CONDITIONS,
  IRAN_FACTS,
  IRAN_FORBEARS,
  IRAN_REPLIES,
  IRAN_STOPS,
  US_CONDITIONS,
  US_FACTS,
  US_FORBEARS,
  US_REPLIES,
  US_STOPS,
  type LegalOrder,
  type LegalSignal,
  type Order,
  type SideView,
  type Signal,
} from '../model/index.ts';
import { rungOfAct } from '../rules/escalation.ts';
import { happened } from '../rules/signals.ts';
import { tablesFor, type Tables } from '../tables/index.ts';
import { refuseOrder, refuseSignal, signalCost, signalKeys } from './check.ts';
import type { OrderSpec, Refusal } from './orders/spec.ts';
import { orderId, specsFor } from './registry.ts';

function describe(spec: OrderSpec, view: SideView, order: Order, tables: Tables): LegalOrder {
  const firstEp = spec.firstEp?.(view, order, tables) ?? 0;
  const ep = (spec.ep?.(view, order, tables) ?? 0) + firstEp;
  const epElse = spec.epElse?.(view, order, tables) ?? ep;
  return {
    id: orderId(order),
    order,
    verb: spec.verb,
    cost: spec.cost(view, order, tables),
    keys: spec.keys(order, view),
    capacity: spec.capacity?.(view, order, tables)?.need ?? 0,
    theatre: spec.theatre(view, order),
    places: spec.places?.(view, order, tables) ?? [],
    odds: spec.odds?.(view, order, tables) ?? [],
    ep,
    firstEp,
    ...(epElse === ep ? {} : { epElse }),
    rung: rungOfAct(ep, tables),
    observable: spec.observable,
    moves: spec.moves?.(view, order, tables) ?? [],
  };
}

/** Every concrete order that would be accepted alone now, with cost and odds; flat, finite, in a fixed order. */
export function legalOrders(view: SideView): LegalOrder[] {
  const tables = tablesFor(view.overrides);
  const out: LegalOrder[] = [];
  for (const spec of specsFor(view.seat))
    for (const o of spec.list(view, tables))
      if (refuseOrder(view, o, tables) === null) out.push(describe(spec, view, o, tables));
  return out;
}

/** Orders that exist but cannot be given now, each with its reason: what a card shows greyed. */
export function refusedOrders(view: SideView): { readonly order: LegalOrder; readonly reason: Refusal }[] {
  const tables = tablesFor(view.overrides);
  return specsFor(view.seat).flatMap((spec) =>
    spec.list(view, tables).flatMap((o) => {
      const reason = refuseOrder(view, o, tables);
      return reason === null ? [] : [{ order: describe(spec, view, o, tables), reason }];
    }),
  );
}

/**
 * An offer tells if what it asks to stop has happened lately, a private message if the other side uses the channel, too: as
 * far as both are sure before the turn is played (rules §6).
 */
function tellsForSure(view: SideView, signal: Signal): boolean {
  const last = view.past.at(-1);
  if (signal.kind === 'private')
    return view.messages.some((m) => m.private && m.from !== view.seat && m.turn === view.turn);
  return (
    signal.kind !== 'stopForStop' || (signal.stop !== 'sanctions' && last !== undefined && happened(last, signal.stop))
  );
}

const TURNS = [1, 2, 3] as const;

/** Every signal that would be accepted alone now, without free text. */
export function legalSignals(view: SideView): LegalSignal[] {
  const tables = tablesFor(view.overrides);
  const us = view.seat === 'us';
  const all: Signal[] = [
    ...(us ? US_CONDITIONS : IRAN_CONDITIONS).flatMap((condition) =>
      (us ? US_REPLIES : IRAN_REPLIES).flatMap((reply) =>
        TURNS.map((turns) => ({ kind: 'redline' as const, condition, reply, turns })),
      ),
    ),
    ...(us ? US_STOPS : IRAN_STOPS).flatMap((stop) =>
      (us ? US_FORBEARS : IRAN_FORBEARS).flatMap((forbear) =>
        TURNS.map((turns) => ({ kind: 'stopForStop' as const, stop, forbear, turns })),
      ),
    ),
    ...(us ? US_FACTS : IRAN_FACTS).map((fact) => ({ kind: 'private' as const, fact })),
    { kind: 'denounce' },
    { kind: 'deny' },
  ];
  const ep = (signal: Signal): number =>
    signal.kind === 'redline'
      ? tables.ep.redline
      : signal.kind === 'stopForStop' || signal.kind === 'private'
        ? tables.ep.privateMessage
        : tables.ep.words;
  return all
    .filter((signal) => refuseSignal(view, signal, tables) === null)
    .map((signal) => ({
      id: Object.values(signal).join('|'),
      signal,
      cost: signalCost(signal, tables),
      ep: ep(signal),
      ...(tellsForSure(view, signal) ? {} : { epElse: 0 }),
      rung: rungOfAct(ep(signal), tables),
      keys: signalKeys(signal),
    }));
}
