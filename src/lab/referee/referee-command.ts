import type { Side } from '../../engine/model/index.ts';
import { other } from '../../engine/model/index.ts';
import { readArguments, readOptions, readScenario } from '../arguments.ts';
import { policyOf } from '../play-game.ts';
import { printJson, UsageError } from '../print.ts';
import { linesOf } from './lines.ts';
import { newSecret, refereeSeries, type SeriesSetup } from './referee-series.ts';

const TURN_MS = 60_000;

/** `referee --external us|iran --opponent POLICY`: an external program plays over standard input and output. */
export async function referee(words: string[]): Promise<number> {
  const args = readArguments(words, {
    command: 'referee',
    shared: ['scenario', 'options', 'seed', 'games', 'budget'],
    own: ['external', 'opponent'],
    games: 1,
    seed: newSecret(),
  });
  const { external, opponent } = args.own;
  if ((external !== 'us' && external !== 'iran') || opponent === undefined)
    throw new UsageError('“referee” needs --external us|iran and --opponent POLICY.');
  const { seed, budget } = args;
  const scenario = readScenario(args.scenario);
  const match: SeriesSetup['match'] = { scenario, options: readOptions(args.optionsFile), seed, budget, audit: 'none' };
  const foe: Side = other(external);
  policyOf({ scenario, us: opponent, iran: opponent }, foe);
  const lines = linesOf(process.stdin);
  const table: SeriesSetup = {
    match,
    external,
    opponent,
    lines,
    say: printJson,
    turnMs: TURN_MS,
    now: () => performance.now(),
  };
  try {
    return (await refereeSeries(table, args.games)) ? 0 : 2;
  } finally {
    lines.close();
    process.stdin.destroy();
  }
}
