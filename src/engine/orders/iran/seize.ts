import { type OrderEffect, type OrderRules, step } from '../order-rules.ts';
import { type TurnContext, act, cause, emit } from '../../rules/context.ts';
import { SEES } from '../../model/index.ts';

declare module '../../model/orders.ts' {
  interface IranOrders {
    seize: NoMembers;
  }
}

/** Seize a tanker in the Gulf (rules §6). */
export const rules: OrderRules<'seize'> = {
  side: 'iran',
  verb: 'strike',
  basic: false,
  clause: '§6 seize',
  members: {},
  fields: [],
  mark: null,
  observable: 'seize',
  list: () => [{ kind: 'seize' }],
  refuse: () => null,
  cost: (_v, _o, tables) => ({ military: tables.costs.seizeM }),
  keys: () => ['seize'],
  theatre: () => 'gulf',
  ep: (_v, _o, tables) => tables.ep.strikeNoDead,
  moves: (_v, _o, tables) => [
    step('track.shipping', tables.effects.seizeShipping),
    step('track.oil', tables.effects.seizeOil),
  ],
};

export const effect: OrderEffect<'seize'> = {
  when: 'midturn',
  resolve: seize,
};

function seize(ctx: TurnContext): void {
  cause(ctx, 'shipping', 'seized', ctx.tables.effects.seizeShipping);
  cause(ctx, 'oil', 'seized', ctx.tables.effects.seizeOil);
  ctx.tally.iranReplies.push('seize');
  act(ctx, 'seize', ctx.tables.ep.strikeNoDead, 'gulf', SEES.public, 'iran');
  emit(ctx, {
    clause: '§6 seize',
    kind: 'seize',
    watch: Math.floor(ctx.def.watches / 3),
    theatre: 'gulf',
    sees: SEES.public,
  });
}
