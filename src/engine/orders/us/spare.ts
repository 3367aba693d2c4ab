import { type OrderEffect, type OrderRules, refusal, step } from '../order-rules.ts';
import { WATCH_BEFORE, emit } from '../../rules/context.ts';
import { SEES } from '../../model/index.ts';

declare module '../../model/orders.ts' {
  interface UsOrders {
    spare: NoMembers;
  }
}

/** Promise to strike no leader for some turns (rules §6). `rules/promises.ts` audits it. */
export const rules: OrderRules<'spare'> = {
  side: 'us',
  verb: 'diplomacy',
  basic: false,
  clause: '§6 spare',
  members: {},
  fields: [],
  mark: null,
  observable: 'spare',
  list: () => [{ kind: 'spare' }],
  refuse: (view) => ((view.us?.spareUntil ?? 0) >= view.turn ? refusal('alreadyPromised') : null),
  cost: (_v, _o, tables) => ({ political: tables.costs.spareP }),
  keys: () => ['spare'],
  theatre: () => null,
  moves: (_v, _o, tables) => [
    step('track.assurance', tables.effects.spareAssurance, 'fewer'),
    step('track.assurance', tables.effects.spareBroken, 'leaderKilled'),
  ],
};

export const effect: OrderEffect<'spare'> = {
  when: 'before',
  resolve(ctx) {
    const turns = ctx.tables.effects.spareTurns;
    ctx.state.us.spareUntil = ctx.turn + turns - 1;
    emit(ctx, { clause: '§6 spare', kind: 'spare', watch: WATCH_BEFORE, sees: SEES.public, data: { turns } });
  },
};
