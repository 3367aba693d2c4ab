import { GROUPS, type Modifier, SEES } from '../../model/index.ts';
import type { Tables } from '../../tables/index.ts';
import { type TurnContext, WATCH_BEFORE, chance, d100, emit, percent, plus } from '../../rules/context.ts';
import { type OrderEffect, type OrderRules, chanceOf, frontMoves, refusal } from '../order-rules.ts';
import { yesNo } from '../members.ts';
import { RULE } from '../../dice/dice.ts';
import { requestMods } from '../../rules/obedience.ts';
import { obeyOdds } from './asking.ts';

declare module '../../model/orders.ts' {
  interface IranOrders {
    redsea: { readonly open: boolean };
  }
}

const HOUTHI = GROUPS.indexOf('houthi');

/** Labelled chance that the Houthis close the Red Sea front: as any request to stop, and less likely than any. */
const closingMods = ({ groups }: Tables, request: readonly Modifier[], repeats: number): Modifier[] => [
  ...request.filter(({ key }) => key !== 'cap'),
  plus('ownWar', groups.closeSea),
  ...(repeats > 0 ? [plus('repeats', repeats * groups.perRepeat[HOUTHI])] : []),
];

/** The Houthis as if asked for the first time: earlier refusals to close the front are counted apart. */
const FRESH = { directive: 'hold', avoid: false, obeys: true, avoids: false, repeats: 0 } as const;

/** Open the Red Sea front, or ask the Houthis to close it (rules §6; that they may refuse is our reading). */
export const rules: OrderRules<'redsea'> = {
  side: 'iran',
  verb: 'restrain',
  basic: false,
  clause: '§6 Red Sea front',
  members: { open: yesNo },
  fields: [{ name: 'open' }],
  mark: null,
  observable: 'ships',
  list: () => [
    { kind: 'redsea', open: true },
    { kind: 'redsea', open: false },
  ],
  refuse: (view, o) =>
    typeof o.open !== 'boolean'
      ? refusal('malformed')
      : view.iran?.redSeaOpen === o.open
        ? refusal('frontAlready')
        : null,
  cost: (_v, o, tables) => ({ leverage: o.open ? tables.costs.redseaL : tables.costs.askL }),
  keys: () => ['redsea'],
  theatre: () => 'redsea',
  odds: (view, order, tables) => {
    const houthi = view.groups.find((x) => x.id === 'houthi');
    if (order.open || !houthi) return [];
    const request = obeyOdds(view, { ...houthi, ...FRESH }, 'halt', tables).why.mods;
    return [chanceOf('obey', closingMods(tables, request, houthi.repeats ?? 0), tables.groups.obeyMax)];
  },
  moves: (view, o, tables) =>
    view.tracks.north >= tables.tracks.northEpAt ? [] : frontMoves(tables, o.open, o.open ? 'war' : 'agreedWar'),
};

export const effect: OrderEffect<'redsea'> = {
  when: 'asking',
  resolve: (ctx, order) => redSea(ctx, order.open),
};

function redSea(ctx: TurnContext, open: boolean): void {
  const was = ctx.state.iran.redSeaOpen;
  if (open) {
    ctx.state.iran.redSeaOpen = true;
    ctx.tally.iranReplies.push('redsea');
  } else {
    const group = ctx.state.groups[GROUPS.indexOf('houthi')];
    const mods = closingMods(ctx.tables, requestMods(ctx, group, 0), group.repeats);
    const p = chance(mods, ctx.tables.groups.obeyMax);
    const roll = d100(ctx, RULE.obey, 'houthi.close', 0);
    ctx.tally.restraint = true;
    if (roll < p) {
      ctx.state.iran.redSeaOpen = false;
      group.repeats = 0;
    } else group.repeats++;
    emit(ctx, {
      clause: '§6 Red Sea front',
      kind: roll < p ? 'closeObeyed' : 'closeRefused',
      watch: WATCH_BEFORE,
      theatre: 'redsea',
      sees: SEES.iran,
      why: [percent('obey', mods, p, roll)],
    });
  }
  if (ctx.state.iran.redSeaOpen !== was)
    emit(ctx, {
      clause: '§6 Red Sea front',
      kind: ctx.state.iran.redSeaOpen ? 'frontOpen' : 'frontClosed',
      watch: WATCH_BEFORE,
      theatre: 'redsea',
      sees: SEES.iran,
    });
}
