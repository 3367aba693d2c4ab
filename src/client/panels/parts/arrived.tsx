import { useEffect } from 'react';

/** A new page begins at its heading, for keyboard and screen reader; keyed by the page. */
export function Arrived() {
  useEffect(() => {
    const heading = document.querySelector<HTMLElement>('main h1');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  return null;
}
