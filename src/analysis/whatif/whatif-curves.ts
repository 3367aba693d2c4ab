import { percentile } from '../distribution.ts';
import type { Rerun } from './rerun.ts';

/** What runs come to turn by turn, by the turns that they played. */
export const BY_TURN = {
  attacks: (r: Rerun): readonly number[] => r.attacks,
  heat: (r: Rerun): readonly number[] => r.heat,
} as const satisfies Record<string, (r: Rerun) => readonly number[]>;
export type ByTurn = keyof typeof BY_TURN;

/** One turn over many runs: the middle one, and between what nine in ten lie. */
export interface AtTurn {
  readonly median: number;
  readonly p5: number;
  readonly p95: number;
}

/** Of fewer runs than one in so many nothing is drawn. */
const LEAST = 20;

/** Turn by turn; a run that ended sooner counts no further, and there the curve ends where hardly any is left. */
export function curveOf(runs: readonly Rerun[], name: ByTurn): readonly AtTurn[] {
  const lists = runs.map(BY_TURN[name]);
  const curve: AtTurn[] = [];
  for (;;) {
    const i = curve.length;
    const there = Float64Array.from(lists.flatMap((list) => list[i] ?? [])).sort();
    if (there.length === 0 || there.length * LEAST < runs.length) return curve;
    curve.push({ median: percentile(there, 0.5), p5: percentile(there, 0.05), p95: percentile(there, 0.95) });
  }
}
