import ChartSpline from 'lucide-react/icons/chart-spline';
import tallies from '../../../../analysis/backtest/tallies.csv?raw';
import { readTallies } from '../../../../analysis/backtest/tallies.ts';
import { publishedTallies, type OfficialTally } from '../../../../analysis/debrief/documented.ts';
import { watchTime, type CsvSheet } from '../../../../analysis/export/csv.ts';
import { useActions, useView } from '../../../hooks/store-hooks.ts';
import { useWords } from '../../../hooks/use-words.ts';
import { HistoryCurves } from './history-curves.tsx';
import { useDebrief } from '../record-context.ts';
import { figure } from '../../../store/format/numbers.ts';
import type { Words } from '../../../store/format/words.ts';
import { longDay } from '../../../ui/charts/day-labels.ts';
import { Figure } from '../../../ui/charts/figure.tsx';
import { LinkButton } from '../../../ui/controls.tsx';
import { Sources } from '../../../ui/sources.tsx';
import { Table } from '../../../ui/data-table.tsx';
import page from '../debrief.module.css';
import cells from '../../../ui/table.module.css';

const read = readTallies(tallies);
const all = read.ok ? read.value : [];

/** Tallies that were published for this game's days; null if there are none. */
export function usePublished() {
  const { start } = useView();
  const { attacksByDay } = useDebrief().debrief;
  return publishedTallies(all, start, attacksByDay.length);
}

/** This game's attacks next to the documented ones. */
export function Chapter() {
  const w = useWords();
  const view = useView();
  const { overlay } = useActions();
  const { attacksByDay, rows, truces } = useDebrief().debrief;
  const published = usePublished();
  const last = published?.points.at(-1);
  const here = (day: number): number => attacksByDay[day - 1] ?? 0;
  return (
    <>
      <h1>{historyFinding(w, attacksByDay, published?.points ?? [])}</h1>
      <p className={page.text}>{w(last ? 'debrief.history.text' : 'debrief.history.none.text')}</p>
      {last && <p className={page.quiet}>{w('debrief.history.party')}</p>}
      {published?.before && (
        <p className={page.quiet}>
          {w('debrief.history.before', { count: published.before.value, date: longDay(published.before.through) })}
        </p>
      )}
      <Figure
        name="history"
        title={w('debrief.history.table')}
        sheet={historyTable(w, view.start, attacksByDay, published?.points ?? [])}
        table={null}
      >
        <HistoryCurves
          attacks={attacksByDay}
          points={published?.points ?? []}
          rows={rows}
          truces={truces}
          turnDays={view.turnDays}
        />
      </Figure>
      {published && (
        <section>
          <h2>{w('debrief.history.table')}</h2>
          <Table
            stacked
            titled
            caption={w('debrief.history.table')}
            columns={['date', 'record', 'game', 'source'].map((key) => w(`debrief.history.head.${key}`))}
          >
            {strongFirst(published.points).map(({ day, value, tally }) => (
              <tr key={tally.through} data-weak={tally.weak}>
                <th scope="row">{longDay(tally.through)}</th>
                <td>{figure(value)}</td>
                <td>{figure(here(day))}</td>
                <td>
                  <Sources text={tally.source} />
                  {tally.weak && (
                    <span className={cells.note}>
                      <b>{w('debrief.history.weak')}</b> {w(`debrief.history.weak.${tally.weak}`)}
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </Table>
        </section>
      )}
      <LinkButton onClick={() => overlay('evidence')}>
        <ChartSpline size={16} aria-hidden />
        {w('start.evidence')}
      </LinkButton>
    </>
  );
}

/** Tallies of strong sources, then those of weak ones, each by date. */
export const strongFirst = (points: readonly OfficialTally[]): readonly OfficialTally[] =>
  points.toSorted((a, b) => Number(a.tally.weak !== undefined) - Number(b.tally.weak !== undefined) || a.day - b.day);

/** This game's attacks against the record, on the last day that both have. */
export function historyFinding(w: Words, attacks: readonly number[], points: readonly OfficialTally[]): string {
  const last = points.at(-1);
  if (!last) return w('debrief.history.none');
  const count = attacks[last.day - 1] ?? 0;
  const date = longDay(last.tally.through);
  return w('debrief.history.found', { date, count, n: figure(count), record: figure(last.value) });
}

/** Cumulative attacks by day in this game, and the published number for that day with its source. */
export function historyTable(
  w: Words,
  start: string,
  attacks: readonly number[],
  points: readonly OfficialTally[],
): CsvSheet {
  const talliesByDay = new Map(points.map((point) => [point.day, point]));
  return {
    columns: ['date', 'game', 'record', 'source', 'weak'].map((key) => w(`debrief.history.head.${key}`)),
    rows: attacks.map((n, i) => {
      const point = talliesByDay.get(i + 1);
      const { source = '', weak } = point?.tally ?? {};
      const why = weak ? w(`debrief.history.weak.${weak}`) : '';
      return [watchTime({ start, turnDays: 1 }, i + 1, -1), n, point?.value ?? null, source, why];
    }),
  };
}
