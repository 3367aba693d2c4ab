import { useActions, useApp } from '../../hooks/store-hooks.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useWords } from '../../hooks/use-words.ts';
import { CopyField } from '../../ui/copy-field.tsx';
import css from '../../ui/sharing.module.css';

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
