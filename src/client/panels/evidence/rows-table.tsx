import type { Row } from '../../../analysis/backtest/rows.ts';
import { figure } from '../../store/numbers.ts';
import { useWords } from '../words.ts';
import { standing } from './chosen.tsx';
import { sayDate } from './days.ts';
import css from './evidence.module.css';
import { Sources } from './sources.tsx';

/** What was told of one series beside what the games have, each with its source. */
export function RowsTable({ rows, caption }: { rows: readonly Row[]; caption: string }) {
  const w = useWords();
  const added = rows.some((row) => row.increment);
  return (
    <section className={css.scroll} aria-label={caption}>
      <table className={`${css.table} ${css.rows}`}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{w('evidence.through')}</th>
            <th scope="col">{w('evidence.told.head')}</th>
            <th scope="col">{w('evidence.games.head')}</th>
            {added && <th scope="col">{w('evidence.added.head')}</th>}
            <th scope="col">{w('evidence.source.head')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.date + row.through} data-out={row.covered === false || undefined}>
              <th scope="row">{sayDate(row.through)}</th>
              <td className={css.value}>{row.official === null ? '' : figure(row.official)}</td>
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
                <span className={css.note}>
                  {standing(w, row)}
                  {row.note && `. ${row.note}`}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
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
