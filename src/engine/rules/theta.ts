import { RULE } from '../dice/dice.ts';
import { GROUP_HOME, SEES, type GroupState, type SecretState } from '../model/index.ts';
import { emit, pick, shown, WATCH_AFTER, type TurnContext } from './context.ts';

/**
 * θ, the hidden factor on a group's attack rate after a strike: how it is drawn, the other effects of the facilitator's
 * worlds, and how it fades (rules §4).
 */

/** θ by world: drawn from ten equal slices, or fixed by the facilitator (rules §4). */
export function drawTheta(ctx: TurnContext): Pick<SecretState, 'thetaLimited' | 'thetaHeavy' | 'thetaYemen' | 'fade'> {
  const numbers = ctx.tables.theta;
  const yemen = numbers.yemen[pick(ctx, RULE.thetaYemen, 'game', 0, numbers.yemen.length)];
  switch (ctx.def.options.theta) {
    case 'suppress':
      return {
        thetaLimited: numbers.suppressLimited,
        thetaHeavy: numbers.suppressHeavy,
        thetaYemen: numbers.suppressLimited,
        fade: numbers.suppressFade,
      };
    case 'nothing':
      return { thetaLimited: 1, thetaHeavy: 1, thetaYemen: 1, fade: numbers.fade };
    case 'provoke':
      return {
        thetaLimited: numbers.provokeLimited,
        thetaHeavy: numbers.provokeHeavy,
        thetaYemen: numbers.provokeLimited,
        fade: numbers.fade,
      };
    case 'unknown':
      return {
        thetaLimited: numbers.limited[pick(ctx, RULE.theta, 'game', 0, numbers.limited.length)],
        thetaHeavy: numbers.heavy[pick(ctx, RULE.thetaHeavy, 'game', 0, numbers.heavy.length)],
        thetaYemen: yemen,
        fade: numbers.fade,
      };
  }
}

/**
 * Effects of the facilitator's worlds besides θ (rules §4). Munitions, grievance and cohesion change alike in every
 * world, or the first strike would reveal it. Only their hidden effect on attacks differs.
 */
const nothing = (ctx: TurnContext): boolean => ctx.def.options.theta === 'nothing';

/** World *nothing*: destroyed munitions can still be used. */
export function spare(ctx: TurnContext, group: GroupState): void {
  if (nothing(ctx)) group.spared++;
}

export const hasMunitions = (group: GroupState): boolean => group.munitions + group.spared > 0;

/** Worlds *suppress* and *nothing*: grievance causes no attacks. */
export const grievanceFelt = (ctx: TurnContext, group: GroupState): number =>
  nothing(ctx) || ctx.def.options.theta === 'suppress' ? 0 : group.grievance;

/** World *nothing*: a leader’s death does not weaken control of a group. */
export const cohesionFelt = (ctx: TurnContext, group: GroupState): number =>
  nothing(ctx) ? ctx.tables.groups.cohesion : group.cohesion;

/** The effect of earlier strikes fades; a strike of this turn replaces it if further from 1 (rules §4). */
export function fadeStrikeEffects(ctx: TurnContext): void {
  const keep = 1 - ctx.state.secret.fade / 100;
  const fresh = ctx.struckEffect;
  ctx.state.groups.forEach((group: GroupState, i) => {
    const faded = 1 + (group.effect - 1) * keep;
    group.effect = Math.abs(fresh[i] - 1) > Math.abs(faded - 1) ? fresh[i] : Math.abs(faded - 1) < 0.005 ? 1 : faded;
    if (fresh[i] !== 1)
      emit(ctx, {
        clause: '§4 strike effect',
        kind: 'strikeEffect',
        watch: WATCH_AFTER,
        theatre: GROUP_HOME[group.id],
        sees: SEES.none,
        data: { group: group.id, effect: shown(group.effect) },
      });
    if (group.grievance > 0) group.grievance = Math.max(0, group.grievance - ctx.tables.groups.grievanceDecay);
    if (group.cohesionBackTurn === ctx.turn + 1) group.cohesion = ctx.tables.groups.cohesion;
  });
}
