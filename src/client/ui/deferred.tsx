import { useDeferredValue, type ReactNode } from 'react';

/** What a new page can be without for a frame: rendered piece by piece once the page is there, after `instead`. */
export function Later({ children, instead }: { children: ReactNode; instead?: ReactNode }) {
  return useDeferredValue(true, false) ? children : instead;
}
