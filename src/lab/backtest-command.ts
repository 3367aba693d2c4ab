import { backtest as ask } from '../analysis/backtest/backtest.ts';
import { type BacktestQuestion, settingOf } from '../analysis/backtest/backtest-plan.ts';
import { dotsOf } from '../analysis/backtest/rows.ts';
import { readTallies, type Tally } from '../analysis/backtest/tallies.ts';
import type { Backtest } from '../analysis/backtest/backtest-result.ts';
import { type Arguments, readArguments, readOptions, readScenario, wholeNumber } from './arguments.ts';
import { readText } from './files.ts';
import { runMany } from './pool.ts';
import { InputError, printJson, progress } from './print.ts';
import { showBacktest } from './show-backtest.ts';
import { readTables, shippedTallies } from './read-input.ts';

const SEEDS = '2000';

/**
 * `backtest --seeds N [--dates FILE]`: the historical orders against the official tallies. Exit code 1: a criterion is
 * not met.
 */
export async function backtest(words: string[]): Promise<number> {
  const args = readArguments(words, {
    command: 'backtest',
    shared: ['scenario', 'options', 'seed', 'json'],
    own: ['seeds', 'dates', 'tables'],
  });
  const result = await run(args);
  if (args.json) printJson(result);
  else showBacktest(result);
  return result.criteria.every((x) => x.ok) ? 0 : 1;
}

function run(args: Arguments): Promise<Backtest> {
  const { seeds = SEEDS, dates } = args.own;
  const question: BacktestQuestion = {
    scenario: readScenario(args.scenario),
    options: readOptions(args.optionsFile),
    tables: readTables(args.own.tables),
    tallies: dates === undefined ? shippedTallies() : talliesIn(dates),
    seeds: wholeNumber('--seeds', seeds, 1),
    seed: args.seed,
  };
  const { scenario, turns } = settingOf(question);
  if (dotsOf(scenario, question.tallies, turns * scenario.turnDays).length === 0)
    throw new InputError(`None of the tallies lies in the days of “${scenario.id}”, from ${scenario.start} on.`);
  return ask(question, async (job, n) => (await runMany('backtest', job, n)).results);
}

const MOST_TOLD = 10;

function talliesIn(file: string): Tally[] {
  const read = readTallies(readText(file));
  if (read.ok) {
    const { value, passedOver } = read;
    if (passedOver.length > 0) progress(`“${file}”: not read are the columns ${passedOver.join(', ')}.`);
    if (value.every((tally) => tally.value === null)) progress(`“${file}” has dates alone: nothing to compare with.`);
    return value;
  }
  const told = read.errors.slice(0, MOST_TOLD).map(({ line, message }) => `“${file}” line ${line}: ${message}`);
  if (read.errors.length > MOST_TOLD) told.push(`“${file}”: and ${read.errors.length - MOST_TOLD} errors more.`);
  throw new InputError(told.join('\n'));
}
