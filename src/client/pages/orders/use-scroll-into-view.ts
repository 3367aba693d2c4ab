import { useEffect, useRef } from 'react';

/** What was just opened at the end of a list is brought into sight. */
export function useInSight<T extends Element>(open: boolean) {
  const ref = useRef<T>(null);
  useEffect(() => {
    if (open) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  return ref;
}
