import type { Backtest } from '../../../analysis/backtest/result.ts';
import { figure } from '../../store/numbers.ts';
import { useWords } from '../words.ts';
import css from './evidence.module.css';

const NAMES = ['attacks', 'killed', 'wounded', 'nearMisses', 'strikeRounds', 'shipAttacks'] as const;

/** How whole games came out. */
export function Totals({ result }: { result: Backtest }) {
  const w = useWords();
  return (
    <table className={css.table}>
      <caption>{w('evidence.totals', { n: figure(result.seeds) })}</caption>
      <thead>
        <tr>
          <th scope="col">{w('evidence.count')}</th>
          <th scope="col">{w('evidence.mean')}</th>
          <th scope="col">{w('evidence.games.head')}</th>
        </tr>
      </thead>
      <tbody>
        {NAMES.map((name) => {
          const d = result.totals[name];
          const band = { low: figure(d.p5), median: figure(d.p50), high: figure(d.p95) };
          return (
            <tr key={name}>
              <th scope="row">{w(`evidence.total.${name}`, { n: result.totals.strikeRounds.ordered })}</th>
              <td className={css.value}>{figure(d.mean)}</td>
              <td>{w('evidence.band', band)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
