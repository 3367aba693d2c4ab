import { useEffect } from 'react';

/** A new page begins at its heading, for keyboard and screen reader; keyed by the page. */
export function FocusOnNavigate() {
  useEffect(() => {
    // To move the focus is to lay the page out: that is left to the frame that does it anyway, before it is seen.
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

const STOPS = 'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])';
/** Attributes by which something with the focus goes out of use or out of sight. */
const WATCHED = ['disabled', 'hidden', 'open', 'data-open', 'data-phone'];

const usable = (e: Element): boolean => e.isConnected && !e.matches(':disabled') && isVisible(e);

/** Every other stop of the same page or dialog: first those after it, then those before it, nearest first. */
function stopsAround(element: Element): HTMLElement[] {
  const page = element.closest('dialog, main') ?? document;
  const after = (e: Element) => element.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING;
  const all = [...page.querySelectorAll<HTMLElement>(STOPS)].filter((e) => e !== element);
  return [...all.filter(after), ...all.filter((e) => !after(e)).toReversed()];
}

/**
 * Keeps the keyboard's place. What has the focus may go or be switched off by what it did: a row that is removed, a
 * note that is put away, an undo with nothing left to undo. Then the next stop gets it, and not the page as a whole.
 */
export function useFocusKept(): void {
  useEffect(() => {
    let last: Element | null = null;
    let around: HTMLElement[] = [];
    let waiting = false;
    const note = (): void => {
      const now = document.activeElement;
      if (!now || now === document.body) return;
      last = now;
      around = stopsAround(now);
    };
    const restore = (): void => {
      waiting = false;
      const now = document.activeElement;
      if ((now && now !== document.body) || !last || usable(last)) return;
      around.find(usable)?.focus({ preventScroll: true });
    };
    // Two frames on: a page that comes, and a dialog that goes, place the focus themselves by then.
    const soon = (): void => {
      if (waiting || !last) return;
      waiting = true;
      requestAnimationFrame(() => requestAnimationFrame(restore));
    };
    const changes = new MutationObserver(soon);
    changes.observe(document.body, { subtree: true, childList: true, attributeFilter: WATCHED });
    const moments = ['focusin', 'keydown', 'pointerdown'] as const; // just before anything is done
    for (const moment of moments) document.addEventListener(moment, note, true);
    return () => {
      changes.disconnect();
      for (const moment of moments) document.removeEventListener(moment, note, true);
    };
  }, []);
}

/** It takes room in the page and is not made invisible. `checkVisibility` is newer than the browsers that can play. */
export const isVisible = (element: Element): boolean =>
  element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';
