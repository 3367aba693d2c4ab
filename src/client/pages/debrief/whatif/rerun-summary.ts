import type { Distribution } from '../../../../analysis/distribution.ts';
import { curveOf } from '../../../../analysis/whatif/whatif-curves.ts';
import type { Rerun } from '../../../../analysis/whatif/rerun.ts';
import {
  type RunDifference,
  runDifference,
  type MeanEffect,
  type Figure,
  type RunSummary,
  summariseRuns,
} from '../../../../analysis/whatif/summary.ts';
import type { RunPair } from '../../../../analysis/whatif/whatif.ts';

/** Statistics of paired runs, computed once for all charts. */
export function summarise(pairs: readonly RunPair[]) {
  const baseline = pairs.map((pair) => pair.baseline);
  const changed = pairs.map((pair) => pair.changed);
  return {
    pairs,
    runs: { baseline, changed },
    curves: { baseline: curvesOf(baseline), changed: curvesOf(changed) },
    baseline: summariseRuns(baseline),
    changed: summariseRuns(changed),
    difference: runDifference(pairs),
  };
}
const curvesOf = (runs: readonly Rerun[]) => ({ attacks: curveOf(runs, 'attacks'), heat: curveOf(runs, 'heat') });

/** Statistics of paired runs. */
export type RerunSummary = ReturnType<typeof summarise>;

/** Results that are numbers; war is a probability. */
export type Measured = Exclude<Figure, 'war'>;

/** Distribution of one result. */
export const spreadIn = (world: RunSummary, name: Measured): Distribution =>
  name === 'us' || name === 'iran' ? world.points[name] : world[name];
/** Mean difference of one result. */
export const effectIn = (by: RunDifference, name: Measured): MeanEffect =>
  name === 'us' || name === 'iran' ? by.points[name] : by[name];
