import { type GovernmentJob, type StoredGovernments, storedGovernments } from '../analysis/backtest/governments.ts';
import { isPolicy, LEVELS } from '../ai/index.ts';
import { DEFAULT_OPTIONS, type Scenario } from '../engine/model/index.ts';
import { readArguments, readScenario } from './arguments.ts';
import { runMany } from './pool.ts';
import { printJson, printLine, printTable, say, UsageError } from './print.ts';

export const GOVERNMENT_GAMES = 200;
/** Each game with a character that is drawn. */
const PLAYER = 'cadet.hidden';
/** Half of a Cadet's: a game of sixteen weeks has many decisions. */
const SIMULATIONS = LEVELS.cadet / 2;

export const governmentJob = (scenario: Scenario, seed: string): GovernmentJob => ({
  scenario,
  options: DEFAULT_OPTIONS,
  us: PLAYER,
  iran: PLAYER,
  seed,
  budget: SIMULATIONS,
});

export const governmentsOf = async (job: GovernmentJob, games: number): Promise<StoredGovernments> =>
  storedGovernments(job, (await runMany('governments', job, games, 1)).results);

/** `governments`: computer players in history's chairs. Exit code 1: what history did lies outside 5–95 % of games. */
export async function governments(words: string[]): Promise<number> {
  const args = readArguments(words, {
    command: 'governments',
    shared: ['scenario', 'seed', 'games', 'budget', 'json'],
    own: ['us', 'iran'],
    games: GOVERNMENT_GAMES,
  });
  const { us = PLAYER, iran = PLAYER } = args.own;
  for (const [side, name] of [
    ['us', us],
    ['iran', iran],
  ] as const)
    if (!isPolicy(name, side)) throw new UsageError(`There is no policy “${name}” for ${side}.`);
  const job = {
    ...governmentJob(readScenario(args.scenario), args.seed),
    us,
    iran,
    budget: args.budget || SIMULATIONS,
  };
  const report = await governmentsOf(job, args.games);
  if (args.json) printJson(report);
  else show(report);
  return report.rows.every((row) => row.covered) ? 0 : 1;
}

function show({ scenario, us, iran, games, rows }: StoredGovernments): void {
  printLine(`${scenario}: ${us} and ${iran} in history’s chairs, ${games} games`);
  printTable([
    ['', 'what', 'history', '5 %', 'median', '95 %'],
    ...rows.map((row) => [
      row.covered ? 'ok' : 'not ok',
      say(`governments.${row.key}`, {}),
      row.official!,
      row.p5,
      row.median,
      row.p95,
    ]),
  ]);
}
