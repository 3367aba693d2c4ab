import { type OrderEffect, type OrderRules, chanceOf, lately, oneOf, refusal, step } from '../order-rules.ts';
import { choice } from '../members.ts';
import { crowdMods } from '../../rules/third-parties.ts';

declare module '../../model/orders.ts' {
  interface IranOrders {
    crowd: { readonly mode: 'stoke' | 'calm' };
  }
}

/** Stoke or calm Baghdad’s crowd at the embassy (rules §9). `rules/third-parties.ts` rolls for it. */
export const rules: OrderRules<'crowd'> = {
  side: 'iran',
  verb: 'diplomacy',
  basic: false,
  clause: '§6 crowd',
  members: { mode: choice(['stoke', 'calm']) },
  fields: [{ name: 'mode' }],
  mark: null,
  observable: 'crowd',
  list: () => [
    { kind: 'crowd', mode: 'stoke' },
    { kind: 'crowd', mode: 'calm' },
  ],
  refuse: (view, order) =>
    !oneOf(['stoke', 'calm'], order.mode)
      ? refusal('malformed')
      : lately(view, view.iran?.strikeIraqTurn ?? 0, 3)
        ? null
        : refusal('noCrowd'),
  cost: (_v, o, tables) => (o.mode === 'stoke' ? { leverage: tables.costs.stokeL } : { political: tables.costs.calmP }),
  keys: () => ['crowd'],
  theatre: () => 'iraq',
  odds: (view, o, tables) =>
    o.mode === 'calm' && !view.iran?.crowd ? [] : [chanceOf('crowd', crowdMods(tables, view.iran?.crowd ?? 0, o.mode))],
  ep: (_v, o, tables) => (o.mode === 'stoke' ? tables.ep.leader : 0),
  epElse: () => 0,
  moves: (_v, o, tables) => (o.mode === 'stoke' ? [step('track.baghdad', tables.tracks.baghdadEmbassy, 'storms')] : []),
};

export const effect: OrderEffect<'crowd'> = {
  when: 'midturn',
  resolve(ctx, order) {
    ctx.crowd = order.mode;
  },
};
