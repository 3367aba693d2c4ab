import type { Tables } from '../../tables/index.ts';
import { type Modifier, SEES } from '../../model/index.ts';
import { type TurnContext, WATCH_BEFORE, chance, d100, emit, percent, plus, score } from '../../rules/context.ts';
import { type OrderEffect, type OrderRules, chanceOf, oneOf, refusal, scaled, step, tooSoon } from '../order-rules.ts';
import { choice } from '../members.ts';
import { moveNorth, setGaza } from '../../rules/third-parties.ts';
import { RULE } from '../../dice/dice.ts';

declare module '../../model/orders.ts' {
  interface UsOrders {
    /** `steps`: that it holds back from its next step in Damascus, Beirut or Rafah. */
    pressIsrael: { readonly for: 'truce' | 'north' | 'steps' };
  }
}
type Wish = (typeof WISHES)[number];
const WISHES = ['truce', 'north', 'steps'] as const;

/** Labelled chance that Israel agrees. Each time it was pressed lately tires it. */
const agreeMods = ({ effects: e }: Tables, wish: Wish, pressed: readonly number[], turn: number): Modifier[] => {
  const times = pressed.filter((t) => turn - t <= e.pressTiresTurns).length;
  return [
    plus('base', wish === 'truce' ? e.truceChance : wish === 'north' ? e.pressNorth : e.pressSteps),
    // Israel's earlier refusals are known to the US only.
    ...(times > 0 ? [plus('tired', times * e.pressTires, SEES.iran)] : []),
  ];
};

/** Press Israel for a truce in Gaza, for quiet in the north, or to hold back from its next step (rules §6). */
export const rules: OrderRules<'pressIsrael'> = {
  side: 'us',
  verb: 'diplomacy',
  basic: false,
  clause: '§6 press Israel',
  members: { for: choice(WISHES) },
  fields: [{ name: 'for' }],
  mark: null,
  observable: 'pressIsrael',
  list: () => WISHES.map((wish) => ({ kind: 'pressIsrael', for: wish })),
  refuse: (view, order, tables) =>
    !oneOf(WISHES, order.for)
      ? refusal('malformed')
      : order.for === 'steps'
        ? (view.us?.israelHeldUntil ?? 0) >= view.turn
          ? refusal('israelHolds')
          : null
        : order.for === 'north'
          ? view.tracks.north <= 0
            ? refusal('northQuiet')
            : null
          : view.gaza === 'truce' || view.gaza === 'none'
            ? refusal(view.gaza === 'none' ? 'noWarInGaza' : 'truceHolds')
            : tooSoon(view, view.us?.pressTruceTurn ?? 0, tables.effects.truceEvery),
  cost: (_v, _o, tables) => ({ political: tables.costs.pressIsraelP }),
  keys: (o) => [`pressIsrael:${o.for}`],
  theatre: (_v, o) => (o.for === 'north' ? 'lebanon' : null),
  odds: (view, order, tables) => [
    chanceOf(order.for, agreeMods(tables, order.for, view.us?.pressTurns ?? [], view.turn)),
  ],
  ep: (view, o, tables) => (o.for === 'north' && view.tracks.north === tables.tracks.northEpAt ? -tables.ep.north : 0),
  epElse: () => 0,
  moves: (view, o, tables) => [
    step('points.own', scaled(view, tables, tables.points.usPressIsrael)),
    ...(o.for === 'north' ? [step('track.north', -1, 'israelAgrees')] : []),
  ],
};

export const effect: OrderEffect<'pressIsrael'> = {
  when: 'before',
  resolve: (ctx, order) => pressIsrael(ctx, order.for),
};

/** Events of an answer: Israel agrees, or refuses. A truce and a quieter north show by themselves. */
const ANSWERS = {
  truce: ['truceWon', 'truceRefused'],
  north: ['pressNorth', 'pressNorthRefused'],
  steps: ['israelHolds', 'israelRefuses'],
} as const;

function pressIsrael(ctx: TurnContext, wish: Wish): void {
  const { us } = ctx.state;
  const mods = agreeMods(ctx.tables, wish, us.pressTurns, ctx.turn);
  const p = chance(mods);
  const roll = d100(ctx, RULE.truce, wish === 'truce' ? 'gaza' : wish, 0);
  us.pressTurns = [...us.pressTurns, ctx.turn];
  if (wish === 'truce') us.pressTruceTurn = ctx.turn;
  score(ctx, 'us', 'home', 'pressedIsrael', ctx.tables.points.usPressIsrael * ctx.def.scale);
  const won = roll < p;
  emit(ctx, {
    clause: '§6 press Israel',
    kind: ANSWERS[wish][won ? 0 : 1],
    watch: WATCH_BEFORE,
    theatre: wish === 'north' ? 'lebanon' : null,
    sees: won && wish === 'truce' ? SEES.public : SEES.us,
    why: [percent(wish, mods, p, roll, SEES.iran)],
  });
  if (won) agreed(ctx, wish);
}

function agreed(ctx: TurnContext, wish: Wish): void {
  const { tables, state } = ctx;
  if (wish === 'north') moveNorth(ctx, WATCH_BEFORE, -1, 'usPressure');
  else if (wish === 'steps') state.us.israelHeldUntil = ctx.turn + tables.effects.pressHeldTurns - 1;
  else {
    state.truceWatches = tables.effects.truceWatches;
    state.truceExtended = false;
    setGaza(ctx, WATCH_BEFORE, 'truce');
  }
}
