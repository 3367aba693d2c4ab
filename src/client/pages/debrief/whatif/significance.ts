import { FIGURES, type Difference, type Effect, type Figure } from '../../../../analysis/whatif/summary.ts';
import type { Rerun } from '../../../../analysis/whatif/rerun.ts';
import type { Pair } from '../../../../analysis/whatif/whatif.ts';
import type { Side } from '../../../../engine/model/index.ts';

/** What may be said of reruns, and no more: which sentence the numbers carry. */

/** So many standard errors: of a hundred differences that are none, one would be told. */
const SURE = 2.6;
export const sure = ({ mean, se }: Effect): boolean => Math.abs(mean) > SURE * se && mean !== 0;

/** Of a hundred runs, how many came out lower than this value; of those that came out the same, half. */
export function placeOf(runs: readonly Rerun[], figure: Figure, value: number): number {
  const values = runs.map(FIGURES[figure]);
  const lower = values.filter((x) => x < value - EQUAL).length;
  const same = values.filter((x) => Math.abs(x - value) <= EQUAL).length;
  return (100 * (lower + same / 2)) / Math.max(1, values.length);
}
const EQUAL = 1e-9;

type Luck = 'worst' | 'bad' | 'even' | 'good' | 'best';

/** How the dice of the game fell for a side, by the place of its points among the same orders with other dice. */
export const luckOf = (place: number): Luck =>
  place < 5 ? 'worst' : place < 25 ? 'bad' : place <= 75 ? 'even' : place <= 95 ? 'good' : 'best';

export type Weight = 'none' | 'small' | 'middle' | 'large';

/** How much a change of orders weighs beside the dice. `spread`: how far apart nine runs in ten lie for nothing but dice. */
export function weightOf(by: Effect, spread: number): Weight {
  if (!sure(by)) return 'none';
  const share = Math.abs(by.mean) / Math.max(spread, EQUAL);
  return share < 0.1 ? 'small' : share < 0.35 ? 'middle' : 'large';
}

/** Of a hundred pairs, in how many the change did a side good, and in how many harm. */
export function oddsOf(pairs: readonly Pair[], side: Side): { readonly better: number; readonly worse: number } {
  const by = pairs.map(({ baseline, changed }) => changed.points[side] - baseline.points[side]);
  const share = (test: (x: number) => boolean): number => (100 * by.filter(test).length) / Math.max(1, by.length);
  return { better: share((x) => x > EQUAL), worse: share((x) => x < -EQUAL) };
}

/** Words alone may be changed, which move no number: then every pair of runs is the same to the last figure. */
export const isNothing = ({ points, attacks, americansKilled, heatEnd, war }: Difference): boolean =>
  [points.us, points.iran, attacks, americansKilled, heatEnd, war].every(({ mean, se }) => mean === 0 && se === 0);

/** The larger of what surely moved for the two sides' points comes first; what is not sure is not told. */
export function movedFor({ points }: Difference): readonly Side[] {
  const told = (['us', 'iran'] as const).filter((side) => sure(points[side]));
  return told.toSorted((a, b) => Math.abs(points[b].mean) - Math.abs(points[a].mean));
}
