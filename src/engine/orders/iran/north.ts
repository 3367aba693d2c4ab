import { GROUPS, SEES, type SideView } from '../../model/index.ts';
import type { Tables } from '../../tables/index.ts';
import { type OrderEffect, type OrderRules, fixed, frontMoves, oneOf, refusal, step } from '../order-rules.ts';
import { choice } from '../members.ts';
import { type TurnContext, WATCH_BEFORE, d100, emit, percent, plus } from '../../rules/context.ts';
import { RULE } from '../../dice/dice.ts';
import { moveNorth } from '../../rules/third-parties.ts';

declare module '../../model/orders.ts' {
  interface IranOrders {
    north: { readonly to: 'hotter' | 'cooler' };
  }
}

/** The front crosses the level from which it counts. */
const crossing = (view: SideView, to: 'hotter' | 'cooler', tables: Tables): boolean =>
  view.tracks.north === (to === 'hotter' ? tables.tracks.northEpAt - 1 : tables.tracks.northEpAt);

/** Ask Hezbollah for a hotter or a cooler northern front; it obeys nine times in ten (rules §4). */
export const rules: OrderRules<'north'> = {
  side: 'iran',
  verb: 'restrain',
  basic: false,
  clause: '§6 northern front',
  members: { to: choice(['hotter', 'cooler']) },
  fields: [{ name: 'to' }],
  mark: null,
  observable: 'north',
  list: () => [
    { kind: 'north', to: 'hotter' },
    { kind: 'north', to: 'cooler' },
  ],
  refuse: (view, order, tables) =>
    !oneOf(['hotter', 'cooler'], order.to)
      ? refusal('malformed')
      : order.to === 'hotter' && view.tracks.north >= tables.tracks.northMax
        ? refusal('northHottest')
        : order.to === 'cooler' && view.tracks.north <= 0
          ? refusal('northQuiet')
          : null,
  cost: (_v, o, tables) => ({ leverage: o.to === 'hotter' ? tables.costs.hotterL : tables.costs.coolerL }),
  keys: () => ['north'],
  theatre: () => 'lebanon',
  odds(view, order, tables) {
    const obey = fixed('obey', 'group', tables.groups.obey[GROUPS.indexOf('hezbollah')]);
    if (order.to !== 'hotter' || view.tracks.lebanonWar || view.tracks.north + 1 < tables.tracks.northMax)
      return [obey];
    const carrier = view.units.some((u) => u.type === 'carrier' && u.arrives === null && u.theatre === 'lebanon');
    const p = carrier ? tables.units.lebanonCarrier : tables.tracks.northWar;
    return [obey, fixed('lebanonWar', carrier ? 'carrier' : 'base', p, 'onlyWhenObeyed')];
  },
  ep: (view, o, tables) =>
    crossing(view, o.to, tables) ? (o.to === 'hotter' ? tables.ep.north : -tables.ep.north) : 0,
  epElse: () => 0,
  moves: (view, order, tables) => [
    step('track.north', order.to === 'hotter' ? 1 : -1, 'agreed'),
    ...(crossing(view, order.to, tables) && view.iran?.redSeaOpen === false
      ? frontMoves(tables, order.to === 'hotter', 'agreedWar')
      : []),
  ],
};

export const effect: OrderEffect<'north'> = {
  when: 'before',
  resolve: (ctx, order) => northOrder(ctx, order.to),
};

function northOrder(ctx: TurnContext, to: 'hotter' | 'cooler'): void {
  const p = ctx.tables.groups.obey[GROUPS.indexOf('hezbollah')];
  const roll = d100(ctx, RULE.northObeys, to, 0);
  const why = [percent('obey', [plus('group', p)], p, roll)];
  emit(ctx, {
    clause: '§6 northern front',
    kind: roll < p ? 'northObeyed' : 'northRefused',
    watch: WATCH_BEFORE,
    theatre: 'lebanon',
    sees: SEES.iran,
    data: { to },
    why,
  });
  if (roll < p) {
    moveNorth(ctx, WATCH_BEFORE, to === 'hotter' ? 1 : -1, 'hezbollah');
    if (to === 'hotter') ctx.tally.iranReplies.push('north');
  }
}
