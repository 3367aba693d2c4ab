import { type GazaState, GROUPS, type Modifier, SEES, type SideView } from '../../model/index.ts';
import type { Tables } from '../../tables/index.ts';
import {
  type OrderEffect,
  type OrderRules,
  chanceOf,
  fixed,
  frontMoves,
  oneOf,
  refusal,
  step,
} from '../order-rules.ts';
import { choice } from '../members.ts';
import { type TurnContext, WATCH_BEFORE, cause, chance, d100, emit, percent, plus } from '../../rules/context.ts';
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

const atWar = (gaza: GazaState): boolean => gaza === 'war' || gaza === 'rafah';

/** Labelled chance that Hezbollah does so. While Gaza is at war, quiet is a choice of its own, and it seldom makes it. */
function northMods(tables: Tables, to: 'hotter' | 'cooler', gaza: GazaState, asked: number): Modifier[] {
  const { groups } = tables;
  const mods = [plus('group', groups.obey[GROUPS.indexOf('hezbollah')])];
  if (to === 'hotter' || !atWar(gaza)) return mods;
  mods.push(plus('warInGaza', groups.coolerInWar));
  if (asked > 0) mods.push(plus('repeats', asked * groups.coolerRepeat));
  return mods;
}

/** Prestige of asking for quiet in the north while Gaza is at war, if Hezbollah agrees. */
const coolerPrestige = ({ tracks }: Tables, to: 'hotter' | 'cooler', gaza: GazaState): number =>
  to === 'cooler' && atWar(gaza) ? tracks.prestigeCooler : 0;

/** Ask Hezbollah for a hotter or a cooler northern front; it decides (rules §4). */
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
    const asked = view.groups.find(({ id }) => id === 'hezbollah')?.repeats ?? 0;
    const obey = chanceOf('obey', northMods(tables, order.to, view.gaza, asked), tables.groups.obeyMax);
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
    ...(coolerPrestige(tables, order.to, view.gaza) === 0
      ? []
      : [step('track.prestige', tables.tracks.prestigeCooler, 'agreed')]),
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
  const group = ctx.state.groups[GROUPS.indexOf('hezbollah')];
  const mods = northMods(ctx.tables, to, ctx.state.gaza, group.repeats);
  const p = chance(mods, ctx.tables.groups.obeyMax);
  const roll = d100(ctx, RULE.northObeys, to, 0);
  const why = [percent('obey', mods, p, roll)];
  group.repeats = to === 'cooler' && roll >= p ? group.repeats + 1 : 0;
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
    cause(ctx, 'prestige', 'northCooler', coolerPrestige(ctx.tables, to, ctx.state.gaza));
    if (to === 'hotter') ctx.tally.iranReplies.push('north');
  }
}
