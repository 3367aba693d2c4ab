import { useEffect } from 'react';

/** Moves the focus to the heading of a new page. Give it a `key` per page. */
export function FocusOnNavigate() {
  useEffect(() => {
    // Focusing forces layout, so it waits for the frame that lays out the page anyway.
    const frame = requestAnimationFrame(() => {
      const heading = document.querySelector<HTMLElement>('main h1');
      if (!heading) return;
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return null;
}

const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])';
/** Attributes that can disable or hide the focused element. */
const WATCHED = ['disabled', 'hidden', 'open', 'data-open', 'data-phone'];

const usable = (e: Element): boolean => e.isConnected && !e.matches(':disabled') && isVisible(e);

/**
 * The other focusable elements of the same page or dialog: first those after it, then those before it, nearest first.
 */
function focusableAround(element: Element): HTMLElement[] {
  const page = element.closest('dialog, main') ?? document;
  const after = (e: Element) => element.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING;
  const all = [...page.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((e) => e !== element);
  return [...all.filter(after), ...all.filter((e) => !after(e)).toReversed()];
}

/**
 * Keeps the keyboard position. A focused element may remove or disable itself: a deleted row, a dismissed message, the
 * last undo. Then the next focusable element gets the focus, instead of the page.
 */
export function useKeepFocus(): void {
  useEffect(() => {
    let last: Element | null = null;
    let around: HTMLElement[] = [];
    let waiting = false;
    const note = (): void => {
      const now = document.activeElement;
      if (!now || now === document.body) return;
      last = now;
      around = focusableAround(now);
    };
    const restore = (): void => {
      waiting = false;
      const now = document.activeElement;
      if ((now && now !== document.body) || !last || usable(last)) return;
      around.find(usable)?.focus({ preventScroll: true });
    };
    // Two frames later, because new pages and closing dialogs set the focus themselves.
    const restoreSoon = (): void => {
      if (waiting || !last) return;
      waiting = true;
      requestAnimationFrame(() => requestAnimationFrame(restore));
    };
    const changes = new MutationObserver(restoreSoon);
    changes.observe(document.body, { subtree: true, childList: true, attributeFilter: WATCHED });
    const eventTypes = ['focusin', 'keydown', 'pointerdown'] as const; // just before any action
    for (const moment of eventTypes) document.addEventListener(moment, note, true);
    return () => {
      changes.disconnect();
      for (const moment of eventTypes) document.removeEventListener(moment, note, true);
    };
  }, []);
}

/** True if the element has a size and is not hidden. Replaces `checkVisibility`, which the oldest browsers lack. */
export const isVisible = (element: Element): boolean =>
  element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';
