import { type OrderEffect, type OrderRules, fixed, step, tooSoon } from '../order-rules.ts';
import { type TurnContext, WATCH_BEFORE, act, cause, d100, emit, percent, plus } from '../../rules/context.ts';
import { GROUP_HOME, SEES } from '../../model/index.ts';
import { restrained, stop } from '../../rules/obedience.ts';
import { RULE } from '../../dice/dice.ts';

declare module '../../model/orders.ts' {
  interface UsOrders {
    sanctions: NoMembers;
  }
}

/** Sanctions on Iran’s oil: each has less effect; on a calm turn they break the calm (rules §6). */
export const rules: OrderRules<'sanctions'> = {
  side: 'us',
  verb: 'diplomacy',
  basic: false,
  clause: '§6 sanctions',
  members: {},
  fields: [],
  mark: null,
  observable: 'sanctions',
  list: () => [{ kind: 'sanctions' }],
  refuse: (view, _o, tables) => tooSoon(view, view.us?.sanctionsTurn ?? 0, tables.effects.sanctionsEvery),
  cost: (_v, _o, tables) => ({ political: tables.costs.sanctionsP }),
  keys: () => ['sanctions'],
  theatre: () => null,
  ep: (_v, _o, tables) => tables.ep.sanctions,
  moves: (view, _o, tables) => [
    step('track.oil', tables.effects.sanctionsOil / ((view.us?.sanctions ?? 0) + 1)),
    ...(view.tracks.calmTurns > 0 ? [step('track.assurance', tables.effects.sanctionsAssurance)] : []),
  ],
  // On a calm turn, a restrained group may take it for a broken promise.
  odds: (view, _o, tables) =>
    view.tracks.calmTurns > 0 ? [fixed('sanctions', 'sanctions', tables.effects.sanctionsStop, 'onlyWhenObeying')] : [],
};

export const effect: OrderEffect<'sanctions'> = {
  when: 'before',
  resolve: sanctions,
};

function sanctions(ctx: TurnContext): void {
  const { state, tables } = ctx;
  state.us.sanctions++;
  state.us.sanctionsTurn = ctx.turn;
  ctx.tally.sanctioned = true;
  ctx.tally.usReplies.push('sanctions');
  cause(ctx, 'oil', 'sanctions', tables.effects.sanctionsOil / state.us.sanctions);
  act(ctx, 'sanctions', tables.ep.sanctions, null, SEES.public, 'us');
  emit(ctx, {
    clause: '§6 sanctions',
    kind: 'sanctions',
    watch: WATCH_BEFORE,
    sees: SEES.public,
    data: { n: state.us.sanctions },
  });
  if (state.tracks.calmTurns === 0) return;
  cause(ctx, 'assurance', 'sanctionsCalm', tables.effects.sanctionsAssurance);
  const p = tables.effects.sanctionsStop;
  for (const group of state.groups) {
    if (!restrained(group)) continue;
    const roll = d100(ctx, RULE.sanctionStops, group.id, 0);
    if (roll >= p) continue;
    stop(group);
    emit(ctx, {
      clause: '§6 sanctions',
      kind: 'defies',
      watch: WATCH_BEFORE,
      theatre: GROUP_HOME[group.id],
      sees: SEES.iran,
      data: { group: group.id },
      why: [percent('defies', [plus('sanctions', p)], p, roll)],
    });
  }
}
