import { useEffect } from 'react';
import { THEATRES } from '../../../engine/model/index.ts';
import { actionOf } from '../../store/settings/shortcuts.ts';
import { useActions } from '../../hooks/store-hooks.ts';

const TYPING = 'input:not([type=radio]):not([type=checkbox]):not([type=range]), textarea, select, [contenteditable]';

const THEATRE_KEYS = Object.fromEntries(THEATRES.map((theatre, i) => [String(i + 1), theatre]));

/** Keys 1–5 bring a theatre into the middle; Ctrl+Z and Ctrl+Y undo and redo. Not while somebody types. */
export function useTableKeys(): void {
  const { goTo, undo, redo } = useActions();
  useEffect(() => {
    const onKey = (e: KeyboardEvent) => {
      const target = e.target as HTMLElement | null;
      if (target?.closest?.(TYPING) || document.querySelector('dialog[open]')) return;
      if (e.altKey) return; // with Ctrl it is AltGr, which writes letters
      if (e.ctrlKey || e.metaKey) {
        const step = actionOf(e, { z: e.shiftKey ? redo : undo, y: redo });
        if (!step) return;
        e.preventDefault();
        step();
        return;
      }
      const theatre = actionOf(e, THEATRE_KEYS);
      if (theatre && !e.defaultPrevented) goTo({ theatre }); // else the map has gone there already
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [goTo, undo, redo]);
}
