import type { Backtest } from '../../../analysis/backtest/backtest-result.ts';
import type { TallyRow } from '../../../analysis/backtest/rows.ts';
import tallies from '../../../analysis/backtest/tallies.csv?raw';
import { readTallies } from '../../../analysis/backtest/tallies.ts';
import { useWords } from '../../hooks/use-words.ts';
import { figure } from '../../store/format/numbers.ts';
import { longDay } from '../../ui/charts/day-labels.ts';
import { spanOf, useAndConfidence } from '../../ui/charts/selected-tally.tsx';
import { Sources } from '../../ui/sources.tsx';
import { Table } from '../../ui/data-table.tsx';
import css from '../../ui/charts/evidence.module.css';
import cells from '../../ui/table.module.css';

/** Published tallies of one series next to the simulated games, each with its source. */
export function RowsTable({ rows, caption }: { rows: readonly TallyRow[]; caption: string }) {
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
            {longDay(row.through)}
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
              {useAndConfidence(w, row)}
              {row.note && `. ${row.note}`}
            </span>
          </td>
        </tr>
      ))}
    </Table>
  );
}

/** For example “82–121, outside”. */
function Band({ p5, median, p95, covered }: Pick<TallyRow, 'p5' | 'median' | 'p95' | 'covered'>) {
  const w = useWords();
  return (
    <span className={css.band}>
      {w('evidence.band', { low: figure(p5), median: figure(median), high: figure(p95) })}
      {covered === false && <em>{w('evidence.band.out')}</em>}
    </span>
  );
}

const NAMES = ['attacks', 'killed', 'wounded', 'nearMisses', 'strikeRounds', 'shipAttacks'] as const;

/** Distribution of the totals of whole games. */
export function Totals({ result }: { result: Backtest }) {
  const w = useWords();
  const columns = [w('evidence.count'), w('evidence.mean'), w('evidence.games.head')];
  return (
    <Table caption={w('evidence.totals', { n: figure(result.seeds) })} columns={columns}>
      {NAMES.map((name) => {
        const d = result.totals[name];
        const band = { low: figure(d.p5), median: figure(d.p50), high: figure(d.p95) };
        return (
          <tr key={name}>
            <th scope="row">{w(`evidence.total.${name}`, { n: result.totals.strikeRounds.ordered })}</th>
            <td className={cells.value}>{figure(d.mean)}</td>
            <td>{w('evidence.band', band)}</td>
          </tr>
        );
      })}
    </Table>
  );
}

/** Names the intervals in which the published number lies outside the simulated band. */
export function Outliers({ rows }: { rows: readonly TallyRow[] }) {
  const w = useWords();
  const outliers = rows.filter((row) => row.increment?.covered === false);
  if (outliers.length === 0) return null;
  return (
    <ul className={css.misses}>
      {outliers.map((row) => (
        <li key={row.through}>
          {w('evidence.miss', {
            span: spanOf(w, row),
            n: figure(row.increment!.official!),
            low: row.increment!.p5,
            high: row.increment!.p95,
          })}
        </li>
      ))}
    </ul>
  );
}

const read = readTallies(tallies);
const leftOut = read.ok ? read.value.filter((tally) => tally.use === 'exclude') : [];

/** Published counts that are not compared, with the reason. */
export function ExcludedTallies() {
  const w = useWords();
  const columns = [
    w('evidence.through'),
    w('evidence.count'),
    w('evidence.told.head'),
    w('evidence.why'),
    w('evidence.source.head'),
  ];
  return (
    <Table caption={w('evidence.leftOut.caption')} columns={columns} titled wide>
      {leftOut.map((t) => (
        <tr key={t.series + t.date}>
          <th scope="row">{longDay(t.through)}</th>
          <td>{w(`series.${t.series}`)}</td>
          <td className={cells.value}>{t.value === null ? '' : figure(t.value)}</td>
          <td>{t.note.replace(/^Left out: /, '')}</td>
          <td>
            <Sources text={t.source} />
          </td>
        </tr>
      ))}
    </Table>
  );
}
