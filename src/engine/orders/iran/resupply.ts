import { GROUPS, GROUP_HOME, type LandGroupId, SEES } from '../../model/index.ts';
import { ASKED_GROUPS, type OrderEffect, type OrderRules, oneOf, refusal, step } from '../order-rules.ts';
import { choice } from '../members.ts';
import { WATCH_BEFORE, clamp, emit, shown } from '../../rules/context.ts';

declare module '../../model/orders.ts' {
  interface IranOrders {
    resupply: { readonly group: LandGroupId | 'houthi' };
  }
}

/** Arms for a group; shipments by sea can be stopped (rules §6). */
export const rules: OrderRules<'resupply'> = {
  side: 'iran',
  verb: 'deploy',
  basic: true,
  clause: '§6 resupply',
  members: { group: choice(ASKED_GROUPS) },
  fields: [{ name: 'group' }],
  mark: null,
  observable: 'attacks',
  list: () => ASKED_GROUPS.map((group) => ({ kind: 'resupply', group })),
  refuse(view, order, tables) {
    const g = view.groups.find((x) => x.id === order.group);
    return !oneOf(ASKED_GROUPS, order.group) || !g
      ? refusal('malformed')
      : g.munitions >= tables.groups.munitionsMax
        ? refusal('stocksFull')
        : null;
  },
  cost: (_v, _o, tables) => ({ military: tables.costs.resupplyM }),
  keys: (o) => [`resupply:${o.group}`],
  theatre: (_v, o) => GROUP_HOME[o.group] ?? null,
  moves(view, order, tables) {
    const now = view.groups.find((x) => x.id === order.group)?.munitions ?? 0;
    return [step('munitions', Math.min(tables.effects.resupply, tables.groups.munitionsMax - now))];
  },
};

export const effect: OrderEffect<'resupply'> = {
  when: 'supply',
  resolve(ctx, order) {
    const { effects, groups } = ctx.tables;
    const group = ctx.state.groups[GROUPS.indexOf(order.group)];
    const lost = order.group === 'houthi' && ctx.seaStopped;
    if (!lost) {
      group.munitions = clamp(group.munitions + effects.resupply, 0, groups.munitionsMax);
      group.spared = Math.min(group.spared, groups.munitionsMax - group.munitions);
    }
    emit(ctx, {
      clause: '§6 resupply',
      kind: lost ? 'resupplyLost' : 'resupply',
      watch: WATCH_BEFORE,
      theatre: GROUP_HOME[order.group],
      sees: SEES.iran,
      data: { group: order.group, munitions: shown(group.munitions) },
    });
  },
};
