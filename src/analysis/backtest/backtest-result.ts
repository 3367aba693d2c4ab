import type { Distribution } from '../distribution.ts';
import type { Baseline } from './baseline.ts';
import type { Criterion, Shares } from './criteria.ts';
import type { Fan } from './fan.ts';
import type { Tried } from './forecast-scores.ts';
import type { Row } from './rows.ts';

/** What came of a back-test: plain data, as printed by the command line and drawn by the page. */
export interface Backtest extends Shares {
  readonly scenario: string;
  /** Its first day. */
  readonly start: string;
  readonly seeds: number;
  readonly seed: string;
  readonly rows: readonly Row[];
  /** Shares of the tallies of attacks, and of what each added, between the 5 and 95 % of the games. */
  readonly coverage: number | null;
  readonly incrementCoverage: number | null;
  /** Mean log score of what the tallies after 21 December added, and of the best constant rate; null: none to score. */
  readonly logScore: number | null;
  readonly baselineLogScore: number | null;
  readonly bandWidth: { readonly worst: number; readonly date: string } | null;
  /** Share of the tallies that split Iraq from Syria in which the split lies within its band. */
  readonly splitCoverage: number | null;
  readonly harmlessShare: number;
  readonly tempo: { readonly fitted: number; readonly tried: readonly Tried[] } | null;
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
  /** Of history's orders and signals, the share that the rules allowed as the games went. */
  readonly given: number;
  readonly criteria: readonly Criterion[];
}
