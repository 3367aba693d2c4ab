import type { Order, OrderKind, Side } from '../model/index.ts';
import type { TurnContext } from '../rules/context.ts';
import { CLAUSES } from '../tables/index.ts';
import * as estimate from './both/estimate.ts';
import * as alert from './iran/alert.ts';
import * as cadre from './iran/cadre.ts';
import * as clergy from './iran/clergy.ts';
import * as counterIntelligence from './iran/counter-intelligence.ts';
import * as crowd from './iran/crowd.ts';
import * as directive from './iran/directive.ts';
import * as disperse from './iran/disperse.ts';
import * as focus from './iran/focus.ts';
import * as learnStanding from './iran/learn-standing.ts';
import * as missilesBase from './iran/missiles-base.ts';
import * as missilesNeighbour from './iran/missiles-neighbour.ts';
import * as north from './iran/north.ts';
import * as primeMinister from './iran/prime-minister.ts';
import * as redsea from './iran/redsea.ts';
import * as resupply from './iran/resupply.ts';
import * as seize from './iran/seize.ts';
import * as visit from './iran/visit.ts';
import { identityOf, madeOf, type Form } from './members.ts';
import type { OrderEffect, OrderRules, When } from './order-rules.ts';
import * as assess from './us/assess.ts';
import * as cancelStanding from './us/cancel-standing.ts';
import * as coalition from './us/coalition.ts';
import * as cyber from './us/cyber.ts';
import * as evacuate from './us/evacuate.ts';
import * as find from './us/find.ts';
import * as harden from './us/harden.ts';
import * as interdict from './us/interdict.ts';
import * as investigate from './us/investigate.ts';
import * as leader from './us/leader.ts';
import * as move from './us/move.ts';
import * as pressIsrael from './us/press-israel.ts';
import * as sanctions from './us/sanctions.ts';
import * as soil from './us/soil.ts';
import * as spare from './us/spare.ts';
import * as standing from './us/standing.ts';
import * as strike from './us/strike.ts';
import * as talks from './us/talks.ts';
import * as waiver from './us/waiver.ts';
import * as warn from './us/warn.ts';

/** Every kind of order (rules §6), in listing order. A missing kind does not compile. */
export const ORDERS: { readonly [K in OrderKind]: OrderRules<K> } = {
  strike: strike.rules,
  leader: leader.rules,
  soil: soil.rules,
  standing: standing.rules,
  cancelStanding: cancelStanding.rules,
  move: move.rules,
  harden: harden.rules,
  evacuate: evacuate.rules,
  directive: directive.rules,
  focus: focus.rules,
  visit: visit.rules,
  clergy: clergy.rules,
  primeMinister: primeMinister.rules,
  resupply: resupply.rules,
  cadre: cadre.rules,
  investigate: investigate.rules,
  warn: warn.rules,
  find: find.rules,
  assess: assess.rules,
  cyber: cyber.rules,
  estimate: estimate.rules,
  learnStanding: learnStanding.rules,
  counterIntelligence: counterIntelligence.rules,
  interdict: interdict.rules,
  coalition: coalition.rules,
  sanctions: sanctions.rules,
  waiver: waiver.rules,
  pressIsrael: pressIsrael.rules,
  talks: talks.rules,
  spare: spare.rules,
  redsea: redsea.rules,
  north: north.rules,
  alert: alert.rules,
  missilesBase: missilesBase.rules,
  missilesNeighbour: missilesNeighbour.rules,
  seize: seize.rules,
  crowd: crowd.rules,
  disperse: disperse.rules,
};

