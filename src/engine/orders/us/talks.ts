import { type OrderEffect, type OrderRules, lately, refusal, step } from '../order-rules.ts';
import { WATCH_BEFORE, cause, emit } from '../../rules/context.ts';
import { SEES } from '../../model/index.ts';

declare module '../../model/orders.ts' {
  interface UsOrders {
    talks: NoMembers;
  }
}

/** Talks with Baghdad about withdrawal (rules §6). */
export const rules: OrderRules<'talks'> = {
  side: 'us',
  verb: 'diplomacy',
  basic: false,
  clause: '§6 talks',
  members: {},
  fields: [],
  mark: null,
  observable: 'talks',
  list: () => [{ kind: 'talks' }],
  refuse: (view) => (view.tracks.expelled ? refusal('expelled') : null),
  cost: (_v, _o, tables) => ({ political: tables.costs.talksP }),
  keys: () => ['talks'],
  theatre: () => 'iraq',
  moves: (view, _o, tables) => [
    ...(lately(view, view.us?.talksBonusTurn ?? 0, tables.effects.talksEvery)
      ? []
      : [step('track.baghdad', tables.tracks.baghdadTalks)]),
    step('track.pressure', tables.effects.talksPressure),
  ],
};

export const effect: OrderEffect<'talks'> = {
  when: 'before',
  resolve(ctx) {
    const { us } = ctx.state;
    const pays = us.talksBonusTurn === 0 || ctx.turn - us.talksBonusTurn >= ctx.tables.effects.talksEvery;
    if (pays) {
      us.talksBonusTurn = ctx.turn;
      cause(ctx, 'baghdad', 'talks', ctx.tables.tracks.baghdadTalks);
    }
    us.talksTurn = ctx.turn;
    cause(ctx, 'pressure', 'talks', ctx.tables.effects.talksPressure);
    emit(ctx, {
      clause: '§6 talks',
      kind: 'talks',
      watch: WATCH_BEFORE,
      theatre: 'iraq',
      sees: SEES.public,
      data: { pays },
    });
  },
};
