import { useEffect } from 'react';

/** A new page begins at its heading, for keyboard and screen reader; keyed by the page. */
export function Arrived() {
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
