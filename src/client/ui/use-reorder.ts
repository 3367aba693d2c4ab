import {
  useEffect,
  useRef,
  useState,
  type CSSProperties,
  type HTMLAttributes,
  type KeyboardEvent,
  type PointerEvent,
} from 'react';

/** A row being dragged: its index, the index it would drop at, and the distance dragged in pixels. */
interface Drag {
  readonly from: number;
  readonly to: number;
  readonly by: number;
  readonly height: number;
}

interface Grip {
  readonly pointer: number;
  readonly y: number;
  readonly scrolled: number;
  readonly rows: readonly { readonly middle: number; readonly height: number }[];
}

interface ReorderProps {
  readonly count: number;
  readonly move: (from: number, to: number) => void;
}

const SCROLL_ZONE = 24;

/**
 * Reorders a list: drag a row's handle by mouse, pen or finger, use arrow keys on the handle, or Alt + arrow anywhere
 * in the row. `list` is the ref of the list, whose children are the rows.
 */
export function useReorder<T extends HTMLElement>({ count, move }: ReorderProps) {
  const list = useRef<T>(null);
  const grip = useRef<Grip | null>(null);
  const refocus = useRef<number | null>(null);
  const [drag, show] = useState<Drag | null>(null);
  const now = useRef<Drag | null>(null); // the latest drag, because a finger may lift before the last move is rendered
  const setDrag = (next: Drag | null) => {
    now.current = next;
    show(next);
  };

  const endDrag = () => {
    grip.current = null;
    setDrag(null);
  };

  // A row moved by key keeps the focus.
  useEffect(() => {
    const at = refocus.current;
    if (at === null) return;
    refocus.current = null;
    list.current?.children[at]?.querySelector<HTMLElement>('[data-handle]')?.focus();
  });
  useEffect(() => {
    if (!drag) return;
    const cancel = (e: globalThis.KeyboardEvent) => {
      if (e.key !== 'Escape') return;
      e.preventDefault(); // so that Escape does not close the surrounding dialog
      endDrag();
    };
    window.addEventListener('keydown', cancel, true);
    return () => window.removeEventListener('keydown', cancel, true);
  }, [drag]);

  const scroller = (): Element | null => list.current?.closest('[data-scrolls]') ?? null;
  const onPointerDown = (from: number) => (e: PointerEvent<HTMLElement>) => {
    if (e.button !== 0 || count < 2) return;
    const rows = [...list.current!.children].slice(0, count).map((row) => {
      const { top, height } = row.getBoundingClientRect();
      return { middle: top + height / 2, height };
    });
    grip.current = { pointer: e.pointerId, y: e.clientY, scrolled: scroller()?.scrollTop ?? 0, rows };
    e.currentTarget.setPointerCapture(e.pointerId);
    setDrag({ from, to: from, by: 0, height: rows[from]!.height });
  };
  const onPointerMove = (e: PointerEvent<HTMLElement>) => {
    const { current } = grip;
    const held = now.current;
    if (!held || !current || e.pointerId !== current.pointer) return;
    scrollAtEdge(scroller(), e.clientY);
    const by = e.clientY - current.y + ((scroller()?.scrollTop ?? 0) - current.scrolled);
    setDrag({ ...held, by, to: nearest(current.rows, current.rows[held.from]!.middle + by) });
  };
  const onPointerUp = (e: PointerEvent<HTMLElement>) => {
    const held = now.current;
    if (!held || e.pointerId !== grip.current?.pointer) return;
    endDrag();
    if (held.to !== held.from) move(held.from, held.to);
  };
  const onKeyDown = (from: number, handle: boolean) => (e: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[e.key];
    if (step === undefined || !(handle || e.altKey)) return;
    e.preventDefault();
    e.stopPropagation();
    const to = from + step;
    if (to < 0 || to >= count) return;
    refocus.current = to;
    move(from, to);
  };

  return {
    list,
    /** Index of a row, as if it were dropped now. */
    placeOf: (at: number): number => (drag ? placeIn(drag, at) : at),
    row: (at: number): HTMLAttributes<HTMLElement> & { 'data-dragged'?: true } => ({
      onKeyDown: onKeyDown(at, false),
      ...(drag ? { style: shift(drag, at) } : {}),
      ...(drag?.from === at ? { 'data-dragged': true } : {}),
    }),
    handle: (at: number): HTMLAttributes<HTMLElement> & { 'data-handle': true } => ({
      'data-handle': true,
      onPointerDown: onPointerDown(at),
      onPointerMove,
      onPointerUp,
      onPointerCancel: endDrag,
      onKeyDown: onKeyDown(at, true),
    }),
  };
}

function placeIn({ from, to }: Drag, at: number): number {
  if (at === from) return to;
  if (at > from && at <= to) return at - 1;
  return at < from && at >= to ? at + 1 : at;
}

/** The dragged row follows the pointer; the others make room. */
function shift(drag: Drag, at: number): CSSProperties {
  const by = at === drag.from ? drag.by : (placeIn(drag, at) - at) * drag.height;
  return { transform: `translateY(${by}px)` };
}

const nearest = (rows: Grip['rows'], y: number): number =>
  rows.reduce((best, row, i) => (Math.abs(row.middle - y) < Math.abs(rows[best]!.middle - y) ? i : best), 0);

function scrollAtEdge(box: Element | null, y: number): void {
  if (!box) return;
  const { top, bottom } = box.getBoundingClientRect();
  if (y < top + SCROLL_ZONE) box.scrollTop -= SCROLL_ZONE / 2;
  else if (y > bottom - SCROLL_ZONE) box.scrollTop += SCROLL_ZONE / 2;
}
