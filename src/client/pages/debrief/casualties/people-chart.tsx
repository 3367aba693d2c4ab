import type { Ledger, SeatEvent } from '../../../../engine/model/index.ts';
import type { Truce } from '../../../../analysis/debrief/turn-days.ts';
import type { CsvSheet } from '../../../../analysis/export/csv.ts';
import { figure } from '../../../store/format/numbers.ts';
import type { Words } from '../../../store/format/words.ts';
import { harmIn } from '../../../store/game/event-log.ts';
import { useView } from '../../../hooks/store-hooks.ts';
import { UNTRANSLATED, useWords } from '../../../hooks/use-words.ts';
import { Figure } from '../../../ui/charts/figure.tsx';
import { useFontScale, useWidth } from '../../../ui/charts/use-chart-size.ts';
import { type People, peopleOf, totalOf } from '../ending/people.ts';
import { truceLabel, useTurnDate } from '../format.ts';
import css from './people-chart.module.css';

interface Props {
  readonly events: readonly SeatEvent[];
  readonly turns: number;
  readonly truces: readonly Truce[];
}

const NOBODY: Ledger = {
  americansKilled: 0,
  americansWounded: 0,
  fightersKilled: 0,
  officersKilled: 0,
  civiliansKilled: 0,
  seafarersKilled: 0,
};

/** Killed and wounded of each turn, all kinds of people. */
export const peopleByTurn = (events: readonly SeatEvent[], turns: number): readonly (readonly People[])[] =>
  Array.from({ length: turns }, (_, i) => {
    const sum = { ...NOBODY };
    for (const event of events)
      if (event.turn === i + 1)
        for (const [kind, n] of Object.entries(harmIn(event))) sum[kind as keyof Ledger] += n ?? 0;
    return peopleOf(sum);
  });

const WHO = ['civilians', 'seafarers', 'fighters', 'officers', 'americans'] as const satisfies People['who'][];
const sumOf = (byTurn: readonly (readonly People[])[], who: People['who']) =>
  totalOf(byTurn.flatMap((turn) => turn.filter((x) => x.who === who)));

/** The finding: whether most of the dead were of one kind. */
export function peopleFinding(w: Words, byTurn: readonly (readonly People[])[]): string {
  const { killed, wounded } = totalOf(byTurn.flat());
  if (killed === 0) return w(wounded === 0 ? 'ending.cost.none' : 'debrief.people.wounded');
  const most = WHO.find((who) => sumOf(byTurn, who).killed > killed / 2);
  return w(most ? `debrief.people.most.${most}` : 'debrief.people.mixed');
}

/** Distance of two marks, and height of what is not marks, in pixels. */
const STEP = 12;
const TOP = 26;
const BOTTOM = 26;
const LEFT = 112;
const RIGHT = 150;
const MIN_COLUMN = 28;
const HALF_LABEL = 80;

/** One mark a person, in the turn in which it happened; hollow: wounded. */
export function PeopleChart({ events, turns, truces }: Props) {
  const w = useWords();
  const view = useView();
  const date = useTurnDate();
  const [ref, room] = useWidth();
  const letters = useFontScale();
  const byTurn = peopleByTurn(events, turns);
  const title = peopleFinding(w, byTurn);
  const width = room / letters;
  const right = width < 700 ? 4 : RIGHT;
  const column = Math.max(MIN_COLUMN, (width - LEFT - right) / turns);
  const perLine = Math.max(2, Math.floor((column - 8) / STEP));
  const linesOf = (x: People | undefined): number => Math.ceil(((x?.killed ?? 0) + (x?.wounded ?? 0)) / perLine);
  const rows = WHO.map((who) => {
    const cells = byTurn.map((turn) => turn.find((x) => x.who === who));
    return { who, cells, height: Math.max(1, ...cells.map(linesOf)) * STEP + 14, total: sumOf(byTurn, who) };
  }).filter(({ total }) => total.killed + total.wounded > 0);
  if (rows.length === 0) return null;
  const bases = rows.map((_, i) => TOP + rows.slice(0, i + 1).reduce((sum, row) => sum + row.height, 0));
  const height = bases.at(-1)! + BOTTOM;
  const full = LEFT + column * turns + right;
  const every = Math.ceil(44 / column);
  return (
    <Figure name="people" title={title} sheet={sheetOf(w, byTurn, date)}>
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
              {truces.map((truce) => (
                <g key={truce.from} className={css.truce}>
                  <rect
                    x={LEFT + truce.from * column}
                    y={TOP}
                    width={(truce.to - truce.from) * column}
                    height={height - TOP - BOTTOM}
                  />
                  <text
                    x={Math.min(full - HALF_LABEL, LEFT + ((truce.from + truce.to) / 2) * column)}
                    y={TOP - 8}
                    textAnchor="middle"
                  >
                    {truceLabel(w, view, truce)}
                  </text>
                </g>
              ))}
              {rows.map(({ who, cells, total }, i) => (
                <g key={who}>
                  <line x1={LEFT} x2={LEFT + column * turns} y1={bases[i]} y2={bases[i]} />
                  <text x={LEFT - 12} y={bases[i]! - 6} textAnchor="end">
                    {w(`ending.people.${who}`)}
                  </text>
                  {cells.map((cell, turn) => (
                    <Marks
                      key={turn}
                      people={cell}
                      middle={LEFT + (turn + 0.5) * column}
                      base={bases[i]!}
                      perLine={perLine}
                    />
                  ))}
                  {right === RIGHT && (
                    <text className={css.total} x={LEFT + column * turns + 14} y={bases[i]! - 6}>
                      {totalLine(w, total)}
                    </text>
                  )}
                </g>
              ))}
              {byTurn.map(
                (_, turn) =>
                  turn % every === 0 && (
                    <text
                      key={turn}
                      className={css.date}
                      x={LEFT + (turn + 0.5) * column}
                      y={height - 8}
                      textAnchor="middle"
                    >
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

interface MarksProps {
  readonly people: People | undefined;
  readonly middle: number;
  readonly base: number;
  readonly perLine: number;
}

function Marks({ people, middle, base, perLine }: MarksProps) {
  if (!people) return null;
  const n = people.killed + people.wounded;
  const wide = Math.min(n, perLine);
  return Array.from({ length: n }, (_, i) => {
    const x = middle + ((i % perLine) - (wide - 1) / 2) * STEP;
    const y = base - 9 - Math.floor(i / perLine) * STEP;
    return (
      <path
        key={i}
        className={css.mark}
        data-wounded={i >= people.killed || undefined}
        d={`M${x} ${y - 5}l5 5l-5 5l-5 -5Z`}
      />
    );
  });
}

function totalLine(w: Words, { killed, wounded }: { readonly killed: number; readonly wounded: number }): string {
  if (wounded === 0) return w('flash.killed', { count: killed });
  if (killed === 0) return w('flash.hurt', { count: wounded });
  return w('ending.people.line', { killed: figure(killed), wounded: figure(wounded) });
}

const sheetOf = (w: Words, byTurn: readonly (readonly People[])[], date: (turn: number) => string): CsvSheet => ({
  columns: [
    w('timeline.head.day'),
    ...WHO.flatMap((who) =>
      ['killed', 'wounded.head'].map((what) =>
        w('common.named', { name: w(`ending.people.${who}`), value: w(`debrief.people.${what}`) }),
      ),
    ),
  ],
  rows: byTurn.map((turn, i) => [
    date(i + 1),
    ...WHO.flatMap((who) => {
      const here = turn.find((x) => x.who === who);
      return [here?.killed ?? 0, here?.wounded ?? 0];
    }),
  ]),
});
