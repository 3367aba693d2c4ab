import X from 'lucide-react/icons/x';
import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { useWords } from '../hooks/use-words.ts';
import { Button } from './controls.tsx';
import css from './parts.module.css';
import { hideModal } from './modal.ts';

interface DialogProps {
  readonly title: string;
  readonly wide?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A native modal dialog: focus stays inside, Escape closes it. It is open as long as it is rendered. */
export function Dialog({ title, wide, onClose, children }: DialogProps) {
  const w = useWords();
  const id = useId();
  const ref = useRef<HTMLDialogElement>(null);
  // A layout effect: closed while it is still in the page, a dialog gives the focus back to where it came from.
  useLayoutEffect(() => {
    const dialog = ref.current!;
    // What opened it may stand in a sheet that closes now: then the focus goes back to that sheet's button.
    hideModal(document.activeElement?.closest<HTMLDialogElement>('[data-sheet]'));
    if (!dialog.open) dialog.showModal();
    return () => dialog.close();
  }, []);
  return (
    <dialog
      ref={ref}
      aria-labelledby={id}
      className={`${css.dialog} ${wide ? css.wide : ''}`}
      onCancel={(e) => {
        e.preventDefault();
        onClose();
      }}
    >
      <div className={css.dialogHead}>
        <h2 id={id}>{title}</h2>
        <Button look="bare" aria-label={w('common.close')} onClick={onClose}>
          <X size={18} aria-hidden />
        </Button>
      </div>
      {children}
    </dialog>
  );
}

export function DialogActions({ children }: { children: ReactNode }) {
  return <div className={css.actions}>{children}</div>;
}
