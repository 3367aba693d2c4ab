import type { Tables } from '../../tables/index.ts';
import { type Modifier, SEES } from '../../model/index.ts';
import { type TurnContext, WATCH_BEFORE, chance, d100, emit, percent, plus } from '../../rules/context.ts';
import { type OrderEffect, type OrderRules, chanceOf, oneOf, refusal, step, tooSoon } from '../order-rules.ts';
import { choice } from '../members.ts';
import { moveNorth, setGaza } from '../../rules/third-parties.ts';
import { RULE } from '../../dice/dice.ts';

declare module '../../model/orders.ts' {
  interface UsOrders {
    pressIsrael: { readonly for: 'truce' | 'north' };
  }
}

/** Labelled chance that Israel agrees to a truce, after this many requests. */
const truceMods = ({ effects: e }: Tables, asked: number): Modifier[] => [
  plus('base', e.truceChance),
  // Israel's earlier refusals are known to the US only.
  ...(asked > 0 ? [plus('repeats', asked * e.truceRepeat, SEES.iran)] : []),
];

/** Press Israel for a truce in Gaza, or for quiet in the north (rules §6). */
export const rules: OrderRules<'pressIsrael'> = {
  side: 'us',
  verb: 'diplomacy',
  basic: false,
  clause: '§6 press Israel',
  members: { for: choice(['truce', 'north']) },
  fields: [{ name: 'for' }],
  mark: null,
  observable: 'pressIsrael',
  list: () => [
    { kind: 'pressIsrael', for: 'truce' },
    { kind: 'pressIsrael', for: 'north' },
  ],
  refuse: (view, order, tables) =>
    !oneOf(['truce', 'north'], order.for)
      ? refusal('malformed')
      : order.for === 'truce' && (view.gaza === 'truce' || view.gaza === 'none')
        ? refusal(view.gaza === 'none' ? 'noWarInGaza' : 'truceHolds')
        : order.for === 'truce'
          ? tooSoon(view, view.us?.pressTruceTurn ?? 0, tables.effects.truceEvery)
          : view.tracks.north <= 0
            ? refusal('northQuiet')
            : null,
  cost: (_v, _o, tables) => ({ political: tables.costs.pressIsraelP }),
  keys: (o) => [`pressIsrael:${o.for}`],
  theatre: (_v, o) => (o.for === 'north' ? 'lebanon' : null),
  odds(view, order, tables) {
    if (order.for === 'north') return [];
    return [chanceOf('truce', truceMods(tables, view.us?.pressTruce ?? 0))];
  },
  ep: (view, o, tables) => (o.for === 'north' && view.tracks.north === tables.tracks.northEpAt ? -tables.ep.north : 0),
  moves: (_v, o) => (o.for === 'north' ? [step('track.north', -1)] : []),
};

export const effect: OrderEffect<'pressIsrael'> = {
  when: 'before',
  resolve: (ctx, order) => pressIsrael(ctx, order.for),
};

function pressIsrael(ctx: TurnContext, what: 'truce' | 'north'): void {
  if (what === 'north') {
    emit(ctx, {
      clause: '§6 press Israel',
      kind: 'pressNorth',
      watch: WATCH_BEFORE,
      theatre: 'lebanon',
      sees: SEES.us,
    });
    moveNorth(ctx, WATCH_BEFORE, -1, 'usPressure');
    return;
  }
  const mods = truceMods(ctx.tables, ctx.state.us.pressTruce);
  const p = chance(mods);
  const roll = d100(ctx, RULE.truce, 'gaza', 0);
  ctx.state.us.pressTruce++;
  ctx.state.us.pressTruceTurn = ctx.turn;
  const won = roll < p;
  emit(ctx, {
    clause: '§6 press Israel',
    kind: won ? 'truceWon' : 'truceRefused',
    watch: WATCH_BEFORE,
    sees: won ? SEES.public : SEES.us,
    why: [percent('truce', mods, p, roll, SEES.iran)],
  });
  if (!won) return;
  ctx.state.truceWatches = ctx.tables.effects.truceWatches;
  ctx.state.truceExtended = false;
  ctx.state.us.pressTruce = 0;
  setGaza(ctx, WATCH_BEFORE, 'truce');
}
