import { doctrineNames, isPolicy, policyNames, thinkerFor } from '../ai/index.ts';
import { mean } from '../analysis/balance/statistics.ts';
import { type Comparison, type Position } from '../analysis/decisions.ts';
import { rounded } from '../analysis/distribution.ts';
import { interval } from '../analysis/tournament.ts';
import { other } from '../engine/model/index.ts';
import { type Arguments, readArguments, readOptions, readScenario, whole } from './arguments.ts';
import { machine, today } from './made.ts';
import { runMany } from './pool.ts';
import { printJson, printLine, printTable } from './print.ts';
import { InputError, UsageError } from './usage-error.ts';

/** Games against each opponent, of eight positions or so. */
const GAMES = 1;
const WORLDS = 1500;

/** `decisions --side us|iran --policies A,B,…`: what more thinking gains in a decision, in the same positions and worlds. */
export async function decisions(words: string[]): Promise<number> {
  const args = readArguments(words, ['side', 'policies', 'against', 'worlds'], GAMES);
  if (args.files.length > 0) throw new UsageError(`“decisions” takes no file: “${args.files[0]}”.`);
  const report = await reportOf(comparisonOf(args), args.games);
  if (args.json) printJson(report);
  else show(report);
  return 0;
}

function comparisonOf(args: Arguments): Comparison {
  const { side, policies = 'analyst,strategist', against = 'doctrines', worlds = String(WORLDS) } = args.own;
  if (side !== 'us' && side !== 'iran') throw new UsageError('“decisions” needs --side us or --side iran.');
  const scenario = readScenario(args.scenario);
  const foe = other(side);
  const players = policies.split(',');
  const dull = players.find((name) => thinkerFor(name, side, scenario) === null);
  if (dull !== undefined) throw new InputError(`“${dull}” does not think ahead: its decisions cannot be weighed.`);
  const opponents = against === 'doctrines' ? doctrineNames(foe) : against.split(',');
  const unknown = opponents.find((name) => !isPolicy(name, foe));
  if (unknown !== undefined)
    throw new InputError(`There is no policy “${unknown}” for ${foe}. There are: ${policyNames(foe).join(', ')}.`);
  return {
    scenario,
    options: readOptions(args.optionsFile),
    seed: args.seed,
    side,
    policies: players,
    opponents,
    worlds: whole('--worlds', worlds, 1),
  };
}

type Report = Awaited<ReturnType<typeof reportOf>>;

async function reportOf(comparison: Comparison, games: number) {
  const { scenario, seed, side, policies, opponents, worlds } = comparison;
  const { results, seconds } = await runMany('decisions', comparison, games * opponents.length, 1);
  /** Points more than the first player's decision, of every position of a game. */
  const gains = (game: readonly Position[], n: number) => game.map(({ points }) => points[n]! - points[0]!);
  return {
    scenario: scenario.id,
    seed,
    side,
    games,
    opponents,
    worlds,
    positions: results.flat().length,
    players: policies.map((policy, n) => ({
      policy,
      by: rounded(mean(results.flatMap((game) => gains(game, n))), 3),
      ci: interval(results.map((game) => mean(gains(game, n)))),
      least: rounded(Math.min(...results.flatMap((game) => gains(game, n)))),
      most: rounded(Math.max(...results.flatMap((game) => gains(game, n)))),
    })),
    made: today(),
    machine: machine(),
    seconds: Math.round(seconds),
  };
}

function show(r: Report): void {
  printLine(
    `${r.scenario}, ${r.side}: ${r.positions} positions of ${r.players[0]!.policy}, each decision in ${r.worlds} worlds;`,
  );
  printLine('points that a decision is worth more than that player’s, 95 % interval by bootstrap over games');
  printLine();
  printTable([
    ['player', 'points more', '', 'least', 'most'],
    ...r.players.map(({ policy, by, ci: [lo, hi], least, most }) => [policy, by, `${lo} to ${hi}`, least, most]),
  ]);
  printLine();
  printLine(`${r.made}, ${r.machine}: ${r.seconds} seconds.`);
}
