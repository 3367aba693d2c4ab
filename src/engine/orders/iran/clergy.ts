import { type OrderEffect, type OrderRules, step } from '../order-rules.ts';
import { politics } from './asking.ts';
import { WATCH_BEFORE, emit } from '../../rules/context.ts';
import { SEES } from '../../model/index.ts';

declare module '../../model/orders.ts' {
  interface IranOrders {
    clergy: NoMembers;
  }
}

/** Clergy ask the Iraqi groups to hold back (rules §6). */
export const rules: OrderRules<'clergy'> = {
  side: 'iran',
  verb: 'restrain',
  basic: false,
  clause: '§6 clergy',
  members: {},
  fields: [],
  mark: null,
  observable: 'never',
  list: () => [{ kind: 'clergy' }],
  refuse: (view, _o, tables) => politics(view, tables),
  cost: (_v, _o, tables) => ({ political: tables.costs.clergyP }),
  keys: () => ['clergy'],
  theatre: () => 'iraq',
  moves: (_v, _o, tables) => [step('obey', tables.obedience.clergy)],
};

export const effect: OrderEffect<'clergy'> = {
  when: 'before',
  resolve(ctx) {
    ctx.clergy = true;
    emit(ctx, { clause: '§6 clergy', kind: 'clergy', watch: WATCH_BEFORE, theatre: 'iraq', sees: SEES.iran });
  },
};
