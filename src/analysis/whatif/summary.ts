import type { Ending, Side } from '../../engine/model/index.ts';
import { type Distribution, distribution } from '../distribution.ts';
import type { Rerun } from './rerun.ts';
import type { RunPair } from './whatif.ts';

type EndingKind = Ending['kind'];
export const ENDINGS = [
  'war',
  'managedRivalry',
  'usAdvantage',
  'iranAdvantage',
  'stalemate',
] as const satisfies readonly EndingKind[];

/** Summary of the runs of one world, counted from the turn of the question. */
export interface RunSummary {
  readonly points: Readonly<Record<Side, Distribution>>;
  readonly attacks: Distribution;
  readonly americansKilled: Distribution;
  readonly heatEnd: Distribution;
  /** Shares of the runs, 0–1. */
  readonly endings: Readonly<Record<EndingKind, number>>;
  /** Recorded orders and signals that were illegal in this world, per run. */
  readonly leftOut: number;
}

/** A mean over paired runs and its standard error. */
export interface MeanEffect {
  readonly mean: number;
  readonly se: number;
}

/** Changed less baseline, run by run. */
export interface RunDifference {
  readonly points: Readonly<Record<Side, MeanEffect>>;
  readonly attacks: MeanEffect;
  readonly americansKilled: MeanEffect;
  readonly heatEnd: MeanEffect;
  readonly war: MeanEffect;
}

/** Figures of a run by name, for everything that shows or compares runs. */
export const FIGURES = {
  us: (r: Rerun): number => r.points.us,
  iran: (r: Rerun): number => r.points.iran,
  attacks: (r: Rerun): number => r.attacks.reduce((sum, n) => sum + n, 0),
  americansKilled: (r: Rerun): number => r.americansKilled,
  heatEnd: (r: Rerun): number => r.heat.at(-1) ?? 0,
  war: (r: Rerun): number => (r.ending === 'war' ? 1 : 0),
} as const;
export type Figure = keyof typeof FIGURES;

export function meanEffect(values: readonly number[]): MeanEffect {
  const n = values.length;
  const mean = values.reduce((sum, x) => sum + x, 0) / Math.max(1, n);
  const squares = values.reduce((sum, x) => sum + (x - mean) ** 2, 0);
  return { mean, se: n < 2 ? 0 : Math.sqrt(squares / (n - 1) / n) };
}

export function summariseRuns(runs: readonly Rerun[]): RunSummary {
  const of = (figure: Figure): Distribution => distribution(runs.map(FIGURES[figure]));
  const share = (kind: EndingKind): number => runs.filter((r) => r.ending === kind).length / Math.max(1, runs.length);
  return {
    points: { us: of('us'), iran: of('iran') },
    attacks: of('attacks'),
    americansKilled: of('americansKilled'),
    heatEnd: of('heatEnd'),
    endings: Object.fromEntries(ENDINGS.map((kind) => [kind, share(kind)])) as Record<EndingKind, number>,
    leftOut: runs.reduce((sum, r) => sum + r.leftOut, 0) / Math.max(1, runs.length),
  };
}

export function runDifference(pairs: readonly RunPair[]): RunDifference {
  const of = (figure: Figure): MeanEffect =>
    meanEffect(pairs.map(({ baseline, changed }) => FIGURES[figure](changed) - FIGURES[figure](baseline)));
  return {
    points: { us: of('us'), iran: of('iran') },
    attacks: of('attacks'),
    americansKilled: of('americansKilled'),
    heatEnd: of('heatEnd'),
    war: of('war'),
  };
}
