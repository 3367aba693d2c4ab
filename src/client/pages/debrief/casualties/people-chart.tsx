import { figure } from '../../../store/format/numbers.ts';
import type { Words } from '../../../store/format/words.ts';
import { useView } from '../../../hooks/store-hooks.ts';
import { UNTRANSLATED, useWords } from '../../../hooks/use-words.ts';
import { Figure } from '../../../ui/charts/figure.tsx';
import { useFontScale, useWidth } from '../../../ui/charts/use-chart-size.ts';
import type { People } from '../ending/people.ts';
import { truceLabel, useTruces, useTurnDate } from '../format.ts';
import { type PeopleByTurn, peopleFinding, peopleSheet, totalFor, WHO } from './people-by-turn.ts';
import css from './people-chart.module.css';

/** Distance between two marks, and height of a row without marks, in pixels. */
const STEP = 12;
const ROW = 14;
/** Room around the rows, in pixels: truces, dates, names and totals. */
const TOP = 26;
const BOTTOM = 26;
const LEFT = 112;
const RIGHT = 150;
/** Narrower charts do without the totals. */
const MIN_WITH_TOTALS = 640;
/** Two marks side by side. */
const MIN_COLUMN = 25;
const DATE_WIDTH = 44;
const HALF_TRUCE_LABEL = 80;

/** One mark a person, in the turn in which it happened; hollow: wounded. Nothing if nobody was hurt. */
export function PeopleChart({ byTurn }: { byTurn: PeopleByTurn }) {
  const w = useWords();
  const date = useTurnDate();
  const [ref, room] = useWidth();
  const letters = useFontScale();
  const title = peopleFinding(w, byTurn);
  const width = room / letters;
  const right = width < MIN_WITH_TOTALS ? 4 : RIGHT;
  const column = Math.max(MIN_COLUMN, (width - LEFT - right) / byTurn.length);
  const end = LEFT + column * byTurn.length;
  const full = end + right;
  const rows = rowsOf(byTurn, column);
  if (rows.length === 0) return null;
  const bottom = rows.at(-1)!.base;
  const height = bottom + BOTTOM;
  return (
    <Figure name="people" title={title} sheet={peopleSheet(w, byTurn, date)}>
      <figure ref={ref} className={css.chart}>
        <p className={css.key}>{w('debrief.people.key')}</p>
        {room > 0 && (
          <div className={css.aside} {...(full > width + 1 ? { tabIndex: 0, role: 'group', 'aria-label': title } : {})}>
            <svg
              {...UNTRANSLATED}
              width={full * letters}
              height={height * letters}
              viewBox={`0 0 ${full} ${height}`}
              aria-hidden
            >
              <Truces column={column} bottom={bottom} full={full} />
              {rows.map(({ who, cells, base }) => (
                <g key={who}>
                  <line x1={LEFT} x2={end} y1={base} y2={base} />
                  <text x={LEFT - 12} y={base - 6} textAnchor="end">
                    {w(`ending.people.${who}`)}
                  </text>
                  {cells.map(
                    (people, turn) =>
                      people && (
                        <Marks key={turn} people={people} middle={middleOf(turn, column)} base={base} column={column} />
                      ),
                  )}
                  {right === RIGHT && (
                    <text x={end + 14} y={base - 6}>
                      {totalLine(w, totalFor(byTurn, who))}
                    </text>
                  )}
                </g>
              ))}
              {byTurn.map(
                (_, turn) =>
                  turn % Math.ceil(DATE_WIDTH / column) === 0 && (
                    <text key={turn} className={css.date} x={middleOf(turn, column)} y={height - 8} textAnchor="middle">
                      {date(turn + 1)}
                    </text>
                  ),
              )}
            </svg>
          </div>
        )}
      </figure>
    </Figure>
  );
}

const middleOf = (turn: number, column: number): number => LEFT + (turn + 0.5) * column;
const marksPerLine = (column: number): number => Math.max(2, Math.floor((column - 8) / STEP));

interface Row {
  readonly who: People['who'];
  /** By turn; undefined: nobody of this kind was hurt. */
  readonly cells: readonly (People | undefined)[];
  /** The row's ground line, in pixels from the top. */
  readonly base: number;
}

/** A row for each kind of people that was hurt, as high as its fullest turn. */
function rowsOf(byTurn: PeopleByTurn, column: number): readonly Row[] {
  let base = TOP;
  return WHO.flatMap((who) => {
    const cells = byTurn.map((turn) => turn.find((people) => people.who === who));
    const most = Math.max(...cells.map((people) => (people ? people.killed + people.wounded : 0)));
    if (most === 0) return [];
    base += ROW + Math.ceil(most / marksPerLine(column)) * STEP;
    return [{ who, cells, base }];
  });
}

function Truces({ column, bottom, full }: { column: number; bottom: number; full: number }) {
  const w = useWords();
  const view = useView();
  return useTruces().map((truce) => {
    const x = LEFT + truce.from * column;
    const width = (truce.to - truce.from) * column;
    return (
      <g key={truce.from} className={css.truce}>
        <rect x={x} y={TOP} width={width} height={bottom - TOP} />
        <text x={Math.min(full - HALF_TRUCE_LABEL, x + width / 2)} y={TOP - 8} textAnchor="middle">
          {truceLabel(w, view, truce)}
        </text>
      </g>
    );
  });
}

interface MarksProps {
  readonly people: People;
  readonly middle: number;
  readonly base: number;
  readonly column: number;
}

function Marks({ people: { killed, wounded }, middle, base, column }: MarksProps) {
  const perLine = marksPerLine(column);
  const wide = Math.min(killed + wounded, perLine);
  return Array.from({ length: killed + wounded }, (_, i) => {
    const x = middle + ((i % perLine) - (wide - 1) / 2) * STEP;
    const y = base - 9 - Math.floor(i / perLine) * STEP;
    return (
      <path key={i} className={css.mark} data-wounded={i >= killed || undefined} d={`M${x} ${y - 5}l5 5l-5 5l-5 -5Z`} />
    );
  });
}

function totalLine(w: Words, { killed, wounded }: { readonly killed: number; readonly wounded: number }): string {
  if (wounded === 0) return w('flash.killed', { count: killed });
  if (killed === 0) return w('flash.hurt', { count: wounded });
  return w('ending.people.line', { killed: figure(killed), wounded: figure(wounded) });
}
