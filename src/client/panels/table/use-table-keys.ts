import { useEffect } from 'react';
import { THEATRES } from '../../../engine/model/index.ts';
import { useActions } from '../app.ts';

const TYPING = 'input:not([type=radio]):not([type=checkbox]):not([type=range]), textarea, select, [contenteditable]';

/** Keys 1–5 bring a theatre into the middle; Ctrl+Z and Ctrl+Y undo and redo. Not while somebody types. */
export function useTableKeys(): void {
  const { goTo, undo, redo } = useActions();
  useEffect(() => {
    const onKey = (e: KeyboardEvent) => {
      const target = e.target as HTMLElement | null;
      if (target?.closest?.(TYPING) || document.querySelector('dialog[open]')) return;
      if (e.ctrlKey || e.metaKey) {
        const key = e.key.toLowerCase();
        if (key !== 'z' && key !== 'y') return;
        e.preventDefault();
        if (key === 'y' || e.shiftKey) redo();
        else undo();
        return;
      }
      const theatre = e.altKey ? undefined : THEATRES[Number(e.key) - 1];
      if (theatre) goTo({ theatre });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [goTo, undo, redo]);
}
