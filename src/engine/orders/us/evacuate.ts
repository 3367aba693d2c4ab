import { siteOf, theatreOfSite } from '../lookup.ts';
import { type OrderEffect, type OrderRules, refusal, scaled, step } from '../order-rules.ts';
import { id } from '../members.ts';
import { type TurnContext, WATCH_BEFORE, cause, emit, score } from '../../rules/context.ts';
import { present } from '../../rules/deployments.ts';
import { reachOf } from '../../tables/index.ts';
import { SEES } from '../../model/index.ts';

declare module '../../model/orders.ts' {
  interface UsOrders {
    evacuate: { readonly site: string };
  }
}

/** Empty a site of its people (rules §6). */
export const rules: OrderRules<'evacuate'> = {
  side: 'us',
  verb: 'deploy',
  basic: false,
  clause: '§6 evacuate',
  members: { site: id },
  fields: [{ name: 'site' }],
  mark: 'mark',
  observable: 'evacuate',
  list: (view) => view.sites.map((x) => ({ kind: 'evacuate', site: x.def.id })),
  refuse(view, order, tables) {
    const x = siteOf(view, order.site);
    if (!x) return refusal('unknownSite');
    if (x.personnel === 0 || x.evacuatedFrom > 0) return refusal('siteEmptied');
    return x.personnel > tables.sites.evacuateMax ? refusal('tooManyPeople', { max: tables.sites.evacuateMax }) : null;
  },
  cost: (_v, _o, tables) => ({ military: tables.costs.evacuateM }),
  keys: (o) => [`evacuate:${o.site}`],
  theatre: (view, o) => theatreOfSite(view, o.site),
  moves: (view, _o, tables) => [
    step('track.credibility', tables.effects.evacuateCredibility),
    step('points.own', scaled(view, tables, tables.effects.evacuateUs)),
    step('points.other', scaled(view, tables, tables.effects.evacuateIran)),
  ],
};

export const effect: OrderEffect<'evacuate'> = {
  when: 'before',
  resolve: (ctx, order) => evacuate(ctx, order.site),
};

function evacuate(ctx: TurnContext, id: string): void {
  const { sites } = ctx.state;
  const i = ctx.def.siteIndex[id];
  const theatre = ctx.def.places[id];
  const near = ctx.state.units.some(
    (unit) =>
      unit.type === 'amphib' &&
      present(unit, ctx.turn) &&
      theatre !== null &&
      reachOf('carrier', ctx.def.places[unit.at]).includes(theatre),
  );
  const evacuatedFrom = ctx.turn + (near ? ctx.tables.sites.evacuateTurnsAmphib : ctx.tables.sites.evacuateTurns);
  sites[i] = { ...sites[i], evacuatedFrom };
  ctx.tally.evacuations++;
  cause(ctx, 'credibility', 'evacuation', ctx.tables.effects.evacuateCredibility);
  score(ctx, 'us', 'position', 'evacuation', ctx.tables.effects.evacuateUs * ctx.def.scale);
  score(ctx, 'iran', 'position', 'evacuation', ctx.tables.effects.evacuateIran * ctx.def.scale);
  emit(ctx, {
    clause: '§6 evacuate',
    kind: 'evacuate',
    watch: WATCH_BEFORE,
    theatre,
    sees: SEES.public,
    data: { site: id, from: evacuatedFrom },
  });
}
