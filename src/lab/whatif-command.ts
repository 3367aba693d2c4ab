import { policyNames } from '../ai/index.ts';
import { type LaterOrders, recordOf, stateBefore } from '../analysis/whatif/rerun.ts';
import {
  type RunDifference,
  runDifference,
  type MeanEffect,
  type RunSummary,
  summariseRuns,
} from '../analysis/whatif/summary.ts';
import { isLegalQuestion, type WhatIfQuestion } from '../analysis/whatif/whatif.ts';
import type { Side, Submission } from '../engine/model/index.ts';
import type { GameRun } from '../engine/record/index.ts';
import { readSubmission } from '../scenario/index.ts';
import { type Arguments, readArguments, readObject, wholeNumber } from './arguments.ts';
import type { Distribution } from '../analysis/distribution.ts';
import { runMany } from './pool.ts';
import { inEnglish, InputError, percent, printJson, printLine, printTable, refusal, UsageError } from './print.ts';
import { readGame } from './read-input.ts';

const RUNS = 2000;

/** `whatif FILE --turn T --side S --orders FILE`: replays a game with one submission changed. */
export async function whatif(words: string[]): Promise<number> {
  const args = readArguments(words, {
    command: 'whatif',
    shared: ['json'],
    own: ['turn', 'side', 'orders', 'runs', 'later'],
    files: 'one',
  });
  const runs = args.own.runs === undefined ? RUNS : wholeNumber('--runs', args.own.runs, 1);
  const question = read(args);
  const { results: pairs, seconds } = await runMany('whatif', question, runs);
  const { turn, side } = question;
  const report: Report = {
    turn,
    side,
    runs,
    baseline: summariseRuns(pairs.map((pair) => pair.baseline)),
    changed: summariseRuns(pairs.map((pair) => pair.changed)),
    difference: runDifference(pairs),
    happened: summariseRuns([pairs[0]!.baseline]),
    seconds,
  };
  if (args.json) printJson(report);
  else show(report);
  return 0;
}

function read({ files, own }: Arguments): WhatIfQuestion {
  const [file] = files as [string];
  const side = own.side;
  if (side !== 'us' && side !== 'iran') throw new UsageError('“whatif” needs --side us or --side iran.');
  if (own.turn === undefined || own.orders === undefined)
    throw new UsageError('“whatif” needs --turn T and --orders FILE.');
  const turn = wholeNumber('--turn', own.turn, 1);
  const later = laterOf(own.later);
  const run = readGame(file);
  if (turn > run.turns.length)
    throw new InputError(`“${file}” has turns 1 to ${run.turns.length}: there is no turn ${turn}.`);
  const instead = ordersIn(own.orders, run, turn, side);
  return { record: recordOf(run), turn, side, instead, ...(later ? { later } : {}) };
}

function laterOf(word: string | undefined): LaterOrders | undefined {
  if (word === undefined) return undefined;
  const [us = '', iran = '', ...more] = word.split(',');
  for (const [name, side] of [
    [us, 'us'],
    [iran, 'iran'],
  ] as const)
    if (more.length > 0 || !policyNames(side).includes(name))
      throw new UsageError(`--later takes a policy for each side, as in calibrated,mixed; not “${word}”.`);
  return { us, iran };
}

/** Orders and signals of the file; the rest of that submission stays. Throws an error if the rules refuse them. */
function ordersIn(file: string, run: GameRun, turn: number, side: Side): Submission {
  const given = readObject(file, 'a submission: { "orders": […], "signals": […] }');
  const sealed = run.turns[turn - 1]?.[side];
  const form = readSubmission(side, { ...sealed, turn, signals: [], orders: [], ...given });
  if (!form.ok)
    throw new InputError(
      inEnglish(form.errors)
        .map((e) => `“${file}” ${e.pointer}: ${e.message}`)
        .join('\n'),
    );
  const check = isLegalQuestion(stateBefore(recordOf(run), turn), side, form.value);
  if (check.ok) return form.value;
  throw new InputError(
    [
      `The rules did not allow this in turn ${turn}:`,
      ...check.errors.map((error) => `“${file}” ${error.path || '(whole file)'}: ${refusal(error)}`),
    ].join('\n'),
  );
}

interface Report extends Pick<WhatIfQuestion, 'turn' | 'side'> {
  readonly runs: number;
  readonly baseline: RunSummary;
  readonly changed: RunSummary;
  readonly difference: RunDifference;
  /** Run 0 as recorded: the game itself. */
  readonly happened: RunSummary;
  readonly seconds: number;
}

const spread = (x: Distribution): string => `${x.mean.toFixed(1)} (${x.p5.toFixed(1)} to ${x.p95.toFixed(1)})`;
const signed = ({ mean, se }: MeanEffect): string =>
  `${mean >= 0 ? '+' : ''}${mean.toFixed(2)} ± ${(1.96 * se).toFixed(2)}`;

function show({ turn, side, runs, baseline, changed, difference, happened, seconds }: Report): void {
  printLine(`From turn ${turn}, with other orders of ${side === 'us' ? 'the US' : 'Iran'}: ${runs} pairs of runs.`);
  const row = (name: string, of: (world: RunSummary) => Distribution, by: MeanEffect) => [
    name,
    of(happened).mean.toFixed(1),
    spread(of(baseline)),
    spread(of(changed)),
    signed(by),
  ];
  printTable([
    ['', 'happened', 'as ordered (5–95 %)', 'changed (5–95 %)', 'difference'],
    row('points, US', (x) => x.points.us, difference.points.us),
    row('points, Iran', (x) => x.points.iran, difference.points.iran),
    row('attacks', (x) => x.attacks, difference.attacks),
    row('Americans killed', (x) => x.americansKilled, difference.americansKilled),
    row('Heat at the end', (x) => x.heatEnd, difference.heatEnd),
    [
      'war',
      percent(happened.endings.war),
      percent(baseline.endings.war),
      percent(changed.endings.war),
      signed({ mean: difference.war.mean * 100, se: difference.war.se * 100 }),
    ],
  ]);
  if (changed.leftOut > 0 || baseline.leftOut > 0)
    printLine(
      `Recorded orders that a run did not allow, on average: ${baseline.leftOut.toFixed(1)} as ordered, ${changed.leftOut.toFixed(1)} changed.`,
    );
  printLine(`${seconds.toFixed(1)} s`);
}
