import type { OrderEffect, OrderRules } from '../order-rules.ts';
import { WATCH_BEFORE, act, emit } from '../../rules/context.ts';
import { SEES } from '../../model/index.ts';

declare module '../../model/orders.ts' {
  interface IranOrders {
    alert: NoMembers;
  }
}

/** Missile brigades go on alert: they can fire from the next turn (rules §3). */
export const rules: OrderRules<'alert'> = {
  side: 'iran',
  verb: 'strike',
  basic: false,
  clause: '§6 alert',
  members: {},
  fields: [],
  mark: null,
  observable: 'alert',
  list: () => [{ kind: 'alert' }],
  refuse: () => null,
  cost: (_v, _o, tables) => ({ military: tables.costs.alertM }),
  keys: () => ['alert'],
  theatre: () => 'gulf',
  ep: (_v, _o, tables) => tables.ep.deploy,
};

export const effect: OrderEffect<'alert'> = {
  when: 'before',
  resolve(ctx) {
    ctx.state.iran.alertTurn = ctx.turn + 1;
    act(ctx, 'alert', ctx.tables.ep.deploy, 'gulf', SEES.public, 'iran');
    emit(ctx, { clause: '§6 alert', kind: 'alert', watch: WATCH_BEFORE, theatre: 'gulf', sees: SEES.public });
  },
};
