import type { Distribution } from '../../../../analysis/distribution.ts';
import { curveOf } from '../../../../analysis/whatif/whatif-curves.ts';
import type { Rerun } from '../../../../analysis/whatif/rerun.ts';
import {
  type Difference,
  differenceOf,
  type Effect,
  type Figure,
  type World,
  worldOf,
} from '../../../../analysis/whatif/summary.ts';
import type { Pair } from '../../../../analysis/whatif/whatif.ts';

/** Statistics of paired runs, computed once for all charts. */
export function summarise(pairs: readonly Pair[]) {
  const baseline = pairs.map((pair) => pair.baseline);
  const changed = pairs.map((pair) => pair.changed);
  return {
    pairs,
    runs: { baseline, changed },
    curves: { baseline: curvesOf(baseline), changed: curvesOf(changed) },
    baseline: worldOf(baseline),
    changed: worldOf(changed),
    difference: differenceOf(pairs),
  };
}
const curvesOf = (runs: readonly Rerun[]) => ({ attacks: curveOf(runs, 'attacks'), heat: curveOf(runs, 'heat') });

export type RerunSummary = ReturnType<typeof summarise>;

/** Results that are numbers; war is a probability. */
export type Measured = Exclude<Figure, 'war'>;

export const spreadIn = (world: World, name: Measured): Distribution =>
  name === 'us' || name === 'iran' ? world.points[name] : world[name];
export const effectIn = (by: Difference, name: Measured): Effect =>
  name === 'us' || name === 'iran' ? by.points[name] : by[name];
