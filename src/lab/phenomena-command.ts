import { isPolicy } from '../ai/index.ts';
import { DOCTRINES, type PhenomenaJob, type PhenomenaOfGame } from '../analysis/phenomena/count-phenomena.ts';
import { PHENOMENA, type Phenomenon } from '../analysis/phenomena/phenomena.ts';
import { DEFAULT_OPTIONS, type NamedLength, type Scenario } from '../engine/model/index.ts';
import { eventSentence } from './event-sentence.ts';
import { oneOf, readArguments, readScenario } from './arguments.ts';
import { runMany } from './pool.ts';
import { printJson, printLine, say, UsageError } from './print.ts';
import { shippedIds } from './stored-results.ts';

const GAMES = 200;
const PLAYERS = `${DOCTRINES},random`;

/** One phenomenon, and in how many games of each scenario it was seen, by players. */
interface Row {
  readonly id: string;
  readonly title: string;
  readonly clause: string;
  /** As the log said it, or its words with gaps if it was never seen; null: it has no words. */
  readonly sentence: string | null;
  readonly chapter: string;
  readonly games: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

interface Played {
  readonly scenario: Scenario;
  readonly players: string;
  readonly games: readonly PhenomenaOfGame[];
}

/**
 * `phenomena`: what the sources describe, with its rule, sentence and chapter, and in how many games it was seen. Exit code
 * 1: something was never seen.
 */
export async function phenomena(words: string[]): Promise<number> {
  const args = readArguments(words, {
    command: 'phenomena',
    shared: ['seed', 'games', 'budget', 'json'],
    own: ['scenario', 'length', 'players'],
    games: GAMES,
  });
  const length = oneOf<NamedLength>('--length', args.own.length, ['half', 'full']) ?? 'full';
  const { seed, budget, own } = args;
  const players = (own.players ?? PLAYERS).split(',');
  for (const name of players)
    if (name !== DOCTRINES && !(isPolicy(name, 'us') && isPolicy(name, 'iran')))
      throw new UsageError(`There is no policy “${name}” for both sides.`);
  const scenarios = (own.scenario === undefined ? shippedIds() : [own.scenario]).map(readScenario);
  const played: Played[] = [];
  for (const scenario of scenarios)
    for (const name of players) {
      const job: PhenomenaJob = { scenario, options: { ...DEFAULT_OPTIONS, length }, seed, players: name, budget };
      const { results } = await runMany(
        'phenomena',
        job,
        args.games,
        name === DOCTRINES || name === 'random' ? undefined : 1,
      );
      played.push({ scenario, players: name, games: results });
    }
  const rows = PHENOMENA.map((one) => rowOf(one, played));
  if (args.json) printJson({ length, games: args.games, seed, players, rows });
  else show(rows, players);
  return rows.every((row) => seen(row)) ? 0 : 1;
}

function rowOf(one: Phenomenon, played: readonly Played[]): Row {
  const { id, title, clause, chapter } = one;
  const games: Record<string, Record<string, number>> = {};
  for (const { scenario, players, games: all } of played)
    games[scenario.id] = { ...games[scenario.id], [players]: all.filter((game) => game[id] !== undefined).length };
  const first = played.find(({ games: all }) => all.some((game) => game[id] !== undefined));
  const event = first?.games.find((game) => game[id] !== undefined)?.[id];
  return {
    id,
    title,
    clause,
    sentence: eventSentence(one.word, event?.data ?? {}, first?.scenario.texts.en ?? {}),
    chapter: say(`debrief.chapter.${chapter}`, {}),
    games,
  };
}

const seen = ({ games }: Row): boolean => Object.values(games).some((by) => Object.values(by).some((n) => n > 0));

/** A table in Markdown, as in `docs/phenomena.md`. */
function show(rows: readonly Row[], players: readonly string[]): void {
  const ids = Object.keys(rows[0]!.games);
  const line = (cells: readonly string[]): void => printLine(`| ${cells.join(' | ')} |`);
  line(['what', 'rule', 'in the log', 'debrief', ...ids.map((id) => `${id}: ${players.join(', ')}`)]);
  line(['---', '---', '---', '---', ...ids.map(() => '---')]);
  for (const row of rows)
    line([
      seen(row) ? row.title : `**${row.title}: never**`,
      row.clause,
      row.sentence ?? 'no sentence of its own',
      row.chapter,
      ...ids.map((id) => Object.values(row.games[id]!).join(', ')),
    ]);
}
