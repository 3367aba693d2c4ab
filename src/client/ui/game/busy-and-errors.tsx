import X from 'lucide-react/icons/x';
import { useActions, useApp } from '../../hooks/store-hooks.ts';
import { useWords, useWordsOf } from '../../hooks/use-words.ts';
import { messageText } from '../../store/format/words.ts';
import { Button } from '../controls.tsx';
import { useSaveFile } from './save-file.ts';
import css from './busy-and-errors.module.css';

/** The current error in one sentence. Stays until dismissed. */
export function ErrorBar() {
  const error = useApp((s) => s.error);
  const w = useWordsOf(error);
  const { dismiss } = useActions();
  return (
    <div role="alert" className={css.alert}>
      {error !== null && (
        <div className={css.bar}>
          <p>{messageText(w, error)}</p>
          <ErrorActions />
          <Button look="bare" aria-label={w('error.dismiss')} onClick={dismiss}>
            <X size={16} aria-hidden />
          </Button>
        </div>
      )}
    </div>
  );
}

const NOT_KEPT = ['noRoom', 'notSaved'];

/** Actions for an error: save a game that storage refused as a file. */
function ErrorActions() {
  const w = useWords();
  const code = useApp((s) => s.errorCode);
  const game = useApp((s) => s.screen?.game ?? null);
  const { continueUnsaved } = useActions();
  const save = useSaveFile();
  if (!game || !NOT_KEPT.includes(code)) return null;
  return (
    <>
      <Button onClick={() => void save(game)}>{w('save.go')}</Button>
      <Button onClick={() => void continueUnsaved()}>{w('error.goOn')}</Button>
    </>
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
