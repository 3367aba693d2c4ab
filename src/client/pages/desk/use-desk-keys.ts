import { type RefObject, useEffect, useEffectEvent } from 'react';
import { isStopped } from '../../store/room/time-left.ts';
import type { DeskState } from './desk-context.ts';

/** Keys of the desk, in the order of the list. Words: `desk.key.<name>`. */
export const DESK_KEYS = [
  ['B', 'blank'],
  ['P', 'pause'],
  ['+', 'minute'],
  ['1–9', 'table'],
  ['D', 'drafts'],
  ['N', 'note'],
  ['W', 'wall'],
  ['Page Down', 'next'],
  ['Page Up', 'previous'],
  ['?', 'list'],
] as const;

interface Keys {
  readonly state: DeskState;
  readonly frame: RefObject<HTMLElement | null>;
  /** A dialog is open: keys are its own. */
  readonly dialog: boolean;
  readonly blank: boolean;
  readonly setBlank: (blank: boolean) => void;
}

const writes = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;

/** One key each for what is needed in a hurry. A key pressed while writing is a letter. */
export function useDeskKeys({ state, frame, dialog, blank, setBlank }: Keys): void {
  /** True if the key means something. */
  const act = (key: string): boolean => {
    const { open, room, may, send, clockTables, show, select } = state;
    const click = (what: string) => frame.current?.querySelector<HTMLElement>(`[data-key="${what}"]`);
    if (/^[1-9]$/.test(key)) {
      const table = room.tables[Number(key) - 1];
      if (table) select(table.id);
      return table !== undefined;
    }
    switch (key.toLowerCase()) {
      case 'b':
        setBlank(!blank);
        return true;
      case 'p':
        if (!open?.clock) return false;
        void send({ kind: isStopped(open.clock) ? 'goOn' : 'pause', ...clockTables });
        return true;
      case '+':
        if (!open?.clock) return false;
        void send({ kind: 'addTime', ms: 60_000, ...clockTables });
        return true;
      case 'd':
        click('drafts')?.click();
        return true;
      case 'n':
        click('note')?.focus();
        return true;
      case 'pagedown':
      case 'arrowright':
        if (room.stage.kind !== 'debrief') return false;
        frame.current?.querySelector<HTMLElement>('[data-next]')?.click();
        return true;
      case 'pageup':
      case 'arrowleft':
        if (room.stage.kind !== 'debrief') return false;
        click('previous-chapter')?.click();
        return true;
      case 'w':
        if (!may('wall')) return false;
        show({ kind: 'wall' });
        return true;
      case '?':
        show({ kind: 'keys' });
        return true;
      default:
        return false;
    }
  };
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (dialog || event.ctrlKey || event.metaKey || event.altKey || writes(event.target)) return;
    const done = act(event.key);
    if (done) event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
