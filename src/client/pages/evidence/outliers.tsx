import type { Row } from '../../../analysis/backtest/rows.ts';
import { figure } from '../../store/format/numbers.ts';
import { useWords } from '../../hooks/use-words.ts';
import { spanOf } from '../../ui/charts/selected-tally.tsx';
import css from '../../ui/charts/evidence.module.css';

/** Where the record lies outside of what the games have: said by name, not left to be found. */
export function Misses({ rows }: { rows: readonly Row[] }) {
  const w = useWords();
  const missed = rows.filter((row) => row.increment?.covered === false);
  if (missed.length === 0) return null;
  return (
    <ul className={css.misses}>
      {missed.map((row) => (
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
