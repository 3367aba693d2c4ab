import { thinkerFor } from '../ai/index.ts';
import { percentileOf } from '../analysis/balance/quantiles.ts';
import { distribution, rounded } from '../analysis/distribution.ts';
import { sumThirds } from '../analysis/self-play-stats.ts';
import type { Ending, Side } from '../engine/model/index.ts';
import { toSave } from '../engine/record/index.ts';
import { ALL_CLAUSES, ORDER_KINDS } from '../engine/orders/index.ts';
import { SIGNAL_KINDS } from '../engine/orders/signals.ts';
import { type Arguments, oneOf, readArguments, readOptions, readScenario } from './arguments.ts';
import { writeText } from './files.ts';
import { type Match, policyOf, recordGame, type GameStats } from './play-game.ts';
import { type PoolResult, runMany } from './pool.ts';
import { machine, printJson, today, UsageError } from './print.ts';
import { type Report, show } from './show-play.ts';
import { storedPointsDistribution } from './stored-results.ts';

/** `play --us POLICY --iran POLICY`: plays games and reports statistics. Exit code 1: an invariant was violated. */
export async function play(words: string[]): Promise<number> {
  const args = readArguments(words, {
    command: 'play',
    shared: ['scenario', 'options', 'seed', 'games', 'budget', 'json'],
    own: ['us', 'iran', 'save', 'audit'],
  });
  const match = matchOf(args);
  policyOf(match, 'us');
  policyOf(match, 'iran');
  // first, so that an unwritable file is noticed before a long run
  if (args.own.save !== undefined) keep(args.own.save, match);
  // A game with a searching policy takes seconds: hand out games singly.
  const thinks = (side: Side): boolean => thinkerFor(match[side], side, match.scenario) !== null;
  const played = await runMany('play', match, args.games, thinks('us') || thinks('iran') ? 1 : undefined);
  const report = reportOf(match, args.games, played);
  if (args.json) printJson(report);
  else show(report);
  return report.violations.length === 0 ? 0 : 1;
}

function matchOf(args: Arguments): Match {
  const { us, iran } = args.own;
  if (us === undefined || iran === undefined) throw new UsageError('“play” needs --us POLICY and --iran POLICY.');
  const audit = oneOf('--audit', args.own.audit, ['none', 'sample', 'full'] as const) ?? 'sample';
  const { seed, budget } = args;
  return {
    scenario: readScenario(args.scenario),
    options: readOptions(args.optionsFile),
    us,
    iran,
    seed,
    budget,
    audit,
  };
}

function keep(file: string, match: Match): void {
  const save = toSave(recordGame(match, 0), { embed: true, notes: { 'seat.us': match.us, 'seat.iran': match.iran } });
  writeText(file, `${JSON.stringify(save, null, 1)}\n`);
}

const ENDINGS: readonly Ending['kind'][] = ['war', 'managedRivalry', 'usAdvantage', 'iranAdvantage', 'stalemate'];

const zeros = (keys: readonly string[]): Record<string, number> => Object.fromEntries(keys.map((key) => [key, 0]));

function reportOf(match: Match, games: number, { results, seconds }: PoolResult<GameStats>): Report {
  const of = (pick: (r: GameStats) => number) => distribution(results.map(pick));
  const turns = results.reduce((sum, r) => sum + r.turns, 0);
  const orders = zeros([...ORDER_KINDS, ...SIGNAL_KINDS]);
  const rules = zeros(ALL_CLAUSES);
  for (const result of results) {
    addCounts(orders, result.orders);
    addCounts(rules, result.rules);
  }
  const share = (kind: Ending['kind']): number =>
    rounded(results.filter((r) => r.ending === kind).length / results.length, 4);
  return {
    scenario: match.scenario.id,
    us: match.us,
    iran: match.iran,
    games,
    seed: match.seed,
    turns,
    points: { us: of((r) => r.points.us), iran: of((r) => r.points.iran) },
    percentile: percentiles(match, results),
    attacks: of((r) => r.attacks),
    americansKilled: of((r) => r.americansKilled),
    heatEnd: of((r) => r.heatEnd),
    endings: Object.fromEntries(ENDINGS.map((kind) => [kind, share(kind)])),
    coverage: { orders, rules },
    mostLegalOrders: Math.max(...results.map((r) => r.mostLegal)),
    violations: results.flatMap((r) => r.violations),
    turnsPerSecond: Math.round(turns / seconds),
    made: today(),
    machine: machine(),
    course: sumThirds(results.map((r) => r.course)),
  };
}

function percentiles(match: Match, results: readonly GameStats[]): Record<Side, number> | null {
  const { length } = match.options;
  const spread = typeof length === 'number' ? null : storedPointsDistribution(match.scenario, length);
  const of = (side: Side): number =>
    rounded(percentileOf(spread!.total[side], distribution(results.map((r) => r.points[side])).mean), 1);
  return spread && { us: of('us'), iran: of('iran') };
}

/** Adds the counts of `more` to `into`. */
function addCounts(into: Record<string, number>, more: Readonly<Record<string, number>>): void {
  for (const [key, n] of Object.entries(more)) into[key] = (into[key] ?? 0) + n;
}
