import { type OrderEffect, type OrderRules, refusal } from '../order-rules.ts';
import { WATCH_BEFORE, emit } from '../../rules/context.ts';
import { noticeOf } from '../../rules/notice.ts';
import { SEES } from '../../model/index.ts';

declare module '../../model/orders.ts' {
  interface IranOrders {
    disperse: NoMembers;
  }
}

/** Disperse targets: strikes do less harm (rules §6). */
export const rules: OrderRules<'disperse'> = {
  side: 'iran',
  verb: 'deploy',
  basic: false,
  clause: '§6 disperse',
  members: {},
  fields: [],
  mark: null,
  observable: 'never',
  list: () => [{ kind: 'disperse' }],
  refuse: (view) => ((view.iran?.dispersedUntil ?? 0) >= view.turn ? refusal('alreadyDispersed') : null),
  // Those who are told a turn ahead need no transport of their own.
  cost: (view, _o, tables) =>
    noticeOf(view.messages, view.turn, 'us') === null ? { military: tables.costs.disperseM } : {},
  keys: () => ['disperse'],
  theatre: () => null,
};

export const effect: OrderEffect<'disperse'> = {
  when: 'before',
  resolve(ctx) {
    const until = ctx.turn + ctx.tables.effects.disperseTurns - 1;
    ctx.state.iran.dispersedUntil = until;
    emit(ctx, { clause: '§6 disperse', kind: 'disperse', watch: WATCH_BEFORE, sees: SEES.iran, data: { until } });
  },
};
