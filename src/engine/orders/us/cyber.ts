import { GROUP_HOME, type LandGroupId, SEES } from '../../model/index.ts';
import { ASKED_GROUPS, type OrderEffect, type OrderRules, fixed, oneOf, refusal } from '../order-rules.ts';
import { choice } from '../members.ts';
import { type TurnContext, WATCH_BEFORE, act, d100, emit, percent, plus } from '../../rules/context.ts';
import { RULE } from '../../dice/dice.ts';

declare module '../../model/orders.ts' {
  interface UsOrders {
    cyber: { readonly group: LandGroupId | 'houthi' };
  }
}

/** Spoil a group’s aim for a turn (rules §6). */
export const rules: OrderRules<'cyber'> = {
  side: 'us',
  verb: 'intelligence',
  basic: false,
  clause: '§6 cyber',
  members: { group: choice(ASKED_GROUPS) },
  fields: [{ name: 'group' }],
  mark: null,
  observable: 'cyber',
  list: () => ASKED_GROUPS.map((group) => ({ kind: 'cyber', group })),
  refuse: (_v, o) => (oneOf(ASKED_GROUPS, o.group) ? null : refusal('malformed')),
  cost: (_view, _order, tables) => ({ intelligence: tables.costs.intelI }),
  keys: () => ['cyber'],
  theatre: (_v, o) => GROUP_HOME[o.group] ?? null,
  odds: (_v, _o, tables) => [
    fixed('cyber', 'base', tables.effects.cyber),
    fixed('cyberSeen', 'base', tables.effects.cyberSeen),
  ],
  ep: (_v, _o, tables) => tables.ep.redline,
  epElse: () => 0,
};

export const effect: OrderEffect<'cyber'> = {
  when: 'before',
  resolve: (ctx, order) => cyber(ctx, order.group),
};

function cyber(ctx: TurnContext, group: string): void {
  const home = GROUP_HOME[group as keyof typeof GROUP_HOME];
  const p = ctx.tables.effects.cyber;
  const roll = d100(ctx, RULE.cyber, group, 0);
  if (roll < p) ctx.cyberGroup = group;
  emit(ctx, {
    clause: '§6 cyber',
    kind: 'cyber',
    watch: WATCH_BEFORE,
    theatre: home,
    sees: SEES.us,
    data: { group, works: roll < p },
    why: [percent('cyber', [plus('base', p)], p, roll)],
  });
  const seen = d100(ctx, RULE.cyberSeen, group, 0);
  if (seen < ctx.tables.effects.cyberSeen) {
    act(ctx, 'cyber', ctx.tables.ep.redline, home, SEES.public, 'us');
    emit(ctx, {
      clause: '§6 cyber',
      kind: 'cyberSeen',
      watch: WATCH_BEFORE,
      theatre: home,
      sees: SEES.public,
      data: { group },
    });
  }
}
