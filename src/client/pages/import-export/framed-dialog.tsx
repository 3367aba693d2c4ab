import { useActions, useApp } from '../../hooks/store-hooks.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useWords } from '../../hooks/use-words.ts';
import { CopyField } from '../../ui/copy-field.tsx';
import css from '../../ui/sharing.module.css';

const LINES = 6;

/** In a frame the browser may silently refuse downloads and printing; this explains what to do. */
export function FramedDialog() {
  const w = useWords();
  const { framed } = useActions();
  const request = useApp((s) => s.framed)!;
  return (
    <Dialog title={w(`framed.${request.what}`)} onClose={() => framed(null)}>
      <p className={css.holds}>{w(`framed.${request.what}.text`)}</p>
      {request.what === 'file' ? (
        <CopyField label={w('framed.copy', { name: request.name })} text={request.text} lines={LINES} />
      ) : (
        <CopyField label={w('framed.address')} text={window.location.href} />
      )}
    </Dialog>
  );
}
