import type { Distribution } from '../distribution.ts';
import type { Baseline } from './baseline.ts';
import type { Criterion, Shares } from './criteria.ts';
import type { Fan } from './fan.ts';
import type { TempoScore } from './forecast-scores.ts';
import type { TallyRow } from './rows.ts';

/** Result of a back-test as plain data, printed by the command line and drawn by the page. */
export interface Backtest extends Shares {
  readonly scenario: string;
  /** Its first day. */
  readonly start: string;
  readonly seeds: number;
  readonly seed: string;
  readonly rows: readonly TallyRow[];
  /** Share of the tallies, and of their increments, inside the simulated 5–95 % band. */
  readonly coverage: number | null;
  readonly incrementCoverage: number | null;
  /** The same of the weekly passings of Bab el-Mandeb. */
  readonly passings: number | null;
  /** Mean log score on the tallies after 21 December, and that of the best constant rate; null: none to score. */
  readonly logScore: number | null;
  readonly baselineLogScore: number | null;
  readonly bandWidth: { readonly worst: number; readonly date: string } | null;
  /** Share of the tallies by country whose split lies in its band. */
  readonly splitCoverage: number | null;
  readonly harmlessShare: number;
  readonly tempo: { readonly fitted: number; readonly tried: readonly TempoScore[] } | null;
  readonly baseline: (Baseline & { readonly score: number }) | null;
  readonly fan: Fan;
  readonly totals: {
    readonly attacks: Distribution;
    readonly killed: Distribution;
    readonly wounded: Distribution;
    readonly nearMisses: Distribution;
    readonly strikeRounds: Distribution & { readonly ordered: number };
    readonly shipAttacks: Distribution;
  };
  /** Share of the historical orders and signals that the rules allowed. */
  readonly given: number;
  readonly criteria: readonly Criterion[];
}
