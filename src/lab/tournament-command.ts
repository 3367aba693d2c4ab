import { doctrineNames, isPolicy, policyNames } from '../ai/index.ts';
import {
  type StoredTournament,
  type Lead,
  pairedLead,
  leadOverNext,
  pairingOf,
  type Rating,
  ratingOf,
} from '../analysis/tournament.ts';
import type { Side } from '../engine/model/index.ts';
import { type Arguments, readArguments, readOptions, readScenario } from './arguments.ts';
import { runMany } from './pool.ts';
import { InputError, machine, percent, printJson, printLine, printTable, today, UsageError } from './print.ts';

/** Games per pair: searching policies take seconds per turn. */
const GAMES = 20;

/**
 * `tournament --policies a,b,…`: all pairs, on both sides where possible, with the same seeds. `--us` and `--iran`
 * limit names to one side; `doctrines` means all doctrines.
 */
export async function tournament(words: string[]): Promise<number> {
  const args = readArguments(words, {
    command: 'tournament',
    shared: ['scenario', 'options', 'seed', 'games', 'budget', 'json'],
    own: ['policies', 'us', 'iran'],
    games: GAMES,
  });
  const { policies, us, iran } = args.own;
  if (policies !== undefined && us !== undefined && iran !== undefined)
    throw new UsageError('--policies names nobody where --us and --iran do.');
  const sides = { us: players(args, 'us'), iran: players(args, 'iran') };
  const report = await reportOf(args, sides);
  if (args.json) printJson(report);
  else show(report);
  return 0;
}

function players(args: Arguments, side: Side): string[] {
  const given = args.own[side] ?? args.own.policies;
  if (given === undefined) throw new UsageError('“tournament” needs --policies a,b,… or --us and --iran.');
  return policiesNamed(given, side);
}

async function reportOf(args: Arguments, sides: Readonly<Record<Side, readonly string[]>>): Promise<StoredTournament> {
  const pairs = sides.us.flatMap((us) => sides.iran.map((iran) => ({ us, iran })));
  const { seed, budget, games } = args;
  const scenario = readScenario(args.scenario);
  const match = { scenario, options: readOptions(args.optionsFile), seed, budget, audit: 'none' as const };
  const { results, seconds } = await runMany('tournament', { match, pairs, games }, pairs.length * games, 1);
  const of = (p: number) => results.slice(p * games, (p + 1) * games);
  const against = (side: Side, name: string) => pairs.flatMap((pair, p) => (pair[side] === name ? [of(p)] : []));
  const rated = (['us', 'iran'] as const).map((side) =>
    sides[side].map((name) => ratingOf(name, side, against(side, name))).sort((a, b) => b.rating - a.rating),
  );
  const leadOver = ({ side, policy }: Rating, worse: Rating): Lead => ({
    side,
    policy,
    over: worse.policy,
    ...pairedLead(side, against(side, policy), against(side, worse.policy)),
  });
  return {
    scenario: scenario.id,
    seed,
    games,
    made: today(),
    machine: machine(),
    pairings: pairs.map(({ us, iran }, p) => pairingOf(us, iran, of(p))),
    ratings: rated.flat(),
    leads: rated.flatMap((list) => list.flatMap((one, i) => list.slice(i + 1).map((worse) => leadOver(one, worse)))),
    seconds: Math.round(seconds),
  };
}

function show(r: StoredTournament): void {
  printLine(`${r.scenario}: ${r.games} games a pair, seed ${r.seed}; 95 % intervals by bootstrap over seeds`);
  const between = ([lo, hi]: readonly [number, number]): string => `${lo} to ${hi}`;
  printLine();
  printTable([
    ['US', 'Iran', 'points US', '', 'points Iran', '', 'war', 'managed', 'restraint'],
    ...r.pairings.map((p) => [
      p.us,
      p.iran,
      p.usMean,
      between(p.usCi),
      p.iranMean,
      between(p.iranCi),
      percent(p.pWar),
      percent(p.pManaged),
      percent(p.restraint),
    ]),
  ]);
  printLine();
  printTable([
    ['policy', 'side', 'own points', ''],
    ...r.ratings.map((x) => [x.policy, x.side, x.rating, between(x.ci)]),
  ]);
  printLine();
  printTable([
    ['policy', 'side', 'over the next', 'points more', ''],
    ...r.ratings
      .flatMap(({ side, policy }) => leadOverNext(r, side, policy) ?? [])
      .map((x) => [x.policy, x.side, x.over, x.by, between(x.ci)]),
  ]);
  printLine();
  printLine(`${r.made}, ${r.machine}: ${r.seconds} seconds.`);
}

/** The policies of "a,b,…" that can play a side; each must be able to play at least one. */
export function policiesNamed(given: string, side: Side): string[] {
  const names = given.split(',').flatMap((name) => (name === 'doctrines' ? doctrineNames(side) : [name.trim()]));
  const unknown = names.find((name) => !isPolicy(name, 'us') && !isPolicy(name, 'iran'));
  if (unknown !== undefined)
    throw new InputError(`There is no policy “${unknown}”. For ${side} there are: ${policyNames(side).join(', ')}.`);
  const own = [...new Set(names)].filter((name) => isPolicy(name, side));
  if (own.length === 0) throw new InputError(`None of “${given}” can play ${side}.`);
  return own;
}
