import { GROUPS, type GroupState } from '../model/index.ts';
import { clamp, type TurnContext } from './context.ts';
import { directiveRate } from './obedience.ts';
import { grievanceFelt, hasMunitions } from './theta.ts';

const HOUTHI = GROUPS.indexOf('houthi');

/** Attacks per day of group `i` before momentum (rules §4). */
export function bareRate(ctx: TurnContext, i: number): number {
  const group = ctx.state.groups[i];
  const numbers = ctx.tables.groups;
  const gaza =
    ctx.state.gaza === 'truce'
      ? i === HOUTHI
        ? numbers.truceHouthi
        : numbers.truce
      : ctx.state.gaza === 'rafah' && i === HOUTHI
        ? numbers.rafahHouthi
        : 1;
  const stock = hasMunitions(group) ? 1 : numbers.emptyRate;
  const sea = i === HOUTHI && !ctx.state.iran.redSeaOpen ? numbers.closedSea : 1;
  return (
    numbers.rate[i] *
    ctx.def.options.tempo *
    directiveRate(ctx, group) *
    gaza *
    group.effect *
    (1 + numbers.grievanceRate * grievanceFelt(ctx, group)) *
    stock *
    sea
  );
}

/** Factor from last turn's attacks compared with the expectation (rules §4). */
export function momentum(ctx: TurnContext, group: GroupState): number {
  const numbers = ctx.tables.groups;
  if (ctx.turn === 1 || group.lastExpected < numbers.momentumFloor) return 1;
  return clamp(
    numbers.momentumBase + (numbers.momentumSlope * group.lastAttacks) / group.lastExpected,
    numbers.momentumMin,
    numbers.momentumMax,
  );
}
