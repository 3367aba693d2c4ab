import { GROUP_HOME, type LandGroupId, SEES } from '../../model/index.ts';
import { ASKED_GROUPS, type OrderEffect, type OrderRules, oneOf, refusal } from '../order-rules.ts';
import { choice, whole } from '../members.ts';
import { WATCH_BEFORE, act, emit } from '../../rules/context.ts';

declare module '../../model/orders.ts' {
  interface IranOrders {
    /** Cadre `n` (0–2) goes to a group or home. */
    cadre: { readonly n: number; readonly to: LandGroupId | 'houthi' | 'home' };
  }
}

/** Send officers of the Quds Force to a group, or home (rules §3). */
export const rules: OrderRules<'cadre'> = {
  side: 'iran',
  verb: 'deploy',
  basic: false,
  clause: '§3 cadres',
  members: { n: whole(0, 2), to: choice([...ASKED_GROUPS, 'home']) },
  fields: [{ name: 'to' }],
  mark: null,
  observable: 'cadre',
  card: (_view, order) => `cadre:${order.n}`,
  list: (view) =>
    (view.iran?.cadres ?? []).flatMap((_, n) =>
      [...ASKED_GROUPS, 'home' as const].map((to) => ({ kind: 'cadre' as const, n, to })),
    ),
  refuse(view, order) {
    const at = typeof order.n === 'number' ? view.iran?.cadres[order.n] : undefined;
    if (at === undefined || !oneOf([...ASKED_GROUPS, 'home'], order.to)) return refusal('malformed');
    return at === 'dead' ? refusal('cadreDead') : at === order.to ? refusal('cadreThere') : null;
  },
  cost: () => ({}),
  keys: (o) => [`cadre:${o.n}`],
  theatre: (_v, o) => (o.to === 'home' ? null : (GROUP_HOME[o.to] ?? null)),
  ep: (view, o, tables) => (o.to === 'home' && !view.iran?.cadresHome.includes(o.n) ? tables.ep.privateMessage : 0),
};

export const effect: OrderEffect<'cadre'> = {
  when: 'before',
  resolve(ctx, { n, to }) {
    const { iran } = ctx.state;
    iran.cadres = iran.cadres.map((at, i) => (i === n ? to : at));
    if (to === 'home' && !iran.cadresHome.includes(n)) {
      iran.cadresHome = [...iran.cadresHome, n];
      act(ctx, 'cadreHome', ctx.tables.ep.privateMessage, null, SEES.public, 'iran');
    }
    emit(ctx, {
      clause: '§3 cadres',
      kind: 'cadre',
      watch: WATCH_BEFORE,
      theatre: to === 'home' ? null : GROUP_HOME[to],
      sees: to === 'home' ? SEES.public : SEES.iran,
      data: { to },
    });
  },
};
