import { useEffect, useRef } from 'react';

/** Ref for an element that is scrolled into view when it opens. */
export function useScrollIntoView<T extends Element>(open: boolean) {
  const ref = useRef<T>(null);
  useEffect(() => {
    if (open) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  return ref;
}

/** Moves the focus to the head of the surrounding card, which stays when the card closes. */
export const focusCard = (part: Element): void => part.closest('article')?.querySelector('button')?.focus();
