import {
  unchangedResults,
  type ChangedReply,
  type NumberEffect,
  type SensitivityJob,
} from '../analysis/sensitivity/number-effect.ts';
import type { SensitivityQuestion } from '../analysis/sensitivity/measure-effects.ts';
import type { NamedLength } from '../engine/model/index.ts';
import { type Variation, variations } from '../analysis/sensitivity/tunable-numbers.ts';
import { isDecisive, type RankedNumber, rankNumbers } from '../analysis/sensitivity/rank.ts';
import { oneOf, readArguments, readScenario, wholeNumber } from './arguments.ts';
import { runMany } from './pool.ts';
import { rounded } from '../analysis/distribution.ts';
import { printJson, printLine, progress, UsageError } from './print.ts';
import { shippedTallies } from './read-input.ts';

const GAMES = 60;
const SEEDS = 80;
/** Runs per batch; each takes a second or two. */
const BATCH = 4;

/**
 * `sensitivity`: every assumption a quarter up and down. Which of them change a best reply, or break a payoff check or
 * a criterion of the back-test?
 */
export async function sensitivity(words: string[]): Promise<number> {
  const args = readArguments(words, {
    command: 'sensitivity',
    shared: ['scenario', 'seed', 'games', 'json'],
    own: ['length', 'seeds', 'only'],
    games: GAMES,
  });
  const { seeds = String(SEEDS), only } = args.own;
  const length = oneOf<NamedLength>('--length', args.own.length, ['half', 'full']) ?? 'half';
  const all = variations().filter(({ key }) => only === undefined || key.startsWith(only));
  if (all.length === 0) throw new UsageError(`No assumption’s name begins with “${only}”.`);
  const scenario = readScenario(args.scenario);
  const report = await sensitivityOf(
    {
      scenario,
      length,
      tallies: shippedTallies(),
      games: args.games,
      seeds: wholeNumber('--seeds', seeds, 0),
      seed: args.seed,
    },
    all,
  );
  if (args.json) printJson(report);
  else show(report);
  return 0;
}

/** Effects of the variations, the most influential numbers first. */
export async function sensitivityOf(question: SensitivityQuestion, all: readonly Variation[] = variations()) {
  progress(`${all.length} variations of ${new Set(all.map((v) => v.key)).size} numbers`);
  const job: SensitivityJob = { question, variations: all, base: await unchangedResults(question) };
  const { results } = await runMany('sensitivity', job, all.length, BATCH);
  const numbers = rankNumbers(all, results.map(roundedEffect));
  return {
    scenario: question.scenario.id,
    length: question.length,
    games: question.games,
    seeds: question.seeds,
    met: { ...job.base.payoffs.met, ...job.base.record },
    varied: numbers.length,
    idle: numbers.filter(({ tried }) => tried.every((t) => t.idle)).length,
    deciding: numbers.filter(isDecisive).length,
    numbers,
  };
}

const roundedEffect = (effect: NumberEffect): NumberEffect => ({
  ...effect,
  points: rounded(effect.points, 2),
  endings: rounded(effect.endings, 1),
});

type Report = Awaited<ReturnType<typeof sensitivityOf>>;

function show(report: Report): void {
  const { scenario, length, games, seeds, varied, idle, deciding } = report;
  printLine(`${scenario}, ${length}: ${games} games a pair of doctrines, ${seeds} games of history’s orders`);
  printLine(`${varied} assumptions a quarter up and a quarter down; ${idle} play no part in these games,`);
  printLine(`${deciding} change a best answer or break a demand that is met:`);
  for (const one of report.numbers.filter(isDecisive)) showNumber(one);
  printLine();
  printLine('Then those that move most points:');
  const rest = report.numbers.filter((one) => !isDecisive(one)).slice(0, 10);
  for (const one of rest) showNumber(one);
}

const answer = ({ side, to, was, best }: ChangedReply): string => `${side} answers ${to} with ${best}, not ${was}`;

function showNumber({ key, source, clause, tried }: RankedNumber): void {
  printLine();
  printLine(`${key} (${source}, ${clause})`);
  for (const t of tried) {
    const words = [...t.broken.map((name) => `breaks ${name.replace('balance.', '')}`), ...t.replies.map(answer)];
    printLine(
      `  ${JSON.stringify(t.from)} → ${JSON.stringify(t.to)}: ${t.points} points, ${t.endings} % of games end otherwise`,
    );
    for (const word of words) printLine(`    ${word}`);
  }
}
