import type { Order, OrderKind, Side } from '../model/index.ts';
import { DEPLOY_SPECS } from './orders/deploy.ts';
import { DIPLOMACY_SPECS } from './orders/diplomacy.ts';
import { INTELLIGENCE_SPECS } from './orders/intelligence.ts';
import { RESTRAIN_SPECS } from './orders/restrain.ts';
import type { OrderSpec } from './orders/spec.ts';
import { STRIKE_SPECS } from './orders/strike.ts';

/** Every kind of order there is (rules §6). */
export const SPECS: readonly OrderSpec[] = [
  ...STRIKE_SPECS,
  ...DEPLOY_SPECS,
  ...RESTRAIN_SPECS,
  ...INTELLIGENCE_SPECS,
  ...DIPLOMACY_SPECS,
];
const BY_KIND = new Map<string, OrderSpec>(SPECS.map((spec) => [spec.kind, spec]));
export const specOf = (kind: unknown): OrderSpec | undefined => BY_KIND.get(kind as OrderKind);
export const specsFor = (side: Side): readonly OrderSpec[] =>
  SPECS.filter((spec) => spec.side === side || spec.side === 'both');

/** Identity of an order: kind and members, no free text, no chosen words. */
export function orderId(order: Order): string {
  const s = specOf(order.kind);
  if (!s) return String((order as { kind: unknown }).kind);
  return [
    order.kind,
    ...s.members.map((m) => {
      const x = (order as unknown as Record<string, unknown>)[m];
      if (m === 'avoid') return x === true ? 'avoid' : '-';
      return typeof x === 'string' ? x : typeof x === 'number' || typeof x === 'boolean' ? `${x}` : '-';
    }),
  ].join('|');
}
