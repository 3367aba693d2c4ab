import { lazy, Suspense } from 'react';
import { submissionOf } from '../../../store/draft/draft.ts';
import { useApp } from '../../../hooks/store-hooks.ts';
import { useWords } from '../../../hooks/use-words.ts';
import { Collapsible } from '../../../ui/game/collapsible.tsx';

const AssessmentForm = lazy(() => import('./forecast-form.tsx').then((m) => ({ default: m.AssessmentForm })));

/** Forecasts sealed with the orders and scored in the debrief. Optional. */
export function ForecastSection() {
  const w = useWords();
  const draft = useApp((s) => s.draft);
  const done = draft !== null && submissionOf(draft).assessment !== undefined;
  return (
    <Collapsible id="assessment" title={w('assess.title')} hint={w(done ? 'assess.done' : 'assess.hint')}>
      <Suspense fallback={null}>
        <AssessmentForm />
      </Suspense>
    </Collapsible>
  );
}
