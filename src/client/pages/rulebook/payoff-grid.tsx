import type { StoredCell } from '../../../analysis/balance/index.ts';
import type { Side } from '../../../engine/model/index.ts';
import { figure } from '../../store/format/numbers.ts';
import { useWords } from '../../hooks/use-words.ts';
import css from './payoffs.module.css';

interface Props {
  readonly cells: readonly StoredCell[];
  readonly caption: string;
}

/** A side's best value among cells, as a stored, rounded number. */
const bestOf = (cells: readonly StoredCell[], side: Side): number =>
  Math.max(...cells.map((c) => (side === 'us' ? c.usPoints : c.iranPoints)));

/** US doctrines as rows, Iran's as columns. Each cell has the points of both; a side's best reply is marked. */
export function PayoffTable({ cells, caption }: Props) {
  const w = useWords();
  const rows = [...new Set(cells.map((c) => c.us))];
  const columns = [...new Set(cells.map((c) => c.iran))];
  return (
    // Wider than a phone: scrolls by itself, also by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={css.scroll} aria-label={caption} tabIndex={0}>
      <table className={css.payoffs}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{w('payoff.row')}</span>
            </th>
            {columns.map((iran) => (
              <th key={iran} scope="col" data-side="iran">
                {w(`policy.${iran}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((us) => (
            <tr key={us}>
              <th scope="row" data-side="us">
                {w(`policy.${us}`)}
              </th>
              {columns.map((iran) => {
                const cell = cells.find((c) => c.us === us && c.iran === iran)!;
                const usBest =
                  cell.usPoints ===
                  bestOf(
                    cells.filter((c) => c.iran === iran),
                    'us',
                  );
                const iranBest =
                  cell.iranPoints ===
                  bestOf(
                    cells.filter((c) => c.us === us),
                    'iran',
                  );
                return <Payoff key={iran} cell={cell} usBest={usBest} iranBest={iranBest} />;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Payoff({ cell, usBest, iranBest }: { cell: StoredCell; usBest: boolean; iranBest: boolean }) {
  const w = useWords();
  return (
    <td data-both={(usBest && iranBest) || undefined}>
      <Bar side="us" points={cell.usPoints} best={usBest} />
      <Bar side="iran" points={cell.iranPoints} best={iranBest} />
      <span className={css.endings}>
        {cell.managed > 0 && <span>{w('payoff.managed', { n: cell.managed })}</span>}
        {cell.war > 0 && <span>{w('payoff.war', { n: cell.war })}</span>}
      </span>
    </td>
  );
}

function Bar({ side, points, best }: { side: Side; points: number; best: boolean }) {
  const w = useWords();
  return (
    <span className={css.side} data-side={side} data-best={best || undefined}>
      <span className={css.bar} aria-hidden>
        <span style={{ inlineSize: `${Math.max(0, Math.min(100, points))}%` }} />
      </span>
      <span className="visually-hidden">{w(`side.${side}`)} </span>
      <b>{figure(points, 0)}</b>
      <span className={css.best} aria-hidden />
      <span className="visually-hidden">{best ? `, ${w('payoff.best')}.` : '.'} </span>
    </span>
  );
}
