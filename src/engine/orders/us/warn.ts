import { THEATRES, type TheatreId } from '../../model/index.ts';
import { type OrderEffect, type OrderRules, fixed, oneOf, refusal } from '../order-rules.ts';
import { choice } from '../members.ts';
import { warning } from '../../rules/intelligence.ts';

declare module '../../model/orders.ts' {
  interface UsOrders {
    warn: { readonly theatre: TheatreId };
  }
}

/** Learn which site of a theatre Iran told the groups to aim at (rules §4). */
export const rules: OrderRules<'warn'> = {
  side: 'us',
  verb: 'intelligence',
  basic: false,
  clause: '§4 warning',
  members: { theatre: choice(THEATRES) },
  fields: [{ name: 'theatre' }],
  mark: null,
  observable: 'never',
  list: () => [
    { kind: 'warn', theatre: 'iraq' },
    { kind: 'warn', theatre: 'syria' },
  ],
  refuse: (_v, o) => (oneOf(['iraq', 'syria'], o.theatre) ? null : refusal('malformed')),
  cost: (_view, _order, tables) => ({ intelligence: tables.costs.intelI }),
  keys: (o) => [`warn:${o.theatre}`],
  theatre: (_v, o) => o.theatre,
  odds: (_v, _o, tables) => [fixed('warning', 'base', tables.groups.warning, 'onlyWhenFocused')],
};

export const effect: OrderEffect<'warn'> = {
  when: 'after',
  resolve: (ctx, order) => warning(ctx, order.theatre, true),
};
