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

function describe(s: OrderSpec, v: SideView, o: Order, T: Tables): LegalOrder {
  const firstEp = s.firstEp?.(v, o, T) ?? 0;
  const ep = (s.ep?.(v, o, T) ?? 0) + firstEp;
  const epElse = s.epElse?.(v, o, T) ?? ep;
  return {
    id: orderId(o),
    order: o,
    verb: s.verb,
    cost: s.cost(v, o, T),
    keys: s.keys(o, v),
    capacity: s.capacity?.(v, o, T)?.need ?? 0,
    theatre: s.theatre(v, o),
    places: s.places?.(v, o, T) ?? [],
    odds: s.odds?.(v, o, T) ?? [],
    ep,
    firstEp,
    ...(epElse === ep ? {} : { epElse }),
    rung: rungOfAct(ep, T),
    observable: s.observable,
    moves: s.moves?.(v, o, T) ?? [],
  };
}

/** Every concrete order that would be accepted alone now, with cost and odds; flat, finite, in a fixed order. */
export function legalOrders(v: SideView): LegalOrder[] {
  const T = tablesFor(v.overrides);
  const out: LegalOrder[] = [];
  for (const s of specsFor(v.seat))
    for (const o of s.list(v, T)) if (refuseOrder(v, o, T) === null) out.push(describe(s, v, o, T));
  return out;
}

/** Orders that exist but cannot be given now, each with its reason: what a card shows greyed. */
export function refusedOrders(v: SideView): { readonly order: LegalOrder; readonly reason: Refusal }[] {
  const T = tablesFor(v.overrides);
  return specsFor(v.seat).flatMap((s) =>
    s.list(v, T).flatMap((o) => {
      const reason = refuseOrder(v, o, T);
      return reason === null ? [] : [{ order: describe(s, v, o, T), reason }];
    }),
  );
}

/**
 * An offer tells if what it asks to stop has happened lately, a private message if the other side uses the channel, too: as
 * far as both are sure before the turn is played (rules §6).
 */
function tellsForSure(v: SideView, s: Signal): boolean {
  const last = v.past.at(-1);
  if (s.kind === 'private') return v.messages.some((m) => m.private && m.from !== v.seat && m.turn === v.turn);
  return s.kind !== 'stopForStop' || (s.stop !== 'sanctions' && last !== undefined && happened(last, s.stop));
}

const TURNS = [1, 2, 3] as const;

/** Every signal that would be accepted alone now, without free text. */
export function legalSignals(v: SideView): LegalSignal[] {
  const T = tablesFor(v.overrides);
  const us = v.seat === 'us';
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
  const ep = (s: Signal): number =>
    s.kind === 'redline'
      ? T.ep.redline
      : s.kind === 'stopForStop' || s.kind === 'private'
        ? T.ep.privateMessage
        : T.ep.words;
  return all
    .filter((s) => refuseSignal(v, s, T) === null)
    .map((signal) => ({
      id: Object.values(signal).join('|'),
      signal,
      cost: signalCost(signal, T),
      ep: ep(signal),
      ...(tellsForSure(v, signal) ? {} : { epElse: 0 }),
      rung: rungOfAct(ep(signal), T),
      keys: signalKeys(signal),
    }));
}
