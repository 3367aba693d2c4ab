import { GROUP_HOME, type LandGroupId, type OrderOf, SEES } from '../../model/index.ts';
import { ASKED_GROUPS, type OrderEffect, type OrderRules, fixed, oneOf, refusal } from '../order-rules.ts';
import { choice } from '../members.ts';
import { obeyOdds, spoken, told } from './asking.ts';
import { type TurnContext, WATCH_BEFORE, d100, emit, percent, plus } from '../../rules/context.ts';
import { orbitOver } from '../../rules/deployments.ts';
import { RULE } from '../../dice/dice.ts';

declare module '../../model/orders.ts' {
  interface IranOrders {
    visit: { readonly group: LandGroupId | 'houthi' };
  }
}

/** The Quds Force commander visits a group: it is likelier to obey, and he can be struck (rules §6). */
export const rules: OrderRules<'visit'> = {
  side: 'iran',
  verb: 'restrain',
  basic: true,
  clause: '§6 visit',
  members: { group: choice(ASKED_GROUPS) },
  fields: [{ name: 'group' }],
  mark: null,
  observable: 'visitSeen',
  list: () => ASKED_GROUPS.map((group) => ({ kind: 'visit', group })),
  refuse: (_v, o) => (oneOf(ASKED_GROUPS, o.group) ? null : refusal('malformed')),
  cost: (_v, _o, tables) => ({ leverage: tables.costs.visitL }),
  keys: () => ['visit'],
  theatre: (_v, o) => GROUP_HOME[o.group] ?? null,
  /** Of what it is asked for already; of something new, if it does that. */
  odds: (view, order, tables) => [
    ...spoken(view, order.group).map((g) => obeyOdds(view, g, told(g).directive, tables, true)),
    ...(view.units.some((u) => u.type === 'orbit' && u.arrives === null && u.theatre === GROUP_HOME[order.group])
      ? [fixed('visitSeen', 'orbit', tables.effects.visitSeen)]
      : []),
  ],
};

export const effect: OrderEffect<'visit'> = {
  when: 'before',
  resolve: (ctx, order) => visit(ctx, order.group),
};

function visit(ctx: TurnContext, group: OrderOf<'visit'>['group']): void {
  ctx.state.iran.visit = group;
  const home = GROUP_HOME[group];
  emit(ctx, {
    clause: '§6 visit',
    kind: 'visit',
    watch: WATCH_BEFORE,
    theatre: home,
    sees: SEES.iran,
    data: { group },
  });
  if (!orbitOver(ctx.state, ctx.def, home)) return;
  const p = ctx.tables.effects.visitSeen;
  const roll = d100(ctx, RULE.visitSeen, group, 0);
  if (roll < p)
    emit(ctx, {
      clause: '§6 visit',
      kind: 'visitSeen',
      watch: WATCH_BEFORE,
      theatre: home,
      sees: SEES.us,
      data: { group },
      why: [percent('visitSeen', [plus('orbit', p)], p, roll)],
    });
}
