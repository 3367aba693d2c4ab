import type { GroupState } from '../model/index.ts';
import type { Ctx } from './context.ts';

/**
 * What the facilitator's worlds change besides θ (rules §4). Munitions, grievance and cohesion move alike in every world, or the
 * first strike would tell Iran which one this is. What differs is how much of it a group's attacks feel, which nobody sees.
 */
const nothing = (c: Ctx): boolean => c.d.options.theta === 'nothing';

/** World *nothing*: what a strike takes is there all the same. */
export function spare(c: Ctx, g: GroupState): void {
  if (nothing(c)) g.spared++;
}

export const hasMunitions = (g: GroupState): boolean => g.munitions + g.spared > 0;

/** Worlds *suppress* and *nothing*: no attack comes of grievance. */
export const grievanceFelt = (c: Ctx, g: GroupState): number =>
  nothing(c) || c.d.options.theta === 'suppress' ? 0 : g.grievance;

/** World *nothing*: a leader's death loosens no group. */
export const cohesionFelt = (c: Ctx, g: GroupState): number => (nothing(c) ? c.T.groups.cohesion : g.cohesion);
