import {
  type Ending,
  type NamedLength,
  type Scenario,
  type Side,
  type TableOverrides,
} from '../../engine/model/index.ts';
import { DEFAULT_OPTIONS } from '../../engine/model/index.ts';
import { hashJson } from '../../engine/record/index.ts';
import { backtest } from '../backtest/backtest.ts';
import { simulateRun } from '../backtest/simulate.ts';
import { storedQuestion } from '../backtest/stored-backtest.ts';
import { settingOf } from '../backtest/backtest-plan.ts';
import type { Tally } from '../backtest/tallies.ts';
import { contestsOf, type PayoffGrid, tablesOf, worldGrid } from '../balance/balance-plan.ts';
import { type ContestResult, playAll } from '../balance/contest.ts';
import { repliesOf } from '../balance/replies.ts';
import { payoffChecks } from '../balance/payoff-checks.ts';
import { mean } from '../balance/statistics.ts';

/** The games played with every variation. */
export interface SensitivityQuestion {
  readonly scenario: Scenario;
  readonly length: NamedLength;
  readonly tallies: readonly Tally[];
  /** Games per pair of doctrines. */
  readonly games: number;
  /** Games with the historical orders; 0: no back-test. */
  readonly seeds: number;
  readonly seed: string;
}

/** Conclusions from the payoffs under some numbers. */
export interface Payoffs {
  /** By pair of doctrines. */
  readonly cells: readonly {
    readonly us: number;
    readonly iran: number;
    readonly endings: Readonly<Record<string, number>>;
  }[];
  readonly replies: readonly RankedReplies[];
  /** Checks by text key, and whether they are met. */
  readonly met: CheckResults;
}

export type CheckResults = Readonly<Record<string, boolean>>;

/** A side's best reply to a doctrine, and how far behind the others are. */
export interface RankedReplies {
  readonly side: Side;
  readonly to: string;
  readonly best: string;
  readonly regret: Readonly<Record<string, number>>;
}

const ENDINGS: readonly Ending['kind'][] = ['war', 'managedRivalry', 'usAdvantage', 'iranAdvantage', 'stalemate'];

const gridOf = (q: SensitivityQuestion, tables: TableOverrides): PayoffGrid =>
  worldGrid({ ...DEFAULT_OPTIONS, length: q.length }, tables, 'unknown');

const play = (q: SensitivityQuestion, tables: TableOverrides, games: number): ContestResult[][] => {
  const field = { scenario: q.scenario, seed: q.seed, contests: contestsOf([gridOf(q, tables)]) };
  return Array.from({ length: games }, (_, i) => playAll(field, i));
};

export function payoffs(question: SensitivityQuestion, tables: TableOverrides): Payoffs {
  const results = play(question, tables, question.games);
  const table = tablesOf([gridOf(question, tables)], results).get('unknown')!;
  const cells = results[0]!.map((_, at) => {
    const games = results.map((played) => played[at]!);
    const share = (kind: string): number => games.filter((g) => g.ending === kind).length / games.length;
    return {
      us: mean(games.map((g) => g.us)),
      iran: mean(games.map((g) => g.iran)),
      endings: Object.fromEntries(ENDINGS.map((kind) => [kind, share(kind)])),
    };
  });
  const replies = (['us', 'iran'] as const).flatMap((side) =>
    repliesOf(table, side).map(({ to, best, answers }) => ({
      side,
      to,
      best,
      regret: Object.fromEntries(answers.map((a) => [a.doctrine, a.regret])),
    })),
  );
  const checks = payoffChecks(table).map((check) => [`balance.check.${check.id}`, check.ok !== false]);
  return { cells, replies, met: Object.fromEntries(checks) };
}

/** Back-test criteria under some numbers. */
export async function backtestCriteria(q: SensitivityQuestion, tables: TableOverrides): Promise<CheckResults> {
  const question = { ...storedQuestion(q.scenario, q.tallies, q.seeds, q.seed), tables };
  const { criteria } = await backtest(question, async (job, n) =>
    Array.from({ length: n }, (_, i) => simulateRun(job, i)),
  );
  return Object.fromEntries(criteria.map(({ key, ok }) => [`check.${key}`, ok]));
}

/** Traces of a sample of games: if none changes, the number plays no part. */
export interface Traces {
  readonly payoffs: string;
  readonly record: string;
}

/** A fifth of the games is enough to see whether a number plays a part. */
const part = (n: number): number => Math.ceil(n / 5);

export function traces(question: SensitivityQuestion, tables: TableOverrides): Traces {
  const { turns, ...setting } = settingOf(
    storedQuestion(question.scenario, question.tallies, question.seeds, question.seed),
  );
  const job = { ...setting, tables, seed: question.seed, phases: [{ tempo: 1, turns, runs: part(question.seeds) }] };
  const courses = Array.from({ length: part(question.seeds) }, (_, i) => {
    const { iraq, syria, ships, killed, wounded } = simulateRun(job, i);
    return [iraq, syria, ships, killed, wounded].map((days) => [...days]);
  });
  return { payoffs: hashJson(play(question, tables, part(question.games))), record: hashJson(courses) };
}
