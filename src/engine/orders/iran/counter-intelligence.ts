import type { OrderEffect, OrderRules } from '../order-rules.ts';
import { tracing } from '../tracing.ts';
import { WATCH_BEFORE, emit } from '../../rules/context.ts';
import { SEES } from '../../model/index.ts';

declare module '../../model/orders.ts' {
  interface IranOrders {
    counterIntelligence: NoMembers;
  }
}

/** Hide the traces of this turn’s attacks (rules §6). */
export const rules: OrderRules<'counterIntelligence'> = {
  side: 'iran',
  verb: 'intelligence',
  basic: false,
  clause: '§6 counter-intelligence',
  members: {},
  fields: [],
  mark: null,
  observable: 'never',
  list: () => [{ kind: 'counterIntelligence' }],
  refuse: () => null,
  cost: (_view, _order, tables) => ({ intelligence: tables.costs.intelI }),
  keys: () => ['counterIntelligence'],
  theatre: () => null,
  odds: (view, _o, tables) => tracing(view, tables, { counter: true }),
};

export const effect: OrderEffect<'counterIntelligence'> = {
  when: 'before',
  resolve(ctx) {
    ctx.counterIntelligence = true;
    emit(ctx, { clause: '§6 counter-intelligence', kind: 'counterIntelligence', watch: WATCH_BEFORE, sees: SEES.iran });
  },
};
