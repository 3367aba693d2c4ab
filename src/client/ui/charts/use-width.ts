import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** Width of an element in pixels, as it changes: a chart is drawn for it, so that its words keep their size. */
export function useWidth(): [RefObject<HTMLElement | null>, number] {
  const ref = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const measure = () => setWidth(ref.current?.clientWidth ?? 0);
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(ref.current!);
    return () => sizes.disconnect();
  }, []);
  return [ref, width];
}
