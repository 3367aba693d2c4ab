import { readTallies } from '../../../analysis/backtest/tallies.ts';
import tallies from '../../../analysis/backtest/tallies.csv?raw';
import { figure } from '../../store/format/numbers.ts';
import { Table } from '../../ui/table.tsx';
import cells from '../../ui/table.module.css';
import { useWords } from '../../hooks/use-words.ts';
import { sayDate } from '../../ui/charts/day-labels.ts';
import { Sources } from '../../ui/sources.tsx';

const read = readTallies(tallies);
const leftOut = read.ok ? read.value.filter((tally) => tally.use === 'exclude') : [];

/** Published counts that are not compared, and why. */
export function LeftOut() {
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
          <th scope="row">{sayDate(t.through)}</th>
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
