import { useId } from 'react';
import { baseRate, type Question } from '../../store/draft/forecast-questions.ts';
import { percent } from '../../store/format/numbers.ts';
import { useActions, useView } from '../../hooks/store-hooks.ts';
import { usePlayWords } from '../../hooks/use-words.ts';
import css from './sidebar.module.css';

const MIDDLE = 50;

interface Props {
  readonly question: Question;
  readonly value: number | undefined;
  /** Says its base rate to screen readers only. */
  readonly compact?: boolean;
}

/** One forecast in per cent. Its handle is hollow until it is moved; a tick marks the base rate. */
export function ForecastSlider({ question, value, compact = false }: Props) {
  const w = usePlayWords();
  const id = useId();
  const view = useView();
  const { write } = useActions();
  const base = baseRate(view, question);
  const text = question === 'act' ? `assess.act.${view.seat}` : `assess.${question}`;
  const set = (x: number) => write({ do: 'assess', patch: { [question]: x } });
  return (
    <div className={css.question}>
      <label htmlFor={id}>{w(text)}</label>
      <div className={css.slider}>
        <span className={css.track}>
          <input
            id={id}
            type="range"
            min={0}
            max={100}
            step={1}
            value={value ?? MIDDLE}
            data-unset={value === undefined || undefined}
            className={css.range}
            aria-valuetext={value === undefined ? w('assess.unset') : percent(value)}
            onChange={(e) => set(Number(e.target.value))}
            onPointerUp={(e) => set(Number(e.currentTarget.value))}
          />
          {base && base.of > 0 && (
            <span className={css.base} style={{ insetInlineStart: `${(100 * base.n) / base.of}%` }} aria-hidden />
          )}
        </span>
        <output htmlFor={id} className={css.figure} data-unset={value === undefined || undefined}>
          {value === undefined ? w('assess.unset') : question === 'working' ? value : percent(value)}
        </output>
      </div>
      {base && (
        <p className={compact ? 'visually-hidden' : css.quiet}>
          {base.of > 0 ? w('assess.base', { n: base.n, count: base.of }) : w('assess.base.none')}
        </p>
      )}
    </div>
  );
}
