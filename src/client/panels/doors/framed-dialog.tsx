import { useActions, useApp } from '../app.ts';
import { Dialog } from '../parts/dialog.tsx';
import { useWords } from '../words.ts';
import { CopyField } from './copy-field.tsx';
import css from './doors.module.css';

const LINES = 6;

/** Inside another page a file or a print may be refused without a word: what to do then. */
export function FramedDialog() {
  const w = useWords();
  const { framed } = useActions();
  const asked = useApp((s) => s.framed)!;
  return (
    <Dialog title={w(`framed.${asked.what}`)} onClose={() => framed(null)}>
      <p className={css.holds}>{w(`framed.${asked.what}.text`)}</p>
      {asked.what === 'file' ? (
        <CopyField label={w('framed.copy', { name: asked.name })} text={asked.text} lines={LINES} />
      ) : (
        <CopyField label={w('framed.address')} text={window.location.href} />
      )}
    </Dialog>
  );
}
