import { RULE } from '../dice/dice.ts';
import { SEES, type Modifier, type Odds, type WorldEffect, type WorldEventDef } from '../model/index.ts';
import { chance, d100, percent, plus, times, type TurnContext } from './context.ts';

/** Steps that Israel takes by itself: officers killed in Damascus, the north, Rafah (rules §9). */
type Step = 'damascus' | 'north' | 'rafah' | null;
const stepOf = (effect: WorldEffect): Step =>
  effect.kind === 'israelStrike'
    ? 'damascus'
    : effect.kind === 'north' && effect.change > 0
      ? 'north'
      : effect.kind === 'gaza' && effect.state === 'rafah'
        ? 'rafah'
        : null;

/**
 * Labelled chance of such a step. Teams of the Quds Force in Syria are a target, a loud north invites the next step, and an
 * Israel that agreed to hold back seldom takes it.
 */
export function stepMods(ctx: TurnContext, base: number, step: Step): Modifier[] {
  const { tracks } = ctx.tables;
  const mods = [plus('base', base)];
  if (step === null || base <= 0 || base >= 100) return mods;
  const teams = step === 'damascus' ? ctx.state.iran.cadres.filter((where) => where === 'syrian').length : 0;
  const loud = (ctx.state.tracks.north - ctx.tables.points.northQuiet) * tracks.israelNorth;
  // Where the teams are is Iran's secret; what Israel promised is Washington's.
  if (teams > 0) mods.push(plus('teamsInSyria', teams * tracks.israelTeam, SEES.us));
  if (step === 'north' && loud > 0) mods.push(plus('northLoud', loud));
  if (ctx.state.us.israelHeldUntil >= ctx.turn) mods.push(times('israelHeld', tracks.israelHeld, SEES.iran));
  return mods;
}

/** Nobody but the two sides' own halves of it is told why, so no seat sees the die. */
export const ISRAEL_GUARD = SEES.public;

/** Does a dated event that is not certain come? Its explanation, if there was a die. */
export function comes(ctx: TurnContext, { id, effect, chance: base }: WorldEventDef): { yes: boolean; why?: Odds[] } {
  if (base === undefined) return { yes: true };
  const mods = stepMods(ctx, base, stepOf(effect));
  const p = chance(mods);
  const roll = d100(ctx, RULE.datedEvent, id, 0);
  return { yes: roll < p, why: [percent('dated', mods, p, roll, ISRAEL_GUARD)] };
}
