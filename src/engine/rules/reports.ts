import { GROUPS, type GroupState } from '../model/index.ts';
import type { TurnContext } from './context.ts';

/**
 * US estimates of what it cannot see (rules §14): munitions, and how badly a site was hit. They change only with what
 * it observes; following the truth would reveal resupplies and the effect of strikes.
 */
const less = (group: GroupState): void => void (group.reckoned = Math.max(0, group.reckoned - 1));

/**
 * An attack is attributed to the group. The estimate falls by one for as many attributed attacks as belong to one
 * munition used, at the base chance of attribution.
 */
export function seenAttack(ctx: TurnContext, group: GroupState): void {
  const all = group.id === 'houthi' || ctx.def.options.fog === 'clear';
  const per = ctx.tables.groups.munitionsPer * (all ? 1 : ctx.tables.attack.attribution / 100);
  if (++group.named < per) return;
  group.named -= per;
  less(group);
}

/**
 * A strike is seen to hit a site: its group's estimate falls by one, at most once a turn; only an assessment tells
 * more.
 */
export function seenHit(ctx: TurnContext, site: number, group: number): void {
  ctx.state.axis[site] = {
    ...ctx.state.axis[site],
    hitTurn: ctx.turn,
    reported: 'damaged',
    reportedUntil: ctx.turn + ctx.tables.effects.repairDamaged,
  };
  if (group < 0 || ctx.reckoned[group]) return;
  ctx.reckoned[group] = true;
  less(ctx.state.groups[group]);
}

/** Arms for the Houthis were stopped at sea. */
export const seenInterdicted = (ctx: TurnContext): void => less(ctx.state.groups[GROUPS.indexOf('houthi')]);

/** An assessment gives the exact result. */
export function assessed(ctx: TurnContext, i: number): void {
  const site = ctx.state.axis[i];
  const reportedUntil = site.damage === 'none' ? 0 : site.repairedTurn;
  ctx.state.axis[i] = { ...site, reported: site.damage, reportedUntil };
}
export function counted(group: GroupState): void {
  group.reckoned = group.munitions;
  group.named = 0;
}

/** Reports expire when a damaged site would be repaired. Called when a turn opens. */
export function oldReports(ctx: TurnContext): void {
  const { axis } = ctx.state;
  for (let i = 0; i < axis.length; i++)
    if (axis[i].reported !== 'none' && axis[i].reportedUntil <= ctx.turn) axis[i] = { ...axis[i], reported: 'none' };
}
