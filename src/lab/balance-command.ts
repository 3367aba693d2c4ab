import { rounded } from '../analysis/distribution.ts';
import {
  type PayoffCell,
  payoffCells,
  type PayoffCheck,
  contestsOf,
  repliesOf,
  type Reply,
  shapeGrids,
  payoffShape,
  type PayoffTable,
  tablesOf,
  worldGrid,
  THETA_WORLDS,
} from '../analysis/balance/index.ts';
import { type NamedLength, type Options, type Side, type ThetaWorld, turnsOf } from '../engine/model/index.ts';
import { type Arguments, oneOf, readArguments, readOptions, readScenario } from './arguments.ts';
import { runMany } from './pool.ts';
import { percent, printJson, printLine, printTable, say } from './print.ts';

/** Games per cell: enough to detect two points. */
const GAMES = 300;

/**
 * `balance`: every doctrine against every other, in each θ world, and the payoff checks. Exit code 1: a check fails.
 * With `--theta`: one world's table, without checks.
 */
export async function balance(words: string[]): Promise<number> {
  const args = readArguments(words, {
    command: 'balance',
    shared: ['scenario', 'options', 'seed', 'games', 'json'],
    own: ['theta', 'length'],
    games: GAMES,
  });
  const report = await reportOf(args);
  if (args.json) printJson(report);
  else show(report);
  return report.checks?.some((check) => check.ok === false) ? 1 : 0;
}

async function reportOf(args: Arguments) {
  const theta = oneOf<ThetaWorld>('--theta', args.own.theta, THETA_WORLDS);
  const length = oneOf<NamedLength>('--length', args.own.length, ['half', 'full']);
  const given = readOptions(args.optionsFile);
  const options: Options = { ...given, length: length ?? given.length };
  const scenario = readScenario(args.scenario);
  const grids = theta ? [worldGrid(options, {}, theta)] : shapeGrids(options);
  const field = { scenario, seed: args.seed, contests: contestsOf(grids) };
  const { results, seconds } = await runMany('balance', field, args.games);
  const tables = tablesOf(grids, results);
  const worlds = THETA_WORLDS.flatMap((world) => {
    const table = tables.get(world);
    return table ? [worldOf(world, table)] : [];
  });
  const [first, ...others] = worlds;
  return {
    scenario: scenario.id,
    turns: turnsOf(scenario, options.length),
    ...first!,
    games: args.games,
    ...(theta ? {} : { worlds: others, checks: payoffShape(tables) }),
    gamesPerSecond: Math.round((args.games * field.contests.length) / seconds),
  };
}

const worldOf = (theta: ThetaWorld, table: PayoffTable) => ({
  theta,
  cells: payoffCells(table).map(roundedCell),
  replies: { us: repliesOf(table, 'us'), iran: repliesOf(table, 'iran') },
});

const roundedCell = (cell: PayoffCell): PayoffCell =>
  Object.fromEntries(
    Object.entries(cell).map(([key, value]) => [
      key,
      typeof value === 'number' ? rounded(value, 4) : Array.isArray(value) ? value.map((x) => rounded(x, 4)) : value,
    ]),
  ) as unknown as PayoffCell;

type Report = Awaited<ReturnType<typeof reportOf>>;

function show(report: Report): void {
  printLine(`${report.scenario}, ${report.turns} turns, ${report.games} games a pair: mean points US / Iran`);
  printLine('± half a 95 % interval; w: war, m: managed rivalry, in per cent of games');
  for (const world of [report, ...(report.worlds ?? [])]) {
    printLine();
    printLine(`θ ${world.theta}`);
    showCells(world.cells);
  }
  for (const side of ['iran', 'us'] as const) showReplies(side, report.replies[side]);
  if (report.checks) showChecks(report.checks);
  printLine();
  printLine(`${report.gamesPerSecond} games a second.`);
}

function showCells(cells: readonly PayoffCell[]): void {
  const us = [...new Set(cells.map((c) => c.us))];
  const iran = [...new Set(cells.map((c) => c.iran))];
  const whole = (x: number): string => String(Math.round(x));
  const text = (c: PayoffCell): string => {
    const half = Math.max(c.usCi[1] - c.usPoints, c.iranCi[1] - c.iranPoints);
    return `${whole(c.usPoints)}/${whole(c.iranPoints)} ±${rounded(half, 1)} w${whole(100 * c.pWar)} m${whole(100 * c.pManaged)}`;
  };
  printTable([['', ...iran], ...us.map((a) => [a, ...cells.filter((c) => c.us === a).map(text)])]);
}

function showReplies(side: Side, replies: readonly Reply[]): void {
  const regret = ({ doctrine, regret: by, ci }: Reply['answers'][number]): string =>
    `${doctrine} −${rounded(by, 1)} (${rounded(ci[0], 1)} to ${rounded(ci[1], 1)})`;
  printLine();
  printLine(`${side === 'us' ? 'The US' : 'Iran'} answers best, and loses with another:`);
  for (const { to, best, answers } of replies)
    printLine(`  ${to}: ${best}; ${answers.slice(1).map(regret).join(', ')}`);
}

const MARKS = new Map<boolean | null, string>([
  [true, 'ok    '],
  [false, 'NOT OK'],
  [null, 'note  '],
]);

function showChecks(checks: readonly PayoffCheck[]): void {
  const demanded = checks.filter((check) => check.ok !== null);
  printLine();
  printLine(
    `The shape to keep: ${demanded.filter((check) => check.ok).length} of ${demanded.length} (${percent(demanded.filter((c) => c.ok).length / demanded.length)})`,
  );
  for (const check of checks) printLine(`  ${MARKS.get(check.ok)}  ${say(`balance.check.${check.id}`, check.figures)}`);
}
