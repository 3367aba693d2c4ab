import type { TallyRow } from '../../../analysis/backtest/rows.ts';
import { figure, itemized } from '../../store/format/numbers.ts';
import type { Words } from '../../store/format/words.ts';
import { useWords } from '../../hooks/use-words.ts';
import { next, longDay, shortDay } from './day-labels.ts';
import css from './evidence.module.css';
import { Sources } from '../sources.tsx';

/** For example “held out, confidence high”. */
export const useAndConfidence = (w: Words, { use, confidence }: Pick<TallyRow, 'use' | 'confidence'>): string =>
  itemized([w(`use.${use}`), ...(confidence ? [w(`evidence.confidence.${confidence}`)] : [])]);

interface ChosenProps {
  readonly rows: readonly TallyRow[];
  readonly chosen: number;
  readonly onChoose: (i: number) => void;
}

/** The selected tally in words, with its source. A slider goes through all of them without a mouse. */
export function SelectedTally({ rows, chosen, onChoose }: ChosenProps) {
  const w = useWords();
  const row = rows[chosen];
  if (!row) return null;
  const { increment: added } = row;
  const band = (x: { p5: number; median: number; p95: number }) => ({ low: x.p5, median: x.median, high: x.p95 });
  const tallyText = w('evidence.told', { n: figure(row.official!), date: longDay(row.through) });
  return (
    <div className={css.chosen}>
      <label className={css.range}>
        <span>{w('evidence.choose')}</span>
        <input
          type="range"
          min={0}
          max={rows.length - 1}
          value={chosen}
          aria-valuetext={tallyText}
          onChange={(e) => onChoose(Number(e.target.value))}
        />
      </label>
      <div className={css.card}>
        <p className={css.tally}>{tallyText}</p>
        <p>
          {w(row.covered ? 'evidence.inside' : 'evidence.outside', band(row))}{' '}
          {added &&
            w(added.covered ? 'evidence.added.inside' : 'evidence.added.outside', {
              ...band(added),
              n: added.official,
              days: spanOf(w, row),
            })}
        </p>
        <p className={css.quiet}>
          {useAndConfidence(w, row)}
          {row.note && `. ${row.note}`}
        </p>
        <p className={css.quiet}>
          {w('evidence.source')} <Sources text={row.source} />
        </p>
      </div>
    </div>
  );
}

/** For example “from 14 Dec to 21 Dec”. */
export function spanOf(w: Words, { through, increment }: TallyRow): string {
  const { since, days } = increment!;
  if (since === '') return w('evidence.span.first', { to: shortDay(through) });
  return days === 1
    ? w('evidence.span.day', { day: shortDay(through) })
    : w('evidence.span', { from: shortDay(next(since)), to: shortDay(through) });
}
