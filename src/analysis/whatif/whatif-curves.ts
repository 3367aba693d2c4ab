import { percentile } from '../distribution.ts';
import type { Rerun } from './rerun.ts';

/** Figures of a run by turn. */
export const BY_TURN = {
  attacks: (r: Rerun): readonly number[] => r.attacks,
  heat: (r: Rerun): readonly number[] => r.heat,
} as const satisfies Record<string, (r: Rerun) => readonly number[]>;
export type ByTurn = keyof typeof BY_TURN;

/** One turn over many runs: the median and the 5–95 % band. */
export interface CurvePoint {
  readonly median: number;
  readonly p5: number;
  readonly p95: number;
}

/** A turn reached by fewer than one run in this many is not drawn. */
const LEAST = 20;

/** Values by turn; a run that has ended no longer counts. */
export function curveOf(runs: readonly Rerun[], name: ByTurn): readonly CurvePoint[] {
  const lists = runs.map(BY_TURN[name]);
  const curve: CurvePoint[] = [];
  for (;;) {
    const i = curve.length;
    const there = Float64Array.from(lists.flatMap((list) => list[i] ?? [])).sort();
    if (there.length === 0 || there.length * LEAST < runs.length) return curve;
    curve.push({ median: percentile(there, 0.5), p5: percentile(there, 0.05), p95: percentile(there, 0.95) });
  }
}
