import { siteOf, theatreOfSite } from '../lookup.ts';
import { type OrderEffect, type OrderRules, refusal } from '../order-rules.ts';
import { id } from '../members.ts';
import { type TurnContext, WATCH_BEFORE, emit } from '../../rules/context.ts';
import { SEES } from '../../model/index.ts';

declare module '../../model/orders.ts' {
  interface UsOrders {
    harden: { readonly site: string };
  }
}

/** Deep shelters at a site (rules §6). */
export const rules: OrderRules<'harden'> = {
  side: 'us',
  verb: 'deploy',
  basic: true,
  clause: '§6 harden',
  members: { site: id },
  fields: [{ name: 'site' }],
  mark: 'shield',
  observable: 'harden',
  list: (view) => view.sites.map((x) => ({ kind: 'harden', site: x.def.id })),
  refuse(view, order, tables) {
    const x = siteOf(view, order.site);
    if (!x) return refusal('unknownSite');
    if (x.personnel === 0 || x.evacuatedFrom > 0) return refusal('siteEmptied');
    return x.hardening >= tables.sites.hardeningMax ? refusal('hardest') : null;
  },
  cost: (_v, _o, tables) => ({ military: tables.costs.hardenM }),
  keys: () => ['harden'],
  theatre: (view, o) => theatreOfSite(view, o.site),
};

export const effect: OrderEffect<'harden'> = {
  when: 'before',
  resolve: (ctx, order) => harden(ctx, order.site),
};

function harden(ctx: TurnContext, id: string): void {
  const { sites } = ctx.state;
  const i = ctx.def.siteIndex[id];
  const hardening = Math.min(ctx.tables.sites.hardeningMax, sites[i].hardening + 1);
  sites[i] = { ...sites[i], hardening };
  emit(ctx, {
    clause: '§6 harden',
    kind: 'harden',
    watch: WATCH_BEFORE,
    theatre: ctx.def.places[id],
    sees: SEES.public,
    data: { site: id, level: hardening },
  });
}
