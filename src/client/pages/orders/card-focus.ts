import { useEffect, useRef } from 'react';

/** What was just opened at the end of a list is brought into sight. */
export function useScrollIntoView<T extends Element>(open: boolean) {
  const ref = useRef<T>(null);
  useEffect(() => {
    if (open) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  return ref;
}

/** Puts the focus on the head of the card that a part stands in: the head stays when the card is folded. */
export const focusCard = (part: Element): void => part.closest('article')?.querySelector('button')?.focus();
