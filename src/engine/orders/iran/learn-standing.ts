import type { OrderEffect, OrderRules } from '../order-rules.ts';
import { type TurnContext, WATCH_AFTER, emit } from '../../rules/context.ts';
import { SEES } from '../../model/index.ts';

declare module '../../model/orders.ts' {
  interface IranOrders {
    learnStanding: NoMembers;
  }
}

/** Learn whether a standing response exists; Iran is told the truth (rules §6). */
export const rules: OrderRules<'learnStanding'> = {
  side: 'iran',
  verb: 'intelligence',
  basic: false,
  clause: '§6 learn standing',
  members: {},
  fields: [],
  mark: null,
  observable: 'never',
  list: () => [{ kind: 'learnStanding' }],
  refuse: () => null,
  cost: (_v, _o, tables) => ({ intelligence: tables.costs.learnI }),
  keys: () => ['learnStanding'],
  theatre: () => null,
};

export const effect: OrderEffect<'learnStanding'> = {
  when: 'after',
  resolve: learnStanding,
};

function learnStanding(ctx: TurnContext): void {
  const x = ctx.state.us.standing;
  ctx.state.iran.standingKnown = { turn: ctx.turn, exists: x !== null, trigger: x?.trigger ?? null };
  emit(ctx, {
    clause: '§6 learn standing',
    kind: 'learnedStanding',
    watch: WATCH_AFTER,
    sees: SEES.iran,
    data: { exists: x !== null, trigger: x?.trigger ?? null },
  });
}
