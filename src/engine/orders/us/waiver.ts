import { type OrderEffect, type OrderRules, step, tooSoon } from '../order-rules.ts';
import { WATCH_BEFORE, act, cause, emit } from '../../rules/context.ts';
import { SEES } from '../../model/index.ts';

declare module '../../model/orders.ts' {
  interface UsOrders {
    waiver: NoMembers;
  }
}

/** Let Iran sell more oil (rules §6). */
export const rules: OrderRules<'waiver'> = {
  side: 'us',
  verb: 'diplomacy',
  basic: false,
  clause: '§6 waiver',
  members: {},
  fields: [],
  mark: null,
  observable: 'waiver',
  list: () => [{ kind: 'waiver' }],
  refuse: (view, _o, tables) => tooSoon(view, view.us?.sanctionsTurn ?? 0, tables.effects.sanctionsEvery),
  cost: (_v, _o, tables) => ({ political: tables.costs.sanctionsP }),
  keys: () => ['sanctions'],
  theatre: () => null,
  ep: (_v, _o, tables) => tables.ep.waiver,
  moves: (_v, _o, tables) => [step('track.oil', tables.effects.waiverOil)],
};

export const effect: OrderEffect<'waiver'> = {
  when: 'before',
  resolve(ctx) {
    ctx.state.us.sanctionsTurn = ctx.turn;
    cause(ctx, 'oil', 'waiver', ctx.tables.effects.waiverOil);
    act(ctx, 'waiver', ctx.tables.ep.waiver, null, SEES.public, 'us');
    emit(ctx, { clause: '§6 waiver', kind: 'waiver', watch: WATCH_BEFORE, sees: SEES.public });
  },
};
