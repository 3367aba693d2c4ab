import { useEffect, useRef } from 'react';
import { useActions } from '../../hooks/store-hooks.ts';

/** Tells the map which edges the bars and the side panel cover. */
export function useMapInsets() {
  const { setCovered } = useActions();
  const top = useRef<HTMLElement>(null);
  const side = useRef<HTMLElement>(null);
  const bottom = useRef<HTMLElement>(null);
  useEffect(() => {
    const measure = () => {
      const sheet = side.current?.offsetWidth ?? 0;
      const over = sheet >= window.innerWidth; // on a phone the panel covers the upper edge of the map
      setCovered({
        left: 0,
        right: over ? 0 : sheet,
        top: (top.current?.offsetHeight ?? 0) + (over ? (side.current?.offsetHeight ?? 0) : 0),
        bottom: bottom.current?.offsetHeight ?? 0,
      });
    };
    const sizes = new ResizeObserver(measure); // also measures once at the start, after layout
    for (const part of [top, side, bottom]) if (part.current) sizes.observe(part.current);
    return () => sizes.disconnect();
  }, [setCovered]);
  return { top, side, bottom };
}
