import type { Assessment } from '../../../../engine/model/index.ts';
import { submissionOf } from '../../../store/draft/draft.ts';
import { ASKED, questionsOf } from '../../../store/draft/forecast-questions.ts';
import { asksLongForecast } from '../../../../engine/tables/index.ts';
import { useActions, useApp, useView } from '../../../hooks/store-hooks.ts';
import { Button, Select } from '../../../ui/controls.tsx';
import { usePlayWords } from '../../../hooks/use-words.ts';
import { ForecastSlider } from '../../../ui/game/forecast-slider.tsx';
import css from '../../../ui/game/sidebar.module.css';

const IF_UNHURT = {
  us: ['hold', 'limited', 'strong', 'wave', 'soil'],
  iran: ['press', 'hold', 'ease', 'halt'],
} as const;

/** The sliders of this turn's forecasts. `compact`: in a low box, which says what the upright line means. */
export function AssessmentForm({ compact = false }: { compact?: boolean }) {
  const w = usePlayWords();
  const view = useView();
  const draft = useApp((s) => s.draft);
  const { write } = useActions();
  if (!draft) return null;
  const answers = submissionOf(draft).assessment ?? {};
  const long = asksLongForecast(view.turn, view.nominal);
  const questions = questionsOf(long);
  // The first turn asks one question, in a class those that all are asked; the others wait behind a fold.
  const first = view.turn === 1 ? questions.slice(0, compact ? ASKED.length : 1) : questions;
  const more = questions.slice(first.length);
  return (
    <div className={compact ? css.compact : undefined}>
      {!compact && <p className={css.quiet}>{long ? w('assess.long') : w('assess.sealed')}</p>}
      {first.map((q) => (
        <ForecastSlider key={q} question={q} value={answers[q]} compact={compact} />
      ))}
      {more.length > 0 && (
        <details className={css.moreAsked}>
          <summary>{w('assess.more', { count: more.length + 1 })}</summary>
          {more.map((q) => (
            <ForecastSlider key={q} question={q} value={answers[q]} compact={compact} />
          ))}
          <IfUnhurt value={answers.ifUnhurt} />
        </details>
      )}
      {long && more.length === 0 && <IfUnhurt value={answers.ifUnhurt} />}
      <div className={css.foot}>
        <p className={css.quiet}>{!compact && long ? w('assess.sealed') : ''}</p>
        {Object.keys(answers).length > 0 && (
          <Button onClick={() => write({ do: 'clearAssessment' })}>{w('assess.clear')}</Button>
        )}
      </div>
    </div>
  );
}

function IfUnhurt({ value }: { value: Assessment['ifUnhurt'] }) {
  const w = usePlayWords();
  const { seat } = useView();
  const { write } = useActions();
  return (
    <div className={css.question}>
      <span>{w('assess.ifUnhurt')}</span>
      <Select
        label={w('assess.ifUnhurt')}
        value={value ?? ''}
        groups={[
          {
            label: null,
            options: [
              { value: '', label: w('assess.ifUnhurt.none') },
              ...IF_UNHURT[seat].map((x) => ({ value: x as string, label: w(`ifUnhurt.${x}`) })),
            ],
          },
        ]}
        onChange={(x) => {
          if (x) write({ do: 'assess', patch: { ifUnhurt: x as NonNullable<Assessment['ifUnhurt']> } });
        }}
      />
    </div>
  );
}
