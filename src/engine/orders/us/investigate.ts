import type { OrderEffect, OrderRules } from '../order-rules.ts';
import { tracing } from '../tracing.ts';
import { WATCH_BEFORE, emit } from '../../rules/context.ts';
import { SEES } from '../../model/index.ts';

declare module '../../model/orders.ts' {
  interface UsOrders {
    investigate: NoMembers;
  }
}

/** Trace this turn’s attacks to the groups that make them (rules §6). */
export const rules: OrderRules<'investigate'> = {
  side: 'us',
  verb: 'intelligence',
  basic: true,
  clause: '§6 investigate',
  members: {},
  fields: [],
  mark: null,
  observable: 'never',
  list: () => [{ kind: 'investigate' }],
  refuse: () => null,
  cost: (_view, _order, tables) => ({ intelligence: tables.costs.intelI }),
  keys: () => ['investigate'],
  theatre: () => null,
  odds: (view, _o, tables) => tracing(view, tables, { investigated: true }),
};

export const effect: OrderEffect<'investigate'> = {
  when: 'before',
  resolve(ctx) {
    ctx.investigated = true;
    emit(ctx, {
      clause: '§6 investigate',
      kind: 'investigate',
      watch: WATCH_BEFORE,
      sees: SEES.us,
      data: { gain: ctx.tables.attack.attributionInvestigation },
    });
  },
};
