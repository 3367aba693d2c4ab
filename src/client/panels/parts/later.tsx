import { useDeferredValue, type ReactNode } from 'react';

/** What a new page can be without for a frame: rendered piece by piece once the page itself is there. */
export function Later({ children }: { children: ReactNode }) {
  return useDeferredValue(true, false) && children;
}
