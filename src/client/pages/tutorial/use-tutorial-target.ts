import { type CSSProperties, type RefObject, useEffect, useRef, useState } from 'react';
import type { TutorialStep } from '../../store/game/tutorial-steps.ts';
import { isVisible } from '../../ui/keyboard-focus.tsx';

interface TargetPosition {
  /** Frame around the target; null: the step is about the whole page. */
  readonly ring: CSSProperties | null;
  readonly side: Side;
}

const NOWHERE: TargetPosition = { ring: null, side: 'corner' };

const find = (step: TutorialStep): Element | null => {
  for (const selector of step.at ?? []) {
    const element = document.querySelector(selector);
    if (element && isVisible(element)) return element;
  }
  return null;
};

/** The part of an element that is not scrolled out of its panel. */
function visible(element: Element): DOMRect {
  const box = element.getBoundingClientRect();
  const sheet = element.closest('[role="tabpanel"]')?.getBoundingClientRect();
  if (!sheet || sheet.height === 0) return box;
  const top = Math.max(box.top, sheet.top);
  return new DOMRect(box.x, top, box.width, Math.max(0, Math.min(box.bottom, sheet.bottom) - top));
}

function put(note: HTMLElement, at: Spot['at']): void {
  note.style.left = `${at.left}px`;
  note.style.top = `${at.top}px`;
  note.style.right = 'auto';
  note.style.bottom = 'auto';
}

/** Keeps the note next to its target while the page scrolls, folds or resizes. */
export function useTutorialTarget(
  step: TutorialStep | null,
): TargetPosition & { readonly note: RefObject<HTMLElement | null> } {
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
        const { side, at } = placeNote(box, size, page);
        put(element, at);
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

type Side = 'before' | 'after' | 'above' | 'below' | 'corner';

/** A rectangle of the page, in CSS pixels. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
/** A size in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}
/** Side of the target and position of the note. */
export interface Spot {
  readonly side: Side;
  readonly at: { readonly left: number; readonly top: number };
}

const GAP = 14;
const EDGE = 8;

const between = (x: number, low: number, high: number): number => Math.max(low, Math.min(x, high));

/** Overlap of note and target, in square pixels. */
function covered(target: Rect, note: Rect): number {
  const over = (a: number, aSize: number, b: number, bSize: number) =>
    Math.max(0, Math.min(a + aSize, b + bSize) - Math.max(a, b));
  return (
    over(target.left, target.width, note.left, note.width) * over(target.top, target.height, note.top, note.height)
  );
}

/**
 * Position of a note: next to its target, below or above it, in reading order. Without room, the corner that covers
 * least of the target.
 */
export function placeNote(target: Rect, note: Size, page: Size): Spot {
  const right = target.left + target.width;
  const bottom = target.top + target.height;
  const inside = (side: Side, left: number, top: number) => ({
    side,
    at: {
      left: between(left, EDGE, page.width - note.width - EDGE),
      top: between(top, EDGE, page.height - note.height - EDGE),
    },
  });
  const before = inside('before', target.left - note.width - GAP, target.top);
  const after = inside('after', right + GAP, target.top);
  const below = inside('below', target.left, bottom + GAP);
  const above = inside('above', target.left, target.top - note.height - GAP);
  const corners = [0, page.width].flatMap((left) => [0, page.height].map((top) => inside('corner', left, top)));
  const isTall = target.height > note.height / 2;
  const spots = [before, ...(isTall ? [after] : []), below, above, after, ...corners];
  const area = ({ at }: (typeof spots)[number]) => covered(target, { ...at, ...note });
  return spots.toSorted((a, b) => area(a) - area(b))[0]!;
}
