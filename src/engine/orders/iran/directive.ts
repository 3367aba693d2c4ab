import {
  DIRECTIVES,
  type Directive,
  GROUPS,
  GROUP_HOME,
  type GroupId,
  type GroupView,
  type LandGroupId,
  type OrderOf,
  SEES,
  asksRestraint,
  type TheatreId,
} from '../../model/index.ts';
import { ASKED_GROUPS, type OrderEffect, type OrderRules, oneOf, refusal, step } from '../order-rules.ts';
import { HOMES, obeyOdds, spoken, told } from './asking.ts';
import { ask, groupsOf, repeatsOf, saysNothing } from '../../rules/obedience.ts';
import { choice, flag } from '../members.ts';
import { type TurnContext, WATCH_BEFORE, cause, emit } from '../../rules/context.ts';

declare module '../../model/orders.ts' {
  interface IranOrders {
    /** To one group, or to every group whose home is that theatre. `avoid`: guidance to avoid deaths. */
    directive: {
      readonly to: LandGroupId | 'houthi' | 'iraq' | 'syria' | 'redsea';
      readonly directive: Directive;
      readonly avoid?: boolean;
    };
  }
}

const TO = [...ASKED_GROUPS, ...HOMES] as const;

type DirectiveOrder = OrderOf<'directive'>;

/** True if the group already has this directive. */
const same = (g: GroupView, o: DirectiveOrder): boolean => saysNothing(told(g), o.directive, o.avoid === true);

const home = (to: DirectiveOrder['to']): TheatreId => (oneOf(HOMES, to) ? to : GROUP_HOME[to]);

/** Ask one group, or every group of a theatre, to press, hold, ease or halt (rules §4). */
export const rules: OrderRules<'directive'> = {
  side: 'iran',
  verb: 'restrain',
  basic: true,
  clause: '§4 directive',
  members: { to: choice(TO), directive: choice(DIRECTIVES), avoid: flag },
  fields: [
    { name: 'directive', resets: ['avoid'] },
    { name: 'avoid', within: 'directive' },
  ],
  mark: null,
  observable: 'attacks',
  card: (_view, order) => `directive:${order.to}`,
  list: (view) =>
    (view.options.orderSet === 'basic' ? HOMES : TO).flatMap((to) =>
      DIRECTIVES.flatMap((d) =>
        (d === 'press' ? [false] : [false, true]).map((avoid) => ({
          kind: 'directive' as const,
          to,
          directive: d,
          avoid,
        })),
      ),
    ),
  refuse(view, order, tables) {
    if (
      !oneOf(TO, order.to) ||
      !oneOf(DIRECTIVES, order.directive) ||
      (order.avoid !== undefined && typeof order.avoid !== 'boolean')
    )
      return refusal('malformed');
    if (view.options.orderSet === 'basic' && !oneOf(HOMES, order.to)) return refusal('notBasic');
    if (order.directive === 'press' && order.avoid) return refusal('pressAvoids');
    const gs = spoken(view, order.to);
    if (gs.every((g) => same(g, order))) return refusal('alreadyTold');
    if (
      asksRestraint(order.directive) &&
      (view.tracks.hardliners ?? 0) >= tables.groups.hardlinersBlock &&
      gs.some((g) => !(g.directive === 'halt' && order.directive === 'halt'))
    )
      return refusal('hardlinersBlock', { at: tables.groups.hardlinersBlock });
    return null;
  },
  cost(view, order, tables) {
    if (order.directive === 'press')
      return view.tracks.oil <= tables.groups.pressFreeOil || view.iran?.pressPaid.includes(home(order.to))
        ? {}
        : { leverage: tables.costs.pressL };
    const each = order.directive === 'halt' ? tables.costs.askL : order.avoid ? tables.costs.avoidL : 0;
    return each === 0 ? {} : { leverage: each * spoken(view, order.to).filter((g) => !same(g, order)).length };
  },
  keys: (o) => groupsOf(o.to).map((g) => `directive:${g}`),
  theatre: (_v, o) => home(o.to) ?? null,
  odds: (view, order, tables) =>
    asksRestraint(order.directive) || order.avoid
      ? spoken(view, order.to)
          .filter((g) => !same(g, order))
          .map((g) => obeyOdds(view, g, order.directive, tables))
      : [],
  moves: (view, order, tables) =>
    order.directive === 'halt' && !view.iran?.haltPaid.includes(home(order.to))
      ? [step('track.prestige', tables.tracks.prestigeHalt)]
      : [],
};

export const effect: OrderEffect<'directive'> = {
  when: 'asking',
  resolve(ctx, order) {
    for (const id of groupsOf(order.to)) direct(ctx, id, order);
    if (order.directive === 'press') ctx.tally.iranReplies.push('press');
  },
};

function direct(ctx: TurnContext, id: GroupId, order: DirectiveOrder): void {
  const group = ctx.state.groups[GROUPS.indexOf(id)];
  const avoid = order.avoid === true && order.directive !== 'press';
  const asks = asksRestraint(order.directive);
  if (saysNothing(group, order.directive, avoid)) return;
  group.repeats = repeatsOf(group, order.directive);
  group.directive = order.directive;
  group.avoid = avoid;
  if (order.directive === 'press') ctx.tally.iranPressed = true;
  if (asks) ctx.tally.restraint = true;
  emit(ctx, {
    clause: '§4 directive',
    kind: 'directive',
    watch: WATCH_BEFORE,
    theatre: GROUP_HOME[id],
    sees: SEES.iran,
    data: { group: id, directive: order.directive, avoid },
  });
  if (order.directive === 'halt') firstHalt(ctx, GROUP_HOME[id]);
  if (asks || avoid) ask(ctx, group);
  else {
    group.obeys = true;
    group.avoids = false;
  }
}

function firstHalt(ctx: TurnContext, home: TheatreId): void {
  if (ctx.state.iran.haltPaid.includes(home)) return;
  ctx.state.iran.haltPaid = [...ctx.state.iran.haltPaid, home];
  cause(ctx, 'prestige', 'halt', ctx.tables.tracks.prestigeHalt);
}
