import { type TurnContext, WATCH_AFTER, d100, emit, percent, pick, plus } from '../../rules/context.ts';
import { SEES, type Side } from '../../model/index.ts';
import { type OrderEffect, type OrderRules, fixed } from '../order-rules.ts';
import { RULE } from '../../dice/dice.ts';

declare module '../../model/orders.ts' {
  interface SharedOrders {
    estimate: NoMembers;
  }
}

/** A side's actual stance this turn, by its orders. */
function stanceOf(ctx: TurnContext, side: Side): string {
  if (side === 'us')
    return ctx.submissions.us.orders.some((o) => o.kind === 'strike' || o.kind === 'leader' || o.kind === 'soil')
      ? 'strikes'
      : 'holds';
  const land = ctx.state.groups.slice(0, 4);
  const n = (d: string): number => land.filter((g) => g.directive === d).length;
  if (n('halt') + n('ease') >= 2) return 'restrains';
  return n('press') >= 2 ? 'presses' : 'holds';
}

const STANCES: Record<Side, readonly string[]> = { us: ['strikes', 'holds'], iran: ['restrains', 'presses', 'holds'] };

/** Estimate the other side’s stance, right 70 % of the time (rules §6). */
export const rules: OrderRules<'estimate'> = {
  side: 'both',
  verb: 'intelligence',
  basic: false,
  clause: '§6 estimate',
  members: {},
  fields: [],
  mark: null,
  observable: 'never',
  list: () => [{ kind: 'estimate' }],
  refuse: () => null,
  cost: (_v, _o, tables) => ({ intelligence: tables.costs.estimateI }),
  keys: () => ['estimate'],
  theatre: () => null,
  odds: (_v, _o, tables) => [fixed('estimate', 'base', tables.effects.estimate)],
};

export const effect: OrderEffect<'estimate'> = {
  when: 'after',
  resolve: (ctx, _order, { side }) => estimate(ctx, side),
};

function estimate(ctx: TurnContext, by: Side): void {
  const of: Side = by === 'us' ? 'iran' : 'us';
  const truth = stanceOf(ctx, of);
  const p = ctx.tables.effects.estimate;
  const roll = d100(ctx, RULE.estimate, by, 0);
  const wrong = STANCES[of].filter((x) => x !== truth);
  const stance = roll < p ? truth : wrong[pick(ctx, RULE.estimateWrong, by, 0, wrong.length)];
  ctx.state[by].estimates = [...ctx.state[by].estimates, { turn: ctx.turn, stance }];
  emit(ctx, {
    clause: '§6 estimate',
    kind: 'estimate',
    watch: WATCH_AFTER,
    sees: by === 'us' ? SEES.us : SEES.iran,
    data: { of, stance, right: roll < p },
    why: [{ ...percent('estimate', [plus('base', p)], p, roll), guard: SEES.public }],
  });
}
