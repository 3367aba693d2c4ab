import { lazy, Suspense } from 'react';
import X from 'lucide-react/icons/x';
import { useActions, useApp } from '../../hooks/store-hooks.ts';
import { useWords, useWordsOf } from '../../hooks/use-words.ts';
import { messageText } from '../../store/format/words.ts';
import { Button } from '../controls.tsx';
import css from './busy-and-errors.module.css';

const NotKept = lazy(() => import('./not-kept.tsx').then((m) => ({ default: m.NotKept })));
/** Storage refused the game. */
const NOT_KEPT = ['noRoom', 'notSaved'];

/** The current error in one sentence. Stays until dismissed. */
export function ErrorBar() {
  const error = useApp((s) => s.error);
  const w = useWordsOf(error);
  const refused = useApp((s) => NOT_KEPT.includes(s.errorCode));
  const { dismiss } = useActions();
  return (
    <div role="alert" className={css.alert}>
      {error !== null && (
        <div className={css.bar}>
          <p>{messageText(w, error)}</p>
          {refused && (
            <Suspense>
              <NotKept />
            </Suspense>
          )}
          <Button look="bare" aria-label={w('error.dismiss')} onClick={dismiss}>
            <X size={16} aria-hidden />
          </Button>
        </div>
      )}
    </div>
  );
}

/** What the page waits for, shown after a delay because most answers come sooner. Sealing has its own page. */
export function Busy() {
  const w = useWords();
  const busy = useApp((s) => s.busy);
  return (
    <output className={css.status}>
      {busy !== null && busy !== 'seal' && <p className={css.busy}>{w(`busy.${busy}`)}</p>}
    </output>
  );
}
