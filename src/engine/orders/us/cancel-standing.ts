import { type OrderEffect, type OrderRules, refusal } from '../order-rules.ts';
import { SEES } from '../../model/index.ts';
import { WATCH_BEFORE, emit } from '../../rules/context.ts';

declare module '../../model/orders.ts' {
  interface UsOrders {
    cancelStanding: NoMembers;
  }
}

/** Cancel the standing response (rules §6). */
export const rules: OrderRules<'cancelStanding'> = {
  side: 'us',
  verb: 'strike',
  basic: false,
  clause: '§6 standing response',
  members: {},
  fields: [],
  mark: null,
  observable: 'cancelStanding',
  list: () => [{ kind: 'cancelStanding' }],
  refuse: (view) => (view.us?.standing ? null : refusal('noStanding')),
  cost: () => ({}),
  keys: () => ['standing'],
  theatre: () => null,
};

export const effect: OrderEffect<'cancelStanding'> = {
  when: 'before',
  resolve(ctx) {
    const sees = ctx.state.us.standing?.announced ? SEES.public : SEES.us;
    ctx.state.us.standing = null;
    emit(ctx, { clause: '§6 standing response', kind: 'standingCancelled', watch: WATCH_BEFORE, sees });
  },
};
