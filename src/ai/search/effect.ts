import type { PastView } from '../../engine/model/index.ts';
import type { Tables } from '../../engine/tables/index.ts';

/** θ of rules §4: factors that a strike puts on a group's attack rate; 1 = no effect. */
export interface ThetaPair {
  readonly limited: number;
  readonly heavy: number;
}

/** Smaller changes count as no effect. */
const TENTH = 0.1;

/** Chances (0–1) that strikes of a kind reduce or increase attacks by at least a tenth; the rest: neither. */
export type EffectBelief = Readonly<Record<keyof ThetaPair, { readonly fewer: number; readonly more: number }>>;

/** Sums up weighted pairs; `chances` in any unit. */
export function effectBelief(pairs: readonly ThetaPair[], chances: readonly number[]): EffectBelief {
  const all = chances.reduce((a, b) => a + b, 0);
  const chance = (is: (x: ThetaPair) => boolean): number =>
    pairs.reduce((sum, pair, i) => sum + (is(pair) ? chances[i]! : 0), 0) / all;
  const of = (kind: keyof ThetaPair) => ({
    fewer: chance((x) => x[kind] <= 1 - TENTH),
    more: chance((x) => x[kind] >= 1 + TENTH),
  });
  return { limited: of('limited'), heavy: of('heavy') };
}

/** A group's factor one turn later. */
export const faded = (effect: number, T: Tables): number => 1 + (effect - 1) * (1 - T.theta.fade / 100);

/** θ of a turn's strike; null if there was none. */
export function thetaOf({ strike }: PastView, { limited, heavy }: ThetaPair): number | null {
  if (strike === null || strike === 'yemen' || strike === 'soil') return null;
  return strike === 'limited' ? limited : heavy;
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
