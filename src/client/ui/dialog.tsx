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

/** A native modal dialog, open while it is rendered. Keeps the focus inside; Escape closes it. */
export function Dialog({ title, wide, onClose, children }: DialogProps) {
  const w = useWords();
  const id = useId();
  const ref = useRef<HTMLDialogElement>(null);
  // A layout effect, because a dialog returns the focus only if it is closed while still in the page.
  useLayoutEffect(() => {
    const dialog = ref.current!;
    // If it was opened from a popover, that closes now: the focus must return to the popover's button.
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

/** The row of buttons at the end of a dialog. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className={css.actions}>{children}</div>;
}
