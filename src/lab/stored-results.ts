import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { auditField, auditFingerprint, gamesOfAudit, storedAudit } from '../analysis/audit/stored-audit.ts';
import { backtest } from '../analysis/backtest/backtest.ts';
import { backtestFingerprint, storedQuestion } from '../analysis/backtest/stored-backtest.ts';
import {
  contestsOf,
  balanceFingerprint,
  storedBalance,
  storedGrids,
  BALANCE_SEED,
  type PointsDistribution,
  distributionContests,
  pointsDistributionOf,
} from '../analysis/balance/index.ts';
import { HISTORICAL } from '../analysis/backtest/prediction.ts';
import { predictionFingerprint } from '../analysis/backtest/stored-prediction.ts';
import { governmentsFingerprint } from '../analysis/backtest/stored-governments.ts';
import { charactersFingerprint } from '../analysis/personalities/stored-personalities.ts';
import type { SensitivityQuestion } from '../analysis/sensitivity/measure-effects.ts';
import type { StoredSensitivity } from '../analysis/sensitivity/rank.ts';
import { type NumberValues, valuesOf, withNumbersRead } from '../analysis/numbers-read.ts';
import { hashJson } from '../engine/record/index.ts';
import { DEFAULT_OPTIONS, type NamedLength, type Scenario } from '../engine/model/index.ts';
import { readScenario } from './arguments.ts';
import { CHARACTER_GAMES, CHARACTER_SIMULATIONS, measured } from './characters-command.ts';
import { GOVERNMENT_GAMES, governmentJob, governmentsOf } from './governments-command.ts';
import { PREDICTION_GAMES, predictionJob, predictionOf } from './prediction-command.ts';
import { today } from './print.ts';
import { runMany } from './pool.ts';
import { sensitivityOf } from './sensitivity-command.ts';
import { shippedTallies } from './read-input.ts';

/** Results stored in the project for the page. The fingerprint makes them stale as soon as an input changes. */
export interface StoredResult {
  /** Path below `src/analysis/results`, without `.json`. */
  readonly name: string;
  /** Hash of everything that the result depends on, with these numbers; fast. */
  readonly fingerprint: (numbers: NumberValues) => string;
  readonly compute: () => Promise<object>;
}

const GAMES = 300;
const WIDTH = 120;
const OPEN_QUESTIONS = 10;
const LENGTHS: readonly NamedLength[] = ['half', 'full'];

/** The tutorial's invented scenario is no evidence, so nothing is stored for it. */
const TUTORIAL = 'tutorial.json';

/** Ids of the scenarios that come with the game, without the tutorial. */
export const shippedIds = (): string[] =>
  readdirSync(fileURLToPath(new URL('../../scenarios/', import.meta.url)))
    .filter((file) => file.endsWith('.json') && !file.endsWith('.schema.json') && file !== TUTORIAL)
    .map((file) => file.slice(0, -'.json'.length));

/** Every stored result. */
export function allStoredResults(): StoredResult[] {
  const ofScenarios = shippedIds().flatMap((id) => {
    const scenario = readScenario(id);
    return LENGTHS.flatMap((length) => [
      balanceOf(scenario, length),
      spreadOf(scenario, length),
      auditOf(scenario, length),
    ]);
  });
  const october = readScenario('oct-2023');
  return [
    ...ofScenarios,
    backtestKept(october),
    governmentsKept(october),
    predictionKept(readScenario('dec-2019')),
    openQuestions(october),
    charactersKept(october),
  ];
}

function backtestKept(scenario: Scenario): StoredResult {
  const question = storedQuestion(scenario, shippedTallies());
  return {
    name: `backtest/${scenario.id}`,
    fingerprint: (numbers) => backtestFingerprint(question, numbers),
    compute: async () => ({
      made: today(),
      ...(await backtest(question, async (job, n) => (await runMany('backtest', job, n)).results)),
    }),
  };
}

function predictionKept(scenario: Scenario): StoredResult {
  return {
    name: `prediction/${scenario.id}`,
    fingerprint: (numbers) => predictionFingerprint(predictionJob(scenario, HISTORICAL, BALANCE_SEED), numbers),
    compute: () => predictionOf(scenario, BALANCE_SEED, PREDICTION_GAMES),
  };
}

function governmentsKept(scenario: Scenario): StoredResult {
  const job = governmentJob(scenario, BALANCE_SEED);
  return {
    name: `governments/${scenario.id}`,
    fingerprint: (numbers) => governmentsFingerprint(job, numbers),
    compute: () => governmentsOf(job, GOVERNMENT_GAMES),
  };
}

/** The most influential numbers, and the count of the others. Slower than all other results together. */
function openQuestions(scenario: Scenario): StoredResult {
  const question: SensitivityQuestion = {
    scenario,
    length: 'half',
    tallies: shippedTallies(),
    games: 40,
    seeds: 80,
    seed: BALANCE_SEED,
  };
  const contests = distributionContests(question.length);
  const record = storedQuestion(scenario, question.tallies);
  return {
    name: `sensitivity/${scenario.id}-${question.length}`,
    fingerprint: (numbers) =>
      hashJson([balanceFingerprint(scenario, contests, numbers), backtestFingerprint(record, numbers)]),
    compute: async () => {
      const { numbers, ...counts } = await sensitivityOf(question);
      return { ...counts, numbers: numbers.slice(0, OPEN_QUESTIONS) } satisfies StoredSensitivity;
    },
  };
}

