import type { PastView } from '../../engine/model/index.ts';
import type { Tables } from '../../engine/tables/index.ts';

/** θ of rules §4: factors that a strike may put on the rate of a group that it touches, 1 = nothing. */
export interface Thetas {
  readonly limited: number;
  readonly heavy: number;
}

/** Less than that on either side is no effect worth the name. */
const TENTH = 0.1;

/** Chances that strikes of a kind leave at least a tenth fewer attacks, and a tenth more, 0–1 each; the rest: neither. */
export type EffectBelief = Readonly<Record<keyof Thetas, { readonly fewer: number; readonly more: number }>>;

/** `chances` of some pairs of factors, in any unit. */
export function effectBelief(pairs: readonly Thetas[], chances: readonly number[]): EffectBelief {
  const all = chances.reduce((a, b) => a + b, 0);
  const chance = (is: (x: Thetas) => boolean): number =>
    pairs.reduce((sum, pair, i) => sum + (is(pair) ? chances[i]! : 0), 0) / all;
  const of = (kind: keyof Thetas) => ({
    fewer: chance((x) => x[kind] <= 1 - TENTH),
    more: chance((x) => x[kind] >= 1 + TENTH),
  });
  return { limited: of('limited'), heavy: of('heavy') };
}

/** What is left a turn later of a factor on a group's rate. */
export const faded = (effect: number, T: Tables): number => 1 + (effect - 1) * (1 - T.theta.fade / 100);

/** θ of a turn's strike on the groups; null where there was none. */
export function thetaOf({ strike }: PastView, { limited, heavy }: Thetas): number | null {
  if (strike === null || strike === 'yemen' || strike === 'soil') return null;
  return strike === 'limited' ? limited : heavy;
}

/** A group's factor after a turn. Of a strike on less than all, nobody counts which one or two of the four: each takes its share. */
export function effectAfter(effect: number, row: PastView, thetas: Thetas, T: Tables): number {
  const theta = thetaOf(row, thetas);
  if (theta === null) return faded(effect, T);
  return row.strike === 'wave' ? theta : 1 + (theta - 1) / 2;
}
