import { useEffect, useRef, useState, type CSSProperties, type RefObject } from 'react';
import type { Step } from '../../store/lesson.ts';

type Side = 'before' | 'after' | 'above' | 'below' | 'top' | 'corner';

interface Place {
  /** Frame around what the step speaks of; null: it speaks of the page. */
  readonly ring: CSSProperties | null;
  readonly side: Side;
}

const GAP = 14;
const EDGE = 8;
const NARROW = 900;
const NOWHERE: Place = { ring: null, side: 'corner' };

const shown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });

const find = (step: Step): Element | null => {
  for (const selector of step.at ?? []) {
    const element = document.querySelector(selector);
    if (element && shown(element)) return element;
  }
  return null;
};

/** Where there is room for a note of this size: beside its target, else above or below it. */
function sideOf(box: DOMRect, width: number, height: number, low: boolean): Side {
  const { innerWidth, innerHeight } = window;
  if (innerWidth >= NARROW) {
    if (box.left > width + 2 * GAP) return 'before';
    if (innerWidth - box.right > width + 2 * GAP && box.height > height / 2) return 'after';
  }
  // A phone has no room beside a tall target: its upper edge then, where nothing has to be pressed.
  if (innerWidth < NARROW && box.height > innerHeight / 3) return low ? 'corner' : 'top';
  return innerHeight - box.bottom > height + 2 * GAP || box.top < height + 2 * GAP ? 'below' : 'above';
}

/** The part of it that is not scrolled out of its sheet. */
function visible(element: Element): DOMRect {
  const box = element.getBoundingClientRect();
  const sheet = element.closest('[role="tabpanel"]')?.getBoundingClientRect();
  if (!sheet || sheet.height === 0) return box;
  const top = Math.max(box.top, sheet.top);
  return new DOMRect(box.x, top, box.width, Math.max(0, Math.min(box.bottom, sheet.bottom) - top));
}

const between = (x: number, low: number, high: number): number => Math.max(low, Math.min(x, high));

function put(note: HTMLElement, box: DOMRect, side: Exclude<Side, 'corner'>): void {
  const { offsetWidth: width, offsetHeight: height } = note;
  const spots = {
    before: [box.left - width - GAP, box.top],
    after: [box.right + GAP, box.top],
    above: [box.left, box.top - height - GAP],
    below: [box.left, box.bottom + GAP],
    top: [0, 0],
  } as const;
  const [left, top] = spots[side];
  note.style.left = `${between(left, EDGE, window.innerWidth - width - EDGE)}px`;
  note.style.top = `${between(top, EDGE, window.innerHeight - height - EDGE)}px`;
  note.style.right = 'auto';
  note.style.bottom = 'auto';
}

/** Keeps the note beside its target, whatever scrolls, folds or grows meanwhile. */
export function usePlace(step: Step | null): Place & { readonly note: RefObject<HTMLElement | null> } {
  const note = useRef<HTMLElement>(null);
  const [place, setPlace] = useState(NOWHERE);
  useEffect(() => {
    if (!step) return;
    let frame = 0;
    let last = '';
    const now = (): void => {
      const element = note.current;
      if (!element) return;
      const target = find(step);
      if (target) {
        const box = visible(target);
        const side = sideOf(box, element.offsetWidth, element.offsetHeight, step.low ?? false);
        if (side === 'corner') element.removeAttribute('style');
        else put(element, box, side);
        const ring = { left: box.left - 4, top: box.top - 4, width: box.width + 8, height: box.height + 8 };
        if (last !== JSON.stringify(ring)) setPlace({ ring, side });
        last = JSON.stringify(ring);
      } else if (last !== 'none') {
        element.removeAttribute('style');
        setPlace(NOWHERE);
        last = 'none';
      }
    };
    const soon = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(now);
    };
    find(step)?.scrollIntoView({ block: 'nearest' });
    soon();
    const changes = new MutationObserver(soon);
    changes.observe(document.body, { subtree: true, childList: true, attributeFilter: ['data-open', 'data-phone'] });
    const moves = ['resize', 'scroll', 'transitionend'] as const;
    for (const move of moves) window.addEventListener(move, soon, { capture: true, passive: true });
    return () => {
      cancelAnimationFrame(frame);
      changes.disconnect();
      for (const move of moves) window.removeEventListener(move, soon, { capture: true });
    };
  }, [step]);
  return { ...place, note };
}
