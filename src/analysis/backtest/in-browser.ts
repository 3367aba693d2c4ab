import { loadScenario } from '../../scenario/index.ts';
import { backtest } from './backtest.ts';
import { simulateRun } from './simulate.ts';
import { storedQuestion } from './stored-backtest.ts';
import type { Backtest } from './backtest-result.ts';
import { readTallies } from './tallies.ts';

/** What a reader's own computer needs to answer the question again. */
export interface BrowserBacktest {
  /** Texts of the scenario's and the tallies' files. */
  readonly scenario: string;
  readonly tallies: string;
  readonly seeds: number;
  readonly seed: string;
}

/** The back-test on one thread; says how far it is. Throws a sentence where a file is not what it should be. */
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

/** Games between two reports. */
const STEP = 20;
