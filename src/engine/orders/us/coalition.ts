import { type OrderEffect, type OrderRules, refusal } from '../order-rules.ts';
import { WATCH_BEFORE, emit } from '../../rules/context.ts';
import { SEES } from '../../model/index.ts';

declare module '../../model/orders.ts' {
  interface UsOrders {
    coalition: NoMembers;
  }
}

/** Gather a coalition that escorts ships, and strikes in Yemen together (rules §6). It sails from the next turn on. */
export const rules: OrderRules<'coalition'> = {
  side: 'us',
  verb: 'diplomacy',
  basic: false,
  clause: '§6 coalition',
  members: {},
  fields: [],
  mark: null,
  observable: 'coalition',
  list: () => [{ kind: 'coalition' }],
  refuse: (view) =>
    (view.us?.coalitionFrom ?? 0) > 0
      ? refusal('coalitionThere')
      : view.past.some((row) => row.ships > 0)
        ? null
        : refusal('noShipAttacked'),
  cost: (_v, _o, tables) => ({ political: tables.costs.coalitionP }),
  keys: () => ['coalition'],
  theatre: () => 'redsea',
};

export const effect: OrderEffect<'coalition'> = {
  when: 'before',
  resolve(ctx) {
    const from = ctx.turn + 1;
    ctx.state.us.coalitionFrom = from;
    emit(ctx, {
      clause: '§6 coalition',
      kind: 'coalition',
      watch: WATCH_BEFORE,
      theatre: 'redsea',
      sees: SEES.public,
      data: { from },
    });
  },
};
