import { type OrderEffect, type OrderRules, refusal } from '../order-rules.ts';
import { type TurnContext, WATCH_AFTER, emit } from '../../rules/context.ts';
import { GROUPS, SEES } from '../../model/index.ts';
import { learnMood } from '../../rules/theta.ts';
import { assessed, counted } from '../../rules/reports.ts';

declare module '../../model/orders.ts' {
  interface UsOrders {
    assess: NoMembers;
  }
}

/** Learn what the last strike did (rules §6). */
export const rules: OrderRules<'assess'> = {
  side: 'us',
  verb: 'intelligence',
  basic: false,
  clause: '§6 assess',
  members: {},
  fields: [],
  mark: null,
  observable: 'never',
  list: () => [{ kind: 'assess' }],
  refuse: (view) => (view.us?.canAssess ? null : refusal('nothingToAssess')),
  cost: (_view, _order, tables) => ({ intelligence: tables.costs.intelI }),
  keys: () => ['assess'],
  theatre: () => null,
};

export const effect: OrderEffect<'assess'> = {
  when: 'after',
  resolve: assessDamage,
};

/** True results of the last strike, and the stocks of the groups it struck, and how the groups took it; never θ. */
function assessDamage(ctx: TurnContext): void {
  const last = ctx.state.us.lastStrike;
  if (!last) return;
  const owners = [...new Set(last.sites.map((x) => ctx.def.axis[ctx.def.axisIndex[x.site]].owner))];
  ctx.state.us.assessment = {
    turn: last.turn,
    sites: last.sites,
    munitions: owners.flatMap((o) =>
      o === 'iran' ? [] : [{ group: o, left: ctx.state.groups[GROUPS.indexOf(o)].munitions }],
    ),
  };
  const learned = learnMood(ctx);
  for (const x of last.sites) assessed(ctx, ctx.def.axisIndex[x.site]);
  for (const o of owners) if (o !== 'iran') counted(ctx.state.groups[GROUPS.indexOf(o)]);
  emit(ctx, {
    clause: '§6 assess',
    kind: 'assessed',
    watch: WATCH_AFTER,
    theatre: ctx.def.places[last.sites[0].site],
    sees: SEES.us,
    data: {
      destroyed: last.sites.filter((x) => x.damage === 'destroyed').length,
      damaged: last.sites.filter((x) => x.damage === 'damaged').length,
    },
  });
  if (learned)
    emit(ctx, {
      clause: '§6 assess',
      kind: 'moodLearned',
      watch: WATCH_AFTER,
      sees: SEES.us,
      data: { mood: learned.mood },
    });
}
