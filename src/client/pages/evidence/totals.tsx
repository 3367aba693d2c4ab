import type { Backtest } from '../../../analysis/backtest/result.ts';
import { figure } from '../../store/format/numbers.ts';
import { Table } from '../../ui/table.tsx';
import cells from '../../ui/table.module.css';
import { useWords } from '../../hooks/use-words.ts';

const NAMES = ['attacks', 'killed', 'wounded', 'nearMisses', 'strikeRounds', 'shipAttacks'] as const;

/** How whole games came out. */
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
