import { GROUPS, type AxisState, type GroupState } from '../model/index.ts';
import type { Ctx } from './context.ts';

/**
 * What the US reckons of what it cannot see (rules §14): the groups' munitions, and how badly a site was hit. Both move by what it
 * sees and by nothing else. An estimate that followed the truth would tell it of a resupply, or that a strike had hit well.
 */
const less = (g: GroupState): void => void (g.reckoned = Math.max(0, g.reckoned - 1));

/**
 * An attack is known to be the group's. Of those on US bases only so many are named: one munition is taken off for as many named
 * attacks as there are, at the base chance, among those that use one up.
 */
export function seenAttack(c: Ctx, g: GroupState): void {
  const all = g.id === 'houthi' || c.d.options.fog === 'clear';
  const per = c.T.groups.munitionsPer * (all ? 1 : c.T.attack.attribution / 100);
  if (++g.named < per) return;
  g.named -= per;
  less(g);
}

/** A strike is seen to hit a site: a munition of its group is taken off, at most one a turn; the rest only an assessment tells. */
export function seenHit(c: Ctx, a: AxisState, group: number): void {
  a.hitTurn = c.turn;
  a.reported = 'damaged';
  a.reportedUntil = c.turn + c.T.effects.repairDamaged;
  if (group < 0 || c.reckoned[group]) return;
  c.reckoned[group] = true;
  less(c.s.groups[group]);
}

/** Arms for the Houthis were stopped at sea. */
export const seenInterdicted = (c: Ctx): void => less(c.s.groups[GROUPS.indexOf('houthi')]);

/** An assessment finds out. */
export function assessed(a: AxisState): void {
  a.reported = a.damage;
  a.reportedUntil = a.damage === 'none' ? 0 : a.repairedTurn;
}
export function counted(g: GroupState): void {
  g.reckoned = g.munitions;
  g.named = 0;
}

/** Reports go out of date when what was only damaged is back at work. Called when a turn opens. */
export function oldReports(c: Ctx): void {
  for (const a of c.s.axis) if (a.reported !== 'none' && a.reportedUntil <= c.turn) a.reported = 'none';
}
