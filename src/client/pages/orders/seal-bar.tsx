import Lock from 'lucide-react/icons/lock';
import Redo2 from 'lucide-react/icons/redo-2';
import Undo2 from 'lucide-react/icons/undo-2';
import { lazy, Suspense, useState } from 'react';
import { canRedo, canUndo } from '../../store/draft/draft.ts';
import { useActions, useApp, useScreen } from '../../hooks/store-hooks.ts';
import { Button } from '../../ui/controls.tsx';
import { useWords } from '../../hooks/use-words.ts';
import { useCountdown } from './seal/seal-countdown.ts';
import css from './draft.module.css';

/** Loaded with the first press of *Seal*. */
export const SealSheet = lazy(() => import('./seal/seal-sheet.tsx').then((m) => ({ default: m.SealSheet })));
export const TakeBack = lazy(() => import('./seal/take-back.tsx').then((m) => ({ default: m.TakeBack })));

/** True while a sealed turn can be taken back. */
export const useSealed = (): boolean => useCountdown() !== null;

/** Undo, redo and the primary button. */
export function SealBar({ alone }: { alone: boolean }) {
  const w = useWords();
  const actions = useActions();
  const draft = useApp((s) => s.draft);
  const check = useApp((s) => s.check);
  const busy = useApp((s) => s.busy);
  const { phase } = useScreen();
  const [asking, setAsking] = useState(false);
  const sealed = useSealed();
  if (!draft) return null;
  const broken = check !== null && !check.ok;
  return (
    <div className={css.seal} data-guide="seal">
      <Button look="icon" aria-label={w('orders.undo')} disabled={!canUndo(draft)} onClick={actions.undo}>
        <Undo2 size={18} aria-hidden />
      </Button>
      <Button look="icon" aria-label={w('orders.redo')} disabled={!canRedo(draft)} onClick={actions.redo}>
        <Redo2 size={18} aria-hidden />
      </Button>
      {!alone && sealed && (
        <Suspense fallback={null}>
          <TakeBack />
        </Suspense>
      )}
      {!alone && !sealed && (
        <Button
          look="primary"
          disabled={broken || busy !== null || phase !== 'orders'}
          title={broken ? w('orders.conflicts') : undefined}
          onClick={() => setAsking(true)}
        >
          <Lock size={18} aria-hidden />
          {w('orders.seal')}
        </Button>
      )}
      {asking && (
        <Suspense fallback={null}>
          <SealSheet onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </div>
  );
}
