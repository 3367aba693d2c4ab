import { type OrderEffect, type OrderRules, oneOf, refusal } from '../order-rules.ts';
import { choice, yesNo } from '../members.ts';
import { SEES, TRIGGERS } from '../../model/index.ts';
import { scaleIndex } from '../../rules/targets.ts';
import { WATCH_BEFORE, emit } from '../../rules/context.ts';

declare module '../../model/orders.ts' {
  interface UsOrders {
    standing: { readonly trigger: Trigger; readonly scale: 'limited' | 'strong'; readonly announced: boolean };
  }
}

/** A response that fires by itself when something happens (rules §6). `rules/response.ts` fires it. */
export const rules: OrderRules<'standing'> = {
  side: 'us',
  verb: 'strike',
  basic: false,
  clause: '§6 standing response',
  members: { trigger: choice(TRIGGERS), scale: choice(['limited', 'strong']), announced: yesNo },
  fields: [{ name: 'trigger' }, { name: 'scale' }, { name: 'announced' }],
  mark: null,
  observable: 'standing',
  list: () =>
    TRIGGERS.flatMap((trigger) =>
      (['limited', 'strong'] as const).flatMap((scale) =>
        [true, false].map((announced) => ({ kind: 'standing' as const, trigger, scale, announced })),
      ),
    ),
  refuse: (view, order) =>
    !oneOf(TRIGGERS, order.trigger) ||
    !oneOf(['limited', 'strong'], order.scale) ||
    typeof order.announced !== 'boolean'
      ? refusal('malformed')
      : view.us?.standing
        ? refusal('oneStanding')
        : null,
  cost: (_v, o, tables) => ({ political: tables.costs.standingP, military: tables.costs.strike[scaleIndex(o.scale)] }),
  keys: () => ['standing'],
  theatre: () => null,
};

export const effect: OrderEffect<'standing'> = {
  when: 'before',
  resolve(ctx, { trigger, scale, announced }) {
    ctx.state.us.standing = { trigger, scale, announced, since: ctx.turn };
    emit(ctx, {
      clause: '§6 standing response',
      kind: 'standing',
      watch: WATCH_BEFORE,
      sees: announced ? SEES.public : SEES.us,
      data: { trigger, scale },
    });
  },
};