function charactersKept(scenario: Scenario): StoredResult {
  const field = {
    scenario,
    options: DEFAULT_OPTIONS,
    seed: BALANCE_SEED,
    simulations: CHARACTER_SIMULATIONS,
    games: CHARACTER_GAMES,
  };
  return {
    name: `characters/${scenario.id}`,
    fingerprint: (numbers) => charactersFingerprint(field, numbers),
    compute: () => measured(field),
  };
}

function balanceOf(scenario: Scenario, length: NamedLength): StoredResult {
  const contests = contestsOf(storedGrids(length));
  return {
    name: `balance/${scenario.id}-${length}`,
    fingerprint: (numbers) => balanceFingerprint(scenario, contests, numbers),
    compute: async () => {
      const { results } = await runMany('balance', { scenario, seed: BALANCE_SEED, contests }, GAMES);
      return storedBalance(scenario, length, results);
    },
  };
}

function auditOf(scenario: Scenario, length: NamedLength): StoredResult {
  return {
    name: `audit/${scenario.id}-${length}`,
    fingerprint: (numbers) => auditFingerprint(scenario, length, numbers),
    compute: async () => {
      const { results } = await runMany('audit', auditField(scenario, length), gamesOfAudit(scenario));
      return storedAudit(scenario, length, results);
    },
  };
}

function spreadOf(scenario: Scenario, length: NamedLength): StoredResult {
  const contests = distributionContests(length);
  return {
    name: `spread/${scenario.id}-${length}`,
    fingerprint: (numbers) => balanceFingerprint(scenario, contests, numbers),
    compute: async () => {
      const { results } = await runMany('balance', { scenario, seed: BALANCE_SEED, contests, bars: true }, GAMES);
      return pointsDistributionOf(scenario, length, results.flat());
    },
  };
}

const fileOf = (stored: Pick<StoredResult, 'name'>): string =>
  fileURLToPath(new URL(`../analysis/results/${stored.name}.json`, import.meta.url));

/** Which numbers each result read when computed: the index of a list in `lists`. */
interface NumbersRead {
  readonly lists: readonly (readonly string[])[];
  readonly of: Readonly<Record<string, number>>;
}
const NUMBERS_READ: Pick<StoredResult, 'name'> = { name: 'numbers-read' };

const numbersRead = (): NumbersRead => JSON.parse(readFileSync(fileOf(NUMBERS_READ), 'utf8')) as NumbersRead;

/** True if the stored result is up to date. */
export function isCurrent(stored: StoredResult): boolean {
  try {
    const { fingerprint: was } = JSON.parse(readFileSync(fileOf(stored), 'utf8')) as { fingerprint?: unknown };
    const { lists, of } = numbersRead();
    return isCurrentFor(stored, was, lists[of[stored.name]!]!);
  } catch {
    return false; // missing or invalid
  }
}

/**
 * True if a result is up to date: its numbers have the same values, and its first games read no others. Adding a number
 * that they do not read changes nothing.
 */
export function isCurrentFor(stored: StoredResult, fingerprint: unknown, names: readonly string[]): boolean {
  const numbers = valuesOf(names);
  if (numbers === null) return false;
  const { result, read } = withNumbersRead(() => stored.fingerprint(numbers));
  return result === fingerprint && [...read].every((name) => names.includes(name));
}

/** How points come out in a scenario; null for one that is not shipped, or whose numbers are others now. */
export function storedPointsDistribution(scenario: Scenario, length: NamedLength): PointsDistribution | null {
  const stored = spreadOf(scenario, length);
  return isCurrent(stored) ? (JSON.parse(readFileSync(fileOf(stored), 'utf8')) as PointsDistribution) : null;
}

/** `read`: names of the numbers read by the computation. */
export function writeResult(stored: StoredResult, result: object, read: ReadonlySet<string>): void {
  const first = withNumbersRead(() => stored.fingerprint({})).read;
  const names = [...new Set([...read, ...first])].toSorted();
  mkdirSync(dirname(fileOf(stored)), { recursive: true });
  writeFileSync(fileOf(stored), `${inLines({ fingerprint: stored.fingerprint(valuesOf(names)!), ...result })}\n`);
  const { lists, of } = numbersRead();
  const all = { ...Object.fromEntries(Object.entries(of).map(([name, i]) => [name, lists[i]!])), [stored.name]: names };
  writeFileSync(fileOf(NUMBERS_READ), `${inLines(asNumbersRead(all))}\n`);
}

/** Most results read the same numbers, so each list is stored once. */
function asNumbersRead(all: Readonly<Record<string, readonly string[]>>): NumbersRead {
  const texts = [...new Set(Object.values(all).map((names) => names.join(' ')))];
  return {
    lists: texts.map((text) => text.split(' ')),
    of: Object.fromEntries(Object.entries(all).map(([name, names]) => [name, texts.indexOf(names.join(' '))])),
  };
}

/** Puts short values and lists of numbers on one line, for readable diffs. */
function inLines(value: unknown, indent = ''): string {
  const text = JSON.stringify(value);
  if (typeof value !== 'object' || value === null || text.length < WIDTH) return text;
  if (Array.isArray(value) && value.every((item) => typeof item === 'number')) return text;
  const deeper = `${indent} `;
  const members = Array.isArray(value)
    ? value.map((item) => inLines(item, deeper))
    : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${inLines(item, deeper)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${members.map((member) => deeper + member).join(',\n')}\n${indent}${close}`;
}
