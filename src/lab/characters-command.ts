import { CHARACTERS, LEVELS } from '../ai/index.ts';
import { type StoredCharacters, type MeanInterval, rowsOf } from '../analysis/personalities/stored-personalities.ts';
import { type PersonalityJob, MEASURES } from '../analysis/personalities/play-personalities.ts';
import { readArguments, readOptions, readScenario } from './arguments.ts';
import { machine, printJson, printLine, printTable, today } from './print.ts';
import { runMany } from './pool.ts';

/** Games per character: a multiple of both sides' doctrines, so that each is met equally often. */
export const CHARACTER_GAMES = 90;
/** A tenth of the middle level: enough for a style to show. */
export const CHARACTER_SIMULATIONS = LEVELS.analyst / 10;

/** `characters`: each character against every doctrine of the other side. */
export async function characters(words: string[]): Promise<number> {
  const args = readArguments(words, {
    command: 'characters',
    shared: ['scenario', 'options', 'seed', 'games', 'budget', 'json'],
    games: CHARACTER_GAMES,
  });
  const { seed, games } = args;
  const simulations = args.budget || CHARACTER_SIMULATIONS;
  const scenario = readScenario(args.scenario);
  const report = await measured({ scenario, options: readOptions(args.optionsFile), seed, simulations, games });
  if (args.json) printJson(report);
  else show(report);
  return 0;
}

export async function measured(field: PersonalityJob): Promise<StoredCharacters> {
  const { scenario, simulations, games } = field;
  const { results } = await runMany('characters', field, CHARACTERS.length * games, 1);
  return {
    scenario: scenario.id,
    simulations,
    games,
    made: today(),
    machine: machine(),
    rows: rowsOf(results, games),
  };
}

function show({ scenario, simulations, games, rows }: StoredCharacters): void {
  printLine(
    `${scenario}: ${games} games a character of ${simulations} simulations a decision, against every doctrine;`,
  );
  printLine('means with 95 % intervals by bootstrap');
  printLine();
  const cell = ({ mean, ci: [lo, hi] }: MeanInterval): string => `${mean} (${lo}–${hi})`;
  printTable([
    ['character', 'side', ...MEASURES],
    ...rows.map((row) => [row.character, row.side, ...MEASURES.map((m) => cell(row.measured[m]))]),
  ]);
}
