import type { LegalOrder, Order, SideView, Verb } from '../../../engine/model/index.ts';
import type { Refused, Rules } from '../format/rules.ts';

/** A kind of order that cannot be given now. */
export interface Refusal {
  readonly kind: Order['kind'];
  readonly verb: Verb;
  readonly reason: Refused['reason'];
}

/** Reasons that hide an order completely. Orders that lack resources or targets are shown. */
const UNSEEN = new Set(['notBasic', 'malformed', 'noStanding']);

/** Kinds of order that cannot be given now, one each, with the reason that is closest to being met. */
export function refusals(rules: Rules, view: SideView, legal: readonly LegalOrder[]): readonly Refusal[] {
  const possible = new Set(legal.map((x) => x.order.kind));
  const found = new Map<Order['kind'], Refusal>();
  for (const { order, reason } of rules.refused(view)) {
    const { kind } = order.order;
    if (possible.has(kind) || UNSEEN.has(reason.code)) continue;
    const known = found.get(kind);
    if (!known || (known.reason.code !== 'cost' && reason.code === 'cost')) {
      found.set(kind, { kind, verb: order.verb, reason });
    }
  }
  return [...found.values()];
}
