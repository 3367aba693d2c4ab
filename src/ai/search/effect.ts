import type { PastView, StrikeMood } from '../../engine/model/index.ts';
import type { World } from '../../engine/rules/theta.ts';
import type { Tables } from '../../engine/tables/index.ts';

/** θ of rules §4: factors that a strike puts on a group's attack rate; 1 = no effect. */
type ThetaPair = Pick<World, 'thetaLimited' | 'thetaHeavy'>;

/** Likelihood of the moods that a seat has learned of, in a world. */
export const moodLikelihood = (moods: readonly StrikeMood[], { fear, anger }: Pick<World, 'fear' | 'anger'>): number =>
  moods.reduce(
    (p, { mood }) => (p * (mood === 'fear' ? fear : mood === 'anger' ? anger : 100 - fear - anger)) / 100,
    1,
  );

/** Smaller changes count as no effect. */
const TENTH = 0.1;

interface KindBelief {
  readonly fewer: number;
  readonly more: number;
}
/**
 * Chances (0–1) that strikes of a kind reduce or increase attacks by at least a tenth; the rest: neither. `deters`: that the
 * world lies on the side of deterrence.
 */
export interface EffectBelief {
  readonly limited: KindBelief;
  readonly heavy: KindBelief;
  readonly deters: number;
}

/** Sums up weighted worlds; `chances` in any unit. */
export function effectBelief(worlds: readonly World[], chances: readonly number[]): EffectBelief {
  const all = chances.reduce((a, b) => a + b, 0);
  const chance = (is: (x: World) => boolean): number =>
    worlds.reduce((sum, world, i) => sum + (is(world) ? chances[i]! : 0), 0) / all;
  const of = (kind: keyof ThetaPair): KindBelief => ({
    fewer: chance((x) => x[kind] <= 1 - TENTH),
    more: chance((x) => x[kind] >= 1 + TENTH),
  });
  return { limited: of('thetaLimited'), heavy: of('thetaHeavy'), deters: chance((x) => x.fear > x.anger) };
}

/** A group's factor one turn later. */
export const faded = (effect: number, T: Tables): number => 1 + (effect - 1) * (1 - T.theta.fade / 100);

/** θ of a turn's strike; null if there was none. */
export function thetaOf({ strike }: PastView, { thetaLimited, thetaHeavy }: ThetaPair): number | null {
  if (strike === null || strike === 'yemen' || strike === 'soil') return null;
  return strike === 'limited' ? thetaLimited : thetaHeavy;
}

/**
 * A group's factor after a turn. A strike on fewer than all groups counts half for each, because the view does not say
 * which were hit.
 */
export function effectAfter(effect: number, row: PastView, thetas: ThetaPair, T: Tables): number {
  const theta = thetaOf(row, thetas);
  if (theta === null) return faded(effect, T);
  return row.strike === 'wave' ? theta : 1 + (theta - 1) / 2;
}
