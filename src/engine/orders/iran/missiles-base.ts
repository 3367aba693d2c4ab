import { siteOf, theatreOfSite } from '../lookup.ts';
import { type OrderEffect, type OrderRules, chanceOf, refusal, step } from '../order-rules.ts';
import { id } from '../members.ts';
import { fired, replying } from './missiles.ts';
import { act, cause, chance, d100, emit, percent, pick, plus, times } from '../../rules/context.ts';
import { RULE } from '../../dice/dice.ts';
import { type Modifier, SEES, type SideView } from '../../model/index.ts';
import type { Tables } from '../../tables/index.ts';
import { carryOut, noticed, noticeEp, shelter } from '../../rules/notice.ts';

declare module '../../model/orders.ts' {
  interface IranOrders {
    missilesBase: { readonly site: string };
  }
}

const told = (view: SideView, site: string): boolean => {
  const theatre = theatreOfSite(view, site);
  return theatre !== null && noticed(view.messages, view.turn, 'iran', [theatre]);
};

/** Labelled chance that missiles kill in spite of the warning that Iran always gives at the last hour. */
const accidentMods = (tables: Tables, notice: boolean): Modifier[] => [
  plus('base', tables.effects.missileAccident),
  ...(notice ? [times('notice', shelter(tables, true), PUBLIC_ONLY)] : []),
];
const PUBLIC_ONLY = SEES.public & ~SEES.both;

/** Missiles at a US base, announced beforehand (rules §6). */
export const rules: OrderRules<'missilesBase'> = {
  side: 'iran',
  verb: 'strike',
  basic: false,
  clause: '§6 missiles',
  members: { site: id },
  fields: [{ name: 'site' }],
  mark: 'strike',
  observable: 'missiles',
  list: (view) => view.sites.map((x) => ({ kind: 'missilesBase', site: x.def.id })),
  refuse(view, order) {
    const x = siteOf(view, order.site);
    return !x
      ? refusal('unknownSite')
      : x.personnel === 0
        ? refusal('siteEmptied')
        : view.iran?.alert
          ? null
          : refusal('notAlert');
  },
  cost: (_v, _o, tables) => ({ military: tables.costs.missilesBaseM }),
  keys: () => ['missiles'],
  theatre: (view, o) => theatreOfSite(view, o.site),
  places: (_v, o) => [o.site],
  odds: (view, o, tables) => [chanceOf('accident', accidentMods(tables, told(view, o.site)))],
  ep: (view, o, tables) => tables.ep.missilesBase + (told(view, o.site) ? noticeEp(tables, tables.ep.missilesBase) : 0),
  moves: (view, _o, tables) => [
    step('track.prestige', tables.tracks.prestigeMissilesBase, replying(view, tables)),
    step('track.hardliners', tables.tracks.hardlinersMissilesBase),
  ],
};

export const effect: OrderEffect<'missilesBase'> = {
  when: 'midturn',
  resolve(ctx, { site }, { watch }) {
    const { tables } = ctx;
    const theatre = ctx.def.places[site];
    fired(ctx, 'missilesBase', tables.tracks.prestigeMissilesBase, watch);
    const roll = d100(ctx, RULE.missileAccident, site, 0);
    const mods = accidentMods(tables, theatre !== null && noticed(ctx.state.messages, ctx.turn, 'iran', [theatre]));
    const p = chance(mods);
    const killed = roll < p ? 1 + pick(ctx, RULE.missileDeaths, site, 0, 3) : 0;
    ctx.tally.ballistic = true;
    cause(ctx, 'hardliners', 'missiles', tables.tracks.hardlinersMissilesBase);
    act(ctx, 'missilesBase', tables.ep.missilesBase, theatre, SEES.public, 'iran');
    carryOut(ctx, 'iran', theatre === null ? [] : [theatre], tables.ep.missilesBase);
    emit(ctx, {
      clause: '§6 missiles',
      kind: 'missilesBase',
      watch,
      theatre,
      sees: SEES.public,
      data: { site, killed },
      why: [percent('accident', mods, p, roll, PUBLIC_ONLY)],
    });
    if (killed === 0) return;
    ctx.tally.killed += killed;
    ctx.tally.fatalEvents++;
    ctx.state.ledger.americansKilled += killed;
    ctx.state.tracks.shockTurn = ctx.turn;
    act(
      ctx,
      'americanKilled',
      tables.ep.americanKilled + (killed - 1) * tables.ep.americanMore,
      theatre,
      SEES.public,
      'iran',
    );
    emit(ctx, {
      clause: '§7 casualties',
      kind: 'casualties',
      watch,
      theatre,
      sees: SEES.public,
      data: { site, killed, wounded: 0 },
    });
  },
};
