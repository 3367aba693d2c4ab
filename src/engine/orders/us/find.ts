import { SEES, THEATRES, type TheatreId } from '../../model/index.ts';
import { type OrderEffect, type OrderRules, fixed, oneOf, refusal } from '../order-rules.ts';
import { choice } from '../members.ts';
import { type TurnContext, WATCH_AFTER, d100, emit, percent, pick, plus } from '../../rules/context.ts';
import { RULE } from '../../dice/dice.ts';

declare module '../../model/orders.ts' {
  interface UsOrders {
    find: { readonly theatre: TheatreId };
  }
}

/** Search a theatre for a site that is suspected or unknown (rules §6). */
export const rules: OrderRules<'find'> = {
  side: 'us',
  verb: 'intelligence',
  basic: false,
  clause: '§6 find',
  members: { theatre: choice(THEATRES) },
  fields: [{ name: 'theatre' }],
  mark: null,
  observable: 'never',
  list: () => THEATRES.map((theatre) => ({ kind: 'find', theatre })),
  refuse: (_v, o) => (oneOf(THEATRES, o.theatre) ? null : refusal('malformed')),
  cost: (_view, _order, tables) => ({ intelligence: tables.costs.intelI }),
  keys: (o) => [`find:${o.theatre}`],
  theatre: (_v, o) => o.theatre,
  // Without a suspected site there may be none left.
  odds: (view, order, tables) => {
    const suspected = view.axis.some((a) => a.def.theatre === order.theatre && a.known === 'suspected');
    return [fixed('find', 'base', tables.effects.find, suspected ? undefined : 'onlyWhenHidden')];
  },
};

export const effect: OrderEffect<'find'> = {
  when: 'after',
  resolve: (ctx, order) => findSite(ctx, order.theatre),
};

/** One suspected or unknown site of a theatre becomes known (rules §6). */
function findSite(ctx: TurnContext, theatre: TheatreId): void {
  const p = ctx.tables.effects.find;
  const roll = d100(ctx, RULE.find, theatre, 0);
  const open = ctx.state.axis
    .map((_, i) => i)
    .filter((i) => ctx.def.axis[i].theatre === theatre && ctx.state.axis[i].known !== 'known');
  const suspected = open.filter((i) => ctx.state.axis[i].known === 'suspected');
  const pool = suspected.length > 0 ? suspected : open;
  const i = pool.length > 0 && roll < p ? pool[pick(ctx, RULE.findWhich, theatre, 0, pool.length)] : -1;
  if (i >= 0) ctx.state.axis[i] = { ...ctx.state.axis[i], known: 'known', knownSince: ctx.turn };
  emit(ctx, {
    clause: '§6 find',
    kind: i >= 0 ? 'siteFound' : 'nothingFound',
    watch: WATCH_AFTER,
    theatre,
    sees: SEES.us,
    data: i >= 0 ? { site: ctx.def.axis[i].id } : { site: null, ...(roll < p ? { override: 'nothingLeft' } : {}) },
    why: [{ ...percent('find', [plus('base', p)], p, roll), guard: SEES.us }],
  });
}
