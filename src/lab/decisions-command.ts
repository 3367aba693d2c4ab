import { thinkerFor } from '../ai/index.ts';
import { mean } from '../analysis/balance/statistics.ts';
import type { DecisionComparison, DecisionPosition } from '../analysis/decisions.ts';
import { rounded } from '../analysis/distribution.ts';
import { bootstrapInterval } from '../analysis/tournament.ts';
import { other } from '../engine/model/index.ts';
import { type Arguments, readArguments, readOptions, readScenario, wholeNumber } from './arguments.ts';
import { InputError, machine, printJson, printLine, printTable, today, UsageError } from './print.ts';
import { policiesNamed } from './tournament-command.ts';
import { runMany } from './pool.ts';

/** Games against each opponent, with about eight positions each. */
const GAMES = 5;
const WORLDS = 1000;
/** Fewest seeds for an interval. */
const SEEDS_TO_TELL = 5;

/** `decisions --side us|iran`: what more simulations gain per decision, in the same positions and worlds. */
export async function decisions(words: string[]): Promise<number> {
  const args = readArguments(words, {
    command: 'decisions',
    shared: ['scenario', 'options', 'seed', 'games', 'budget', 'json'],
    own: ['side', 'policies', 'against', 'worlds'],
    games: GAMES,
  });
  const report = await reportOf(comparisonOf(args), args.games);
  if (args.json) printJson(report);
  else show(report);
  return 0;
}

function comparisonOf(args: Arguments): DecisionComparison {
  const { side, policies = 'analyst,strategist', against = 'doctrines', worlds = String(WORLDS) } = args.own;
  if (side !== 'us' && side !== 'iran') throw new UsageError('“decisions” needs --side us or --side iran.');
  const { seed, budget } = args;
  const scenario = readScenario(args.scenario);
  const players = policies.split(',').map((name) => name.trim());
  const dull = players.find((name) => thinkerFor(name, side, scenario) === null);
  if (dull !== undefined) throw new InputError(`“${dull}” does not search: use cadet, analyst or strategist.`);
  return {
    scenario,
    options: readOptions(args.optionsFile),
    seed,
    budget,
    side,
    policies: players,
    opponents: policiesNamed(against, other(side)),
    worlds: wholeNumber('--worlds', worlds, 1),
  };
}

type Report = Awaited<ReturnType<typeof reportOf>>;

async function reportOf(comparison: DecisionComparison, games: number) {
  const { scenario, seed, side, policies, opponents, worlds } = comparison;
  const { results, seconds } = await runMany('decisions', comparison, games * opponents.length, 1);
  /** Points gained over the first player's decision, by position. */
  const gains = (game: readonly DecisionPosition[], n: number) => game.map(({ points }) => points[n]! - points[0]!);
  /** Mean by seed, over all opponents. */
  const bySeed = (n: number): number[] =>
    Array.from({ length: games }, (_, k) =>
      mean(results.slice(k * opponents.length, (k + 1) * opponents.length).map((game) => mean(gains(game, n)))),
    );
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
      by: rounded(mean(bySeed(n)), 3),
      ci: games < SEEDS_TO_TELL ? null : bootstrapInterval(bySeed(n)),
      least: rounded(Math.min(...results.flatMap((game) => gains(game, n)))),
      most: rounded(Math.max(...results.flatMap((game) => gains(game, n)))),
    })),
    made: today(),
    machine: machine(),
    seconds: Math.round(seconds),
  };
}

function show(r: Report): void {
  printLine(`${r.scenario}, ${r.side}: ${r.positions} positions of ${r.players[0]!.policy}, each decision in`);
  printLine(`${r.worlds} worlds; points that it is worth more than that player’s, over all opponents alike,`);
  printLine(`with the 95 % interval by bootstrap over seeds (from ${SEEDS_TO_TELL} games with each)`);
  printLine();
  printTable([
    ['player', 'points more', '', 'least', 'most'],
    ...r.players.map(({ policy, by, ci, least, most }) => [policy, by, ci ? `${ci[0]} to ${ci[1]}` : '', least, most]),
  ]);
  printLine();
  printLine(`${r.made}, ${r.machine}: ${r.seconds} seconds.`);
}
