import { useEffect, useRef, useState, type CSSProperties, type RefObject } from 'react';
import type { Step } from '../../store/game/tutorial-steps.ts';
import { isShown } from '../../ui/is-visible.ts';
import { placeNote, type Side, type Spot } from './note-placement.ts';

interface Place {
  /** Frame around what the step speaks of; null: it speaks of the page. */
  readonly ring: CSSProperties | null;
  readonly side: Side;
}

const NOWHERE: Place = { ring: null, side: 'corner' };

const find = (step: Step): Element | null => {
  for (const selector of step.at ?? []) {
    const element = document.querySelector(selector);
    if (element && isShown(element)) return element;
  }
  return null;
};

/** The part of it that is not scrolled out of its sheet. */
function visible(element: Element): DOMRect {
  const box = element.getBoundingClientRect();
  const sheet = element.closest('[role="tabpanel"]')?.getBoundingClientRect();
  if (!sheet || sheet.height === 0) return box;
  const top = Math.max(box.top, sheet.top);
  return new DOMRect(box.x, top, box.width, Math.max(0, Math.min(box.bottom, sheet.bottom) - top));
}

function put(note: HTMLElement, at: NonNullable<Spot['at']>): void {
  note.style.left = `${at.left}px`;
  note.style.top = `${at.top}px`;
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
        const size = { width: element.offsetWidth, height: element.offsetHeight };
        const page = { width: window.innerWidth, height: window.innerHeight };
        const { side, at } = placeNote(box, size, page, step.low ?? false);
        if (at) put(element, at);
        else element.removeAttribute('style');
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
