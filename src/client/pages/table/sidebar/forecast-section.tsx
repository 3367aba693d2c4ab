import { useId } from 'react';
import type { Assessment } from '../../../../engine/model/index.ts';
import { submissionOf } from '../../../store/draft/draft.ts';
import { baseRate, questionsOf, type Question } from './forecast-questions.ts';
import { asksLongForecast } from '../../../../engine/tables/index.ts';
import { percent } from '../../../store/format/numbers.ts';
import { useActions, useApp, useView } from '../../../hooks/store-hooks.ts';
import { Button, Select } from '../../../ui/controls.tsx';
import { useWords } from '../../../hooks/use-words.ts';
import { Collapsible } from '../../../ui/game/collapsible.tsx';
import css from '../../../ui/game/sidebar.module.css';

const IF_UNHURT = {
  us: ['hold', 'limited', 'strong', 'wave', 'soil'],
  iran: ['press', 'hold', 'ease', 'halt'],
} as const;

/** Forecasts sealed with the orders and scored in the debrief. Optional. */
export function ForecastSection() {
  const w = useWords();
  const draft = useApp((s) => s.draft);
  const done = draft !== null && submissionOf(draft).assessment !== undefined;
  return (
    <Collapsible id="assessment" title={w('assess.title')} hint={w(done ? 'assess.done' : 'assess.hint')}>
      <AssessmentForm />
    </Collapsible>
  );
}

/** The sliders of this turn's forecasts. `compact`: in a low box, with what the white line means said once. */
export function AssessmentForm({ compact = false }: { compact?: boolean }) {
  const w = useWords();
  const view = useView();
  const draft = useApp((s) => s.draft);
  const { write } = useActions();
  if (!draft) return null;
  const answers = submissionOf(draft).assessment ?? {};
  const long = asksLongForecast(view.turn, view.nominal);
  return (
    <div className={compact ? css.compact : undefined}>
      {!compact && <p className={css.quiet}>{long ? w('assess.long') : w('assess.sealed')}</p>}
      {questionsOf(long).map((q) => (
        <Slider key={q} question={q} value={answers[q]} compact={compact} />
      ))}
      {long && (
        <div className={css.question}>
          <span>{w('assess.ifUnhurt')}</span>
          <Select
            label={w('assess.ifUnhurt')}
            value={answers.ifUnhurt ?? ''}
            groups={[
              {
                label: null,
                options: [
                  { value: '', label: w('assess.ifUnhurt.none') },
                  ...IF_UNHURT[view.seat].map((x) => ({ value: x as string, label: w(`ifUnhurt.${x}`) })),
                ],
              },
            ]}
            onChange={(x) => {
              if (x) write({ do: 'assess', patch: { ifUnhurt: x as NonNullable<Assessment['ifUnhurt']> } });
            }}
          />
        </div>
      )}
      <div className={css.foot}>
        <p className={css.quiet}>{compact ? w('team.forecasts.base') : long ? w('assess.sealed') : ''}</p>
        {Object.keys(answers).length > 0 && (
          <Button onClick={() => write({ do: 'clearAssessment' })}>{w('assess.clear')}</Button>
        )}
      </div>
    </div>
  );
}

const MIDDLE = 50;

interface SliderProps {
  readonly question: Question;
  readonly value: number | undefined;
  readonly compact: boolean;
}

function Slider({ question, value, compact }: SliderProps) {
  const w = useWords();
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
