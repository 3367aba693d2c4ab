import { type OrderEffect, type OrderRules, fixed } from '../order-rules.ts';
import { WATCH_BEFORE, d100, emit, percent, plus } from '../../rules/context.ts';
import { RULE } from '../../dice/dice.ts';
import { GROUPS, SEES } from '../../model/index.ts';
import { seenInterdicted } from '../../rules/reports.ts';

declare module '../../model/orders.ts' {
  interface UsOrders {
    interdict: NoMembers;
  }
}

/** Stop arms on their way by sea (rules §6). */
export const rules: OrderRules<'interdict'> = {
  side: 'us',
  verb: 'strike',
  basic: false,
  clause: '§6 interdict',
  members: {},
  fields: [],
  mark: null,
  observable: 'interdict',
  list: () => [{ kind: 'interdict' }],
  refuse: () => null,
  cost: (_v, _o, tables) => ({ military: tables.costs.interdictM }),
  keys: () => ['interdict'],
  theatre: () => 'redsea',
  odds: (_v, _o, tables) => [fixed('interdict', 'base', tables.effects.interdict)],
};

export const effect: OrderEffect<'interdict'> = {
  when: 'supply',
  resolve(ctx) {
    const p = ctx.tables.effects.interdict;
    const roll = d100(ctx, RULE.interdict, 'sea', 0);
    const stopped = roll < p;
    ctx.seaStopped = stopped;
    const houthi = ctx.state.groups[GROUPS.indexOf('houthi')];
    if (stopped && houthi.munitions > 0) houthi.munitions--;
    if (stopped) seenInterdicted(ctx);
    emit(ctx, {
      clause: '§6 interdict',
      kind: stopped ? 'interdicted' : 'notInterdicted',
      watch: WATCH_BEFORE,
      theatre: 'redsea',
      sees: stopped ? SEES.public : SEES.us,
      why: [percent('interdict', [plus('base', p)], p, roll)],
    });
  },
};
