import type { GroupState } from '../model/index.ts';
import type { TurnContext } from './context.ts';

/**
 * What the facilitator's worlds change besides θ (rules §4). Munitions, grievance and cohesion move alike in every world, or the
 * first strike would tell Iran which one this is. What differs is how much of it a group's attacks feel, which nobody sees.
 */
const nothing = (ctx: TurnContext): boolean => ctx.def.options.theta === 'nothing';

/** World *nothing*: what a strike takes is there all the same. */
export function spare(ctx: TurnContext, group: GroupState): void {
  if (nothing(ctx)) group.spared++;
}

export const hasMunitions = (group: GroupState): boolean => group.munitions + group.spared > 0;

/** Worlds *suppress* and *nothing*: no attack comes of grievance. */
export const grievanceFelt = (ctx: TurnContext, group: GroupState): number =>
  nothing(ctx) || ctx.def.options.theta === 'suppress' ? 0 : group.grievance;

/** World *nothing*: a leader's death loosens no group. */
export const cohesionFelt = (ctx: TurnContext, group: GroupState): number =>
  nothing(ctx) ? ctx.tables.groups.cohesion : group.cohesion;
