import type { StoredGovernments } from '../../../analysis/backtest/governments.ts';
import { useWords } from '../../hooks/use-words.ts';
import { figure } from '../../store/format/numbers.ts';
import { Table } from '../../ui/data-table.tsx';
import cells from '../../ui/table.module.css';
import { useStaticResult } from '../../ui/use-static-result.ts';

const FILES = import.meta.glob<StoredGovernments>('../../../analysis/results/governments/*.json', {
  import: 'default',
});

/** Do computer players do what both governments did? */
export function Governments() {
  const w = useWords();
  const stored = useStaticResult(FILES, '../../../analysis/results/governments/oct-2023.json');
  if (stored === null || stored === 'lost') return null;
  const columns = ['what', 'history', 'range'].map((column) => w(`governments.${column}`));
  return (
    <section>
      <h3>{w('governments.title')}</h3>
      <p>{w('governments.text', { games: figure(stored.games) })}</p>
      <Table columns={[...columns, w('evidence.met.head')]}>
        {stored.rows.map((row) => (
          <tr key={row.key} data-out={!row.covered || undefined}>
            <th scope="row">{w(`governments.${row.key}`)}</th>
            <td className={cells.value}>{figure(row.official!)}</td>
            <td>{w('governments.between', { low: figure(row.p5), high: figure(row.p95) })}</td>
            <td>{w(row.covered ? 'evidence.met' : 'evidence.missed')}</td>
          </tr>
        ))}
      </Table>
    </section>
  );
}
