import { RULE } from '../dice/dice.ts';
import { GROUP_HOME, SEES, type GroupState, type SecretState, type StrikeMood, type TurnRow } from '../model/index.ts';
import type { Tables } from '../tables/index.ts';
import { cause, d100, emit, pick, shown, WATCH_AFTER, type TurnContext } from './context.ts';

/**
 * θ, the hidden world: does force persuade or provoke? It sets the rate of attack after a strike, and how strikes move the
 * groups' readiness to agree and Tehran's hardliners (rules §4).
 */

/** All that a world decides, besides the facilitator's choices below. */
export type World = Pick<SecretState, 'thetaLimited' | 'thetaHeavy' | 'thetaYemen' | 'world' | 'fear' | 'anger'>;

/** The i-th world on the line from deterrence to spiral. */
const slice = ({ theta }: Tables, i: number): World => ({
  thetaLimited: theta.limited[i],
  thetaHeavy: theta.heavy[i],
  thetaYemen: theta.yemen[i],
  world: Math.round((100 * i) / (theta.limited.length - 1)),
  fear: theta.fear[i],
  anger: theta.anger[i],
});
/** Every world that may be drawn, with equal chances. */
export const worldsOf = (tables: Tables): readonly World[] => tables.theta.limited.map((_, i) => slice(tables, i));

/** The hidden world: drawn by one die, or fixed by the facilitator at an end of the line or with no effect (rules §4). */
export function drawWorld(ctx: TurnContext): World {
  const { theta } = ctx.tables;
  switch (ctx.def.options.theta) {
    case 'suppress':
      return {
        thetaLimited: theta.suppressLimited,
        thetaHeavy: theta.suppressHeavy,
        thetaYemen: theta.suppressLimited,
        world: 0,
        fear: theta.certain,
        anger: 0,
      };
    case 'nothing':
      return {
        thetaLimited: 1,
        thetaHeavy: 1,
        thetaYemen: 1,
        world: 50,
        fear: theta.certain / 2,
        anger: theta.certain / 2,
      };
    case 'provoke':
      return {
        thetaLimited: theta.provokeLimited,
        thetaHeavy: theta.provokeHeavy,
        thetaYemen: theta.provokeLimited,
        world: 100,
        fear: 0,
        anger: theta.certain,
      };
    case 'unknown':
      return slice(ctx.tables, pick(ctx, RULE.theta, 'game', 0, theta.limited.length));
  }
}

/** How a strike of this weight is taken with this roll (0–100) in a world. */
export function moodOf(
  tables: Tables,
  turn: number,
  strike: NonNullable<TurnRow['strike']>,
  { fear, anger }: Pick<World, 'fear' | 'anger'>,
  roll: number,
): StrikeMood {
  const size = tables.obedience.mood[strike === 'limited' ? 0 : strike === 'strong' ? 1 : 2];
  if (roll < fear) return { turn, mood: 'fear', move: size };
  return roll >= 100 - anger ? { turn, mood: 'anger', move: -size } : { turn, mood: 'none', move: 0 };
}

/**
 * How the groups in Iraq and Syria took the turn's heaviest strike: one die, with the world's chances (rules §4). Tehran
 * hears of it; it tells no more of the world than that one die does.
 */
export function settleMood(ctx: TurnContext): void {
  const { struck } = ctx.tally;
  if (struck === null) return;
  const taken = moodOf(ctx.tables, ctx.turn, struck, ctx.state.secret, d100(ctx, RULE.strikeMood, 'game', 0));
  ctx.state.moods = [...ctx.state.moods, taken];
  const { mood } = taken;
  if (mood === 'fear') cause(ctx, 'hardliners', 'strikeFear', ctx.tables.tracks.hardlinersFear);
  if (mood === 'anger') cause(ctx, 'hardliners', 'strikeAnger', ctx.tables.tracks.hardlinersAnger);
  emit(ctx, { clause: '§4 strike effect', kind: 'strikeMood', watch: WATCH_AFTER, sees: SEES.iran, data: { mood } });
}

/** The US learns how the groups took the last strike whose reception is known at all. */
export function learnMood(ctx: TurnContext): StrikeMood | null {
  const { moods } = ctx.state;
  if (moods.length === 0) return null;
  const known = moods[moods.length - 1];
  const { us } = ctx.state;
  // A copy: the two lists are of two seats.
  if (!us.moods.some((x) => x.turn === known.turn)) us.moods = [...us.moods, { ...known }];
  return known;
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
  const keep = 1 - ctx.tables.theta.fade / 100;
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
