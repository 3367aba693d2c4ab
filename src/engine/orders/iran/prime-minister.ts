import { type OrderEffect, type OrderRules, step } from '../order-rules.ts';
import { politics } from './asking.ts';
import { WATCH_BEFORE, emit } from '../../rules/context.ts';
import { SEES } from '../../model/index.ts';

declare module '../../model/orders.ts' {
  interface IranOrders {
    primeMinister: NoMembers;
  }
}

/** Iraq’s prime minister asks the groups to hold back (rules §6). */
export const rules: OrderRules<'primeMinister'> = {
  side: 'iran',
  verb: 'restrain',
  basic: false,
  clause: '§6 prime minister',
  members: {},
  fields: [],
  mark: null,
  observable: 'never',
  list: () => [{ kind: 'primeMinister' }],
  refuse: (view, _o, tables) => politics(view, tables),
  cost: (_v, _o, tables) => ({ political: tables.costs.clergyP }),
  keys: () => ['primeMinister'],
  theatre: () => 'iraq',
  moves: (_v, _o, tables) => [step('obey', tables.obedience.primeMinister)],
};

export const effect: OrderEffect<'primeMinister'> = {
  when: 'before',
  resolve(ctx) {
    ctx.primeMinister = true;
    emit(ctx, {
      clause: '§6 prime minister',
      kind: 'primeMinister',
      watch: WATCH_BEFORE,
      theatre: 'iraq',
      sees: SEES.iran,
    });
  },
};
