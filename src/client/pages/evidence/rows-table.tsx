import type { Row } from '../../../analysis/backtest/rows.ts';
import { figure } from '../../store/format/numbers.ts';
import { Table } from '../../ui/table.tsx';
import cells from '../../ui/table.module.css';
import { useWords } from '../../hooks/use-words.ts';
import { standing } from '../../ui/charts/selected-tally.tsx';
import { sayDate } from '../../ui/charts/day-labels.ts';
import css from '../../ui/charts/evidence.module.css';
import { Sources } from '../../ui/sources.tsx';

/** What was told of one series beside what the games have, each with its source. */
export function RowsTable({ rows, caption }: { rows: readonly Row[]; caption: string }) {
  const w = useWords();
  const added = rows.some((row) => row.increment);
  const columns = [
    w('evidence.through'),
    w('evidence.told.head'),
    w('evidence.games.head'),
    ...(added ? [w('evidence.added.head')] : []),
    w('evidence.source.head'),
  ];
  return (
    <Table caption={caption} columns={columns} titled wide stacked>
      {rows.map((row) => (
        <tr key={row.date + row.through} data-out={row.covered === false || undefined}>
          <th scope="row" className={cells.date}>
            {sayDate(row.through)}
          </th>
          <td className={cells.value}>{row.official === null ? '' : figure(row.official)}</td>
          <td>
            <Band {...row} />
          </td>
          {added && (
            <td>
              {row.increment && (
                <>
                  <b>{figure(row.increment.official!)}</b> <Band {...row.increment} />
                </>
              )}
            </td>
          )}
          <td>
            <Sources text={row.source} />
            <span className={cells.note}>
              {standing(w, row)}
              {row.note && `. ${row.note}`}
            </span>
          </td>
        </tr>
      ))}
    </Table>
  );
}

/** “82–121, outside”. */
function Band({ p5, median, p95, covered }: Pick<Row, 'p5' | 'median' | 'p95' | 'covered'>) {
  const w = useWords();
  return (
    <span className={css.band}>
      {w('evidence.band', { low: figure(p5), median: figure(median), high: figure(p95) })}
      {covered === false && <em>{w('evidence.band.out')}</em>}
    </span>
  );
}
