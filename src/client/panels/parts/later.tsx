import { useDeferredValue, type ReactNode } from 'react';

/** What lies folded on a new page: rendered piece by piece once the page itself is there. */
export function Later({ children }: { children: ReactNode }) {
  return useDeferredValue(true, false) && children;
}
