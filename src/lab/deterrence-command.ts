import {
  type Claim,
  type ClaimPart,
  claimParts,
  type ClaimStudy,
  type ClaimSummary,
} from '../analysis/whatif/deterrence-claims.ts';
import type { ThetaWorld } from '../engine/model/index.ts';
import { readArguments, readOptions, readScenario, wholeNumber } from './arguments.ts';
import { runMany } from './pool.ts';
import { percent, printJson, printLine, printTable, progress } from './print.ts';

const GAMES = 500;
const RUNS = 200;
const WORLDS = ['nothing', 'suppress'] as const satisfies readonly ThetaWorld[];
type Known = (typeof WORLDS)[number];

/** Limits for the counterfactual in worlds whose answer is known. */
const MOST_FALSE = 0.1;
const LEAST_FOUND = 0.8;

interface StudyWorld {
  readonly theta: Known;
  readonly parts: Readonly<Record<ClaimPart, ClaimSummary>>;
  readonly byIran: Readonly<Record<string, ClaimSummary>>;
}

/** `deterrence`: does the counterfactual find averted attacks where there are some, and only there? Exit code 1: no. */
export async function deterrence(words: string[]): Promise<number> {
  const args = readArguments(words, {
    command: 'deterrence',
    shared: ['scenario', 'options', 'seed', 'games', 'json'],
    own: ['runs'],
    games: GAMES,
  });
  const runs = args.own.runs === undefined ? RUNS : wholeNumber('--runs', args.own.runs, 20);
  const scenario = readScenario(args.scenario);
  const options = readOptions(args.optionsFile);
  const worlds: StudyWorld[] = [];
  for (const theta of WORLDS) {
    progress(`world “${theta}”`);
    const study: ClaimStudy = { scenario, options: { ...options, theta }, seed: args.seed, runs };
    worlds.push(told(theta, (await runMany('deterrence', study, args.games, 4)).results));
  }
  const [nothing, suppress] = worlds as [StudyWorld, StudyWorld];
  const ok = nothing.parts.all.averted <= MOST_FALSE && suppress.parts.oftenUnrestrained.averted >= LEAST_FOUND;
  if (args.json) printJson({ scenario: scenario.id, games: args.games, runs, ok, worlds });
  else show(worlds, args.games, runs);
  return ok ? 0 : 1;
}

function told(theta: Known, claims: readonly Claim[]): StudyWorld {
  const names = [...new Set(claims.map((x) => x.iran))];
  const byIran = names.map((name) => [name, claimParts(claims.filter((x) => x.iran === name)).often] as const);
  return { theta, parts: claimParts(claims), byIran: Object.fromEntries(byIran) };
}

const PART_NAMES: Readonly<Record<ClaimPart, string>> = {
  all: 'all games with strikes',
  often: 'three strikes and more',
  oftenUnrestrained: '– Iran asked for no restraint',
  oftenRestrained: '– Iran asked for restraint too',
};

function show(worlds: readonly StudyWorld[], games: number, runs: number): void {
  for (const { theta, parts, byIran } of worlds) {
    printLine(
      theta === 'nothing'
        ? `World “nothing”, where strikes change nothing: ${games} games, ${runs} pairs of runs each.`
        : `World “suppress”, where strikes slow attacks: ${games} games, ${runs} pairs of runs each.`,
    );
    printTable([
      ['', 'games', 'averted claimed', 'brought on claimed', 'attacks averted', 'fewer the turn after'],
      ...(Object.keys(PART_NAMES) as ClaimPart[]).map((part) => line(PART_NAMES[part], parts[part])),
      ...Object.entries(byIran).map(([name, tally]) => line(`– against ${name}`, tally)),
    ]);
    printLine();
  }
  const [nothing, suppress] = worlds;
  printLine(
    `Claimed where nothing is there: ${percent(nothing!.parts.all.averted)} (at most ${percent(MOST_FALSE)}). ` +
      `Found where it is: ${percent(suppress!.parts.oftenUnrestrained.averted)} (at least ${percent(LEAST_FOUND)}). ` +
      `Fewer attacks after a strike that does nothing: ${percent(nothing!.parts.all.fewerAfter)}.`,
  );
}

const line = (name: string, x: ClaimSummary): (string | number)[] => [
  name,
  x.games,
  percent(x.averted),
  percent(x.broughtOn),
  x.mean.toFixed(1),
  percent(x.fewerAfter),
];
