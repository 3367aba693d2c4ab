import { SEES, THEATRES, type TheatreId } from '../../model/index.ts';
import { siteOf } from '../lookup.ts';
import { type OrderEffect, type OrderRules, fixed, oneOf, refusal } from '../order-rules.ts';
import { choice, id, nullable } from '../members.ts';
import { WATCH_BEFORE, emit } from '../../rules/context.ts';

declare module '../../model/orders.ts' {
  interface IranOrders {
    /** In force until changed; `site: null` lifts it. */
    focus: { readonly theatre: TheatreId; readonly site: string | null };
  }
}

/** Name the site that most attacks of a theatre go to (rules §4). */
export const rules: OrderRules<'focus'> = {
  side: 'iran',
  verb: 'restrain',
  basic: true,
  clause: '§4 focus',
  members: { theatre: choice(THEATRES), site: nullable(id) },
  fields: [{ name: 'site' }],
  mark: 'mark',
  observable: 'attacks',
  card: (_view, order) => `focus:${order.theatre}`,
  list: (view) =>
    (['iraq', 'syria'] as const).flatMap((theatre) => [
      { kind: 'focus' as const, theatre, site: null },
      ...view.sites
        .filter((x) => x.def.theatre === theatre && !x.def.unattacked)
        .map((x) => ({ kind: 'focus' as const, theatre, site: x.def.id })),
    ]),
  refuse(view, order) {
    if (!oneOf(['iraq', 'syria'], order.theatre)) return refusal('malformed');
    const now = view.iran?.focus.find((f) => f.theatre === order.theatre)?.site ?? null;
    if (order.site === now) return refusal('focusAlready');
    if (order.site === null) return null;
    const x = siteOf(view, order.site);
    return !x || x.def.theatre !== order.theatre
      ? refusal('unknownSite')
      : x.def.unattacked
        ? refusal('notAttacked')
        : x.personnel === 0
          ? refusal('siteEmptied')
          : null;
  },
  cost: () => ({}),
  keys: (o) => [`focus:${o.theatre}`],
  theatre: (_v, o) => o.theatre,
  odds: (_v, o, tables) => (o.site === null ? [] : [fixed('focus', 'base', tables.groups.focusShare)]),
};

export const effect: OrderEffect<'focus'> = {
  when: 'before',
  resolve(ctx, { theatre, site }) {
    const others = ctx.state.iran.focus.filter((f) => f.theatre !== theatre);
    ctx.state.iran.focus = site === null ? others : [...others, { theatre, site }];
    emit(ctx, { clause: '§4 focus', kind: 'focus', watch: WATCH_BEFORE, theatre, sees: SEES.iran, data: { site } });
  },
};
