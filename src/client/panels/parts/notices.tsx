import X from 'lucide-react/icons/x';
import { useActions, useApp } from '../app.ts';
import { useWords } from '../words.ts';
import { Button } from './controls.tsx';
import css from './notices.module.css';

/** What went wrong, in a sentence; stays until it is dismissed. */
export function ErrorBar() {
  const w = useWords();
  const error = useApp((s) => s.error);
  const { dismiss } = useActions();
  return (
    <div role="alert" className={css.alert}>
      {error !== null && (
        <div className={css.bar}>
          <p>{w.has(error) ? w(error) : error}</p>
          <Button look="bare" aria-label={w('error.dismiss')} onClick={dismiss}>
            <X size={16} aria-hidden />
          </Button>
        </div>
      )}
    </div>
  );
}

/** What is being waited for, after a moment: most answers come sooner. */
export function Busy() {
  const w = useWords();
  const busy = useApp((s) => s.busy);
  return <output className={css.status}>{busy !== null && <p className={css.busy}>{w(`busy.${busy}`)}</p>}</output>;
}
