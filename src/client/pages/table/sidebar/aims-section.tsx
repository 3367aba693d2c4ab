import { lazy, Suspense } from 'react';
import { submissionOf } from '../../../store/draft/draft.ts';
import { useApp, useView } from '../../../hooks/store-hooks.ts';
import { useWords } from '../../../hooks/use-words.ts';
import { Collapsible } from '../../../ui/game/collapsible.tsx';

const AimsForm = lazy(() => import('./aims-form.tsx').then((m) => ({ default: m.AimsForm })));

/** Turn 1: ranks the government's aims. */
export function AimsSection() {
  const w = useWords();
  const view = useView();
  const draft = useApp((s) => s.draft);
  if (view.turn !== 1 || !draft) return null;
  const drafted = submissionOf(draft).aims !== undefined;
  return (
    <Collapsible id="aims" title={w('aims.title')} hint={w(drafted ? 'aims.kept' : 'aims.hint')}>
      <Suspense fallback={null}>
        <AimsForm />
      </Suspense>
    </Collapsible>
  );
}
