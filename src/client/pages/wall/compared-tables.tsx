import { SIDES, type Submission } from '../../../engine/model/index.ts';
import { useWords } from '../../hooks/use-words.ts';
import { figure, itemized } from '../../store/format/numbers.ts';
import { paragraph, type Words } from '../../store/format/words.ts';
import { chanceLines, leftOutLines } from '../../ui/charts/small-number-lines.ts';
import { sideSummary } from './side-summary.ts';
import { struckIn } from './struck-in.ts';
import { othersKilled } from './others-killed.ts';
import type { Compared } from './use-followed.ts';
import { usePages } from './use-pages.ts';
import css from './wall-debrief.module.css';

/** Chapters for which all tables of a class stand side by side. */
export const COMPARED_CHAPTERS = ['story', 'why', 'deterrence'] as const;
export type ComparedChapter = (typeof COMPARED_CHAPTERS)[number];

type Game = Compared['tables'][number];
interface Column {
  readonly head: string;
  readonly of: (game: Game) => string;
}

/** Tables that fit above the question, below two lines on what they can tell. */
const MOST_ROWS = 6;
/** Beyond so many rows the letters are smaller. */
const LARGE_ROWS = 4;

/** Beyond so many turns their heads are numbers alone. */
const MOST_NAMED = 8;

/** Tables in the order of their letters: no ranking. */
export function ComparedTables({ compared, chapter }: { compared: Compared; chapter: ComparedChapter }) {
  const w = useWords();
  const shown = usePages(compared.tables, MOST_ROWS);
  const lines = [...chanceLines(w, compared), ...leftOutLines(w, compared)];
  const about = chapter === 'deterrence' ? [w('wall.compared.framed'), ...lines] : lines;
  return (
    <>
      {about.length > 0 && <p className={css.about}>{paragraph(w, about)}</p>}
      <table className={css.turns} data-many={shown.length > LARGE_ROWS || undefined}>
        {chapter === 'deterrence' ? (
          <AttacksByTurn games={shown} turns={Math.max(...compared.tables.map(({ rows }) => rows.length))} />
        ) : (
          <Columns games={shown} columns={columnsOf(w, chapter)} />
        )}
      </table>
    </>
  );
}

function Columns({ games, columns }: { games: readonly Game[]; columns: readonly Column[] }) {
  const w = useWords();
  return (
    <>
      <thead>
        <tr>
          <th scope="col">{w('wall.table')}</th>
          {columns.map(({ head }) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {games.map((game) => (
          <tr key={game.name}>
            <th scope="row">{game.name}</th>
            {columns.map(({ head, of }) => (
              <td key={head}>{of(game)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </>
  );
}

/** Attacks in each turn, with the turns in which a strike was ordered. */
function AttacksByTurn({ games, turns }: { games: readonly Game[]; turns: number }) {
  const w = useWords();
  const all = Array.from({ length: turns }, (_, i) => i);
  return (
    <>
      <thead>
        <tr>
          <th scope="col">{w('wall.table')}</th>
          {all.map((i) => (
            <th key={i} scope="col">
              {turns > MOST_NAMED ? figure(i + 1, 0) : w('wall.compared.turn', { turn: i + 1 })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {games.map(({ name, rows, turns: sealed }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {all.map((i) => (
              <td key={i}>{rows[i] && <Attacks count={rows[i].attacks} us={sealed[i]?.us ?? null} />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </>
  );
}

function Attacks({ count, us }: { count: number; us: Submission | null }) {
  const w = useWords();
  const struck = struckIn(us);
  return (
    <span className={css.attacks} data-struck={struck || undefined}>
      {figure(count, 0)}
      {struck && <span className="visually-hidden">{w('wall.compared.struck')}</span>}
    </span>
  );
}

function columnsOf(w: Words, chapter: 'story' | 'why'): readonly Column[] {
  const heat: Column = {
    head: w('wall.compared.heat'),
    of: ({ rows }) => (rows.length > 0 ? figure(Math.max(...rows.map((row) => row.heat)), 0) : ''),
  };
  if (chapter === 'why')
    return [
      ...SIDES.map((side) => ({ head: w(`end.story.${side}`), of: (game: Game) => actsOf(w, game, side) })),
      heat,
    ];
  return [
    { head: w('wall.compared.first'), of: (game) => firstStrike(w, game) },
    {
      head: w('end.story.attacks'),
      of: ({ rows }) =>
        figure(
          rows.reduce((sum, row) => sum + row.attacks, 0),
          0,
        ),
    },
    { head: w('end.story.killed'), of: ({ ledger }) => figure(ledger.americansKilled, 0) },
    { head: w('wall.compared.others'), of: ({ ledger }) => figure(othersKilled(ledger), 0) },
    heat,
    { head: w('wall.compared.end'), of: (game) => endOf(w, game) },
  ];
}

function actsOf(w: Words, { turns }: Game, side: (typeof SIDES)[number]): string {
  const acts = sideSummary(turns, side).map((act) => w(`debrief.act.${act}`));
  return acts.length > 0 ? itemized(acts) : w('end.story.nothing');
}

function firstStrike(w: Words, { turns }: Game): string {
  const at = turns.findIndex(({ us }) => struckIn(us));
  return at < 0 ? w('wall.compared.none') : w('wall.compared.turn', { turn: at + 1 });
}

function endOf(w: Words, { ending, rows }: Game): string {
  if (!ending) return w('wall.compared.stopped', { turn: rows.length });
  return ending.kind === 'war' ? w('wall.worlds.war', { turn: ending.turn }) : w('wall.compared.whole');
}
