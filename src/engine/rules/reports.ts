import { GROUPS, type AxisState, type GroupState } from '../model/index.ts';
import type { TurnContext } from './context.ts';

/**
 * What the US reckons of what it cannot see (rules §14): the groups' munitions, and how badly a site was hit. Both move by what it
 * sees and by nothing else. An estimate that followed the truth would tell it of a resupply, or that a strike had hit well.
 */
const less = (group: GroupState): void => void (group.reckoned = Math.max(0, group.reckoned - 1));

/**
 * An attack is known to be the group's. Of those on US bases only so many are named: one munition is taken off for as many named
 * attacks as there are, at the base chance, among those that use one up.
 */
export function seenAttack(ctx: TurnContext, group: GroupState): void {
  const all = group.id === 'houthi' || ctx.def.options.fog === 'clear';
  const per = ctx.tables.groups.munitionsPer * (all ? 1 : ctx.tables.attack.attribution / 100);
  if (++group.named < per) return;
  group.named -= per;
  less(group);
}

/** A strike is seen to hit a site: a munition of its group is taken off, at most one a turn; the rest only an assessment tells. */
export function seenHit(ctx: TurnContext, site: AxisState, group: number): void {
  site.hitTurn = ctx.turn;
  site.reported = 'damaged';
  site.reportedUntil = ctx.turn + ctx.tables.effects.repairDamaged;
  if (group < 0 || ctx.reckoned[group]) return;
  ctx.reckoned[group] = true;
  less(ctx.state.groups[group]);
}

/** Arms for the Houthis were stopped at sea. */
export const seenInterdicted = (ctx: TurnContext): void => less(ctx.state.groups[GROUPS.indexOf('houthi')]);

/** An assessment finds out. */
export function assessed(site: AxisState): void {
  site.reported = site.damage;
  site.reportedUntil = site.damage === 'none' ? 0 : site.repairedTurn;
}
export function counted(group: GroupState): void {
  group.reckoned = group.munitions;
  group.named = 0;
}

/** Reports go out of date when what was only damaged is back at work. Called when a turn opens. */
export function oldReports(ctx: TurnContext): void {
  for (const site of ctx.state.axis)
    if (site.reported !== 'none' && site.reportedUntil <= ctx.turn) site.reported = 'none';
}
