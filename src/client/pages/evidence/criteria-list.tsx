import type { Backtest } from '../../../analysis/backtest/backtest-result.ts';
import { figure } from '../../store/format/numbers.ts';
import type { Words } from '../../store/format/words.ts';
import { Table } from '../../ui/data-table.tsx';
import cells from '../../ui/table.module.css';
import { useWords } from '../../hooks/use-words.ts';

type Criterion = Backtest['criteria'][number];

const say = (w: Words, { key }: Criterion, x: number): string =>
  key === 'logScore' ? w('evidence.nats', { n: figure(x, 2) }) : w('evidence.percent', { n: figure(100 * x) });

/** Conditions for drawing conclusions from the model, and whether each is met. */
export function Criteria({ list }: { list: readonly Criterion[] }) {
  const w = useWords();
  const wanted = (c: Criterion): string => {
    if (c.least !== undefined && c.most !== undefined)
      return w('evidence.between', { low: say(w, c, c.least), high: say(w, c, c.most) });
    return c.least === undefined
      ? w('evidence.atMost', { n: say(w, c, c.most!) })
      : w('evidence.atLeast', { n: say(w, c, c.least) });
  };
  const columns = [w('evidence.criterion'), w('evidence.figure'), w('evidence.wanted'), w('evidence.met.head')];
  return (
    <Table columns={columns}>
      {list.map((c) => (
        <tr key={c.key} data-out={!c.ok || undefined}>
          <th scope="row">{w(`check.${c.key}`)}</th>
          <td className={cells.value}>{say(w, c, c.figure)}</td>
          <td>{wanted(c)}</td>
          <td>{w(c.ok ? 'evidence.met' : 'evidence.missed')}</td>
        </tr>
      ))}
    </Table>
  );
}
