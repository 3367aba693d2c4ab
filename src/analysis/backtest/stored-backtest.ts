import { DEFAULT_OPTIONS, type Scenario } from '../../engine/model/index.ts';
import { hashJson } from '../../engine/record/index.ts';
import { worldOf } from '../scenario-fingerprint.ts';
import type { NumberValues } from '../numbers-read.ts';
import { type SimulatedRun, simulateRun } from './simulate.ts';
import { LIMITS } from './criteria.ts';
import { firstPhases, type BacktestQuestion, settingOf } from './backtest-plan.ts';
import type { Backtest } from './backtest-result.ts';
import type { Tally } from './tallies.ts';

/** The back-test as stored in the project and drawn on the page. */
export interface StoredBacktest extends Backtest {
  readonly fingerprint: string;
  /** Day it was computed, `YYYY-MM-DD`. */
  readonly made: string;
}

const KEPT_SEEDS = 2000;
const KEPT_SEED = '1';
const FIRST_GAMES = 3;

/** The question of the stored result; readers can repeat it with another seed. */
export const storedQuestion = (
  scenario: Scenario,
  tallies: readonly Tally[],
  seeds = KEPT_SEEDS,
  seed = KEPT_SEED,
): BacktestQuestion => ({
  scenario,
  options: DEFAULT_OPTIONS,
  tables: {},
  tallies,
  seeds,
  seed,
});

/**
 * Hash of everything the result depends on: `numbers` (those that the computation read), scenario, tallies, limits and, as a check on the rules, the first
 * few games. Texts are left out.
 */
export function backtestFingerprint(question: BacktestQuestion, numbers: NumberValues): string {
  const { turns, ...setting } = settingOf(question);
  const phases = firstPhases(question, turns, true);
  const { tables, tallies, seed, seeds } = question;
  const games = Array.from({ length: FIRST_GAMES }, (_, i) =>
    plain(simulateRun({ ...setting, tables, seed, phases }, i)),
  );
  return hashJson({
    numbers,
    tables,
    world: worldOf(setting.scenario),
    history: setting.scenario.history,
    tallies: tallies.map((tally) => ({ ...tally, weak: undefined })), // counts the same, however weak its source
    seeds,
    phases,
    LIMITS,
    games,
  });
}

const plain = (course: SimulatedRun) => ({
  ...course,
  iraq: [...course.iraq],
  syria: [...course.syria],
  ships: [...course.ships],
  killed: [...course.killed],
  wounded: [...course.wounded],
});
