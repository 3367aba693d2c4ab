import { loadScenario } from '../../scenario/index.ts';
import { backtest } from './backtest.ts';
import { simulateRun } from './simulate.ts';
import { storedQuestion } from './stored-backtest.ts';
import type { Backtest } from './backtest-result.ts';
import { readTallies } from './tallies.ts';

/** Inputs for repeating the back-test in the browser. */
export interface BrowserBacktest {
  /** Text of the scenario and tallies files. */
  readonly scenario: string;
  readonly tallies: string;
  readonly seeds: number;
  readonly seed: string;
}

/**
 * Runs the back-test on one thread and reports progress. Throws an Error with a readable message if a file is invalid.
 */
export function backtestInBrowser(asked: BrowserBacktest, told: (done: number, of: number) => void): Promise<Backtest> {
  const scenario = loadScenario(asked.scenario);
  const tallies = readTallies(asked.tallies);
  if (!scenario.ok || !tallies.ok) throw new Error('The scenario or the tallies could not be read.');
  let before = 0;
  return backtest(storedQuestion(scenario.value, tallies.value, asked.seeds, asked.seed), async (job, n) => {
    const games = Array.from({ length: n }, (_, i) => {
      if (i % STEP === 0) told(before + i, before + n);
      return simulateRun(job, i);
    });
    before += n;
    return games;
  });
}

/** Games per progress report. */
const STEP = 20;
