import {
  GROUP_HOME,
  type GroupId,
  LAND_GROUPS,
  type LandGroupId,
  type OrderOf,
  SEES,
  type TheatreId,
} from '../../model/index.ts';
import { ASKED_GROUPS, type OrderEffect, type OrderRules, fixed, oneOf, refusal } from '../order-rules.ts';
import { choice } from '../members.ts';
import { obeyOdds, spoken, told } from './asking.ts';
import { type TurnContext, WATCH_BEFORE, d100, emit, percent, plus } from '../../rules/context.ts';
import { orbitOver } from '../../rules/deployments.ts';
import { RULE } from '../../dice/dice.ts';
import type { Tables } from '../../tables/index.ts';

declare module '../../model/orders.ts' {
  interface IranOrders {
    /** `all`: one meeting in Baghdad with the groups in Iraq and Syria. */
    visit: { readonly group: LandGroupId | 'houthi' | 'all' };
  }
}

const TO = [...ASKED_GROUPS, 'all'] as const;

type Visited = OrderOf<'visit'>['group'];

const homeOf = (to: Visited): TheatreId => (to === 'all' ? 'iraq' : GROUP_HOME[to]);
const visited = (to: Visited): readonly GroupId[] => (to === 'all' ? LAND_GROUPS : [to]);
const seenChance = (to: Visited, { effects }: Tables): number =>
  to === 'all' ? effects.meetingSeen : effects.visitSeen;

/**
 * The Quds Force commander visits a group, or meets all of Iraq and Syria: they are likelier to obey, and he can be struck
 * (rules §6).
 */
export const rules: OrderRules<'visit'> = {
  side: 'iran',
  verb: 'restrain',
  basic: true,
  clause: '§6 visit',
  members: { group: choice(TO) },
  fields: [{ name: 'group' }],
  mark: null,
  observable: 'visitSeen',
  list: ({ options }) => (options.orderSet === 'basic' ? ASKED_GROUPS : TO).map((group) => ({ kind: 'visit', group })),
  refuse(view, { group }) {
    if (!oneOf(TO, group)) return refusal('malformed');
    return group === 'all' && view.options.orderSet === 'basic' ? refusal('notBasic') : null;
  },
  cost: (_v, { group }, { costs }) => ({ leverage: group === 'all' ? costs.meetingL : costs.visitL }),
  keys: () => ['visit'],
  theatre: (_v, { group }) => (oneOf(TO, group) ? homeOf(group) : null),
  /** Of what it is asked for already; of something new, if it does that. */
  odds: (view, order, tables) => [
    ...visited(order.group)
      .flatMap((id) => spoken(view, id))
      .map((g) => obeyOdds(view, g, told(g).directive, tables, order.group)),
    ...(view.units.some((u) => u.type === 'orbit' && u.arrives === null && u.theatre === homeOf(order.group))
      ? [fixed('visitSeen', 'orbit', seenChance(order.group, tables))]
      : []),
  ],
};

export const effect: OrderEffect<'visit'> = {
  when: 'before',
  resolve: (ctx, order) => visit(ctx, order.group),
};

function visit(ctx: TurnContext, group: Visited): void {
  ctx.state.iran.visit = group;
  const home = homeOf(group);
  emit(ctx, {
    clause: '§6 visit',
    kind: 'visit',
    watch: WATCH_BEFORE,
    theatre: home,
    sees: SEES.iran,
    data: { group },
  });
  if (!orbitOver(ctx.state, ctx.def, home)) return;
  const p = seenChance(group, ctx.tables);
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