/** Effects of each kind. */
const EFFECTS: { readonly [K in OrderKind]: OrderEffect<K> } = {
  strike: strike.effect,
  leader: leader.effect,
  soil: soil.effect,
  standing: standing.effect,
  cancelStanding: cancelStanding.effect,
  move: move.effect,
  harden: harden.effect,
  evacuate: evacuate.effect,
  directive: directive.effect,
  focus: focus.effect,
  visit: visit.effect,
  clergy: clergy.effect,
  primeMinister: primeMinister.effect,
  resupply: resupply.effect,
  cadre: cadre.effect,
  investigate: investigate.effect,
  warn: warn.effect,
  find: find.effect,
  assess: assess.effect,
  cyber: cyber.effect,
  estimate: estimate.effect,
  learnStanding: learnStanding.effect,
  counterIntelligence: counterIntelligence.effect,
  interdict: interdict.effect,
  coalition: coalition.effect,
  sanctions: sanctions.effect,
  waiver: waiver.effect,
  pressIsrael: pressIsrael.effect,
  talks: talks.effect,
  spare: spare.effect,
  redsea: redsea.effect,
  north: north.effect,
  alert: alert.effect,
  missilesBase: missilesBase.effect,
  missilesNeighbour: missilesNeighbour.effect,
  seize: seize.effect,
  crowd: crowd.effect,
  disperse: disperse.effect,
};

/** Every kind, in the order of the list above. */
export const ORDER_KINDS = Object.keys(ORDERS) as readonly OrderKind[];

/** The rules of a kind; undefined: unknown. Call them only with an order of that kind. */
export const rulesOf = (kind: unknown): OrderRules | undefined =>
  typeof kind === 'string' && Object.hasOwn(ORDERS, kind)
    ? (ORDERS[kind as OrderKind] as unknown as OrderRules)
    : undefined;

const kindsOf = (side: Side): readonly OrderKind[] =>
  ORDER_KINDS.filter((kind) => ORDERS[kind].side === side || ORDERS[kind].side === 'both');
/** Kinds that a side can give. */
export const KINDS_OF: Readonly<Record<Side, readonly OrderKind[]>> = { us: kindsOf('us'), iran: kindsOf('iran') };

/** Fields of a kind with their forms, in the order used by its identity. */
export const membersOf = (kind: OrderKind): readonly (readonly [string, Form])[] =>
  Object.entries<Form>(ORDERS[kind].members);

/** Allowed keys by kind, cached because every turn checks some. */
const KEYS = new Map<OrderKind, readonly string[]>(
  ORDER_KINDS.map((kind) => [kind, ['kind', ...Object.keys(ORDERS[kind].members)]]),
);

/** True if it has only its kind's fields; their values are checked where they are read. */
export const isOrderForm = (order: Order): boolean => madeOf(order, KEYS.get(order.kind) ?? []);

/** Identity of an order: kind and fields, without free text and statements. */
export function orderId(order: Order): string {
  if (!rulesOf(order.kind)) return String((order as { kind: unknown }).kind);
  const given = order as unknown as Readonly<Record<string, unknown>>;
  const parts = membersOf(order.kind).map(([name, form]) => identityOf(name, form, given[name]));
  return [order.kind, ...parts.filter((part) => part !== null)].join('|');
}

/** All clauses of the rulebook that can change the state: of rules and of orders. */
export const ALL_CLAUSES = [...new Set([...CLAUSES, ...ORDER_KINDS.map((kind) => ORDERS[kind].clause)])];

const effectOf = (order: Order): OrderEffect => EFFECTS[order.kind] as unknown as OrderEffect;

/** What orders decide as the first watch begins. */
export function sealOrders(ctx: TurnContext): void {
  for (const side of ['us', 'iran'] as const)
    for (const order of ctx.submissions[side].orders) effectOf(order).seal?.(ctx, order);
}

/** Carries out the orders of this part of the turn: first the US's, each side's in the order given. */
export function resolveOrders(ctx: TurnContext, when: When, watch: number): void {
  for (const side of ['us', 'iran'] as const)
    for (const order of ctx.submissions[side].orders) {
      const effect = effectOf(order);
      if (effect.when === when) effect.resolve(ctx, order, { side, watch });
    }
}
