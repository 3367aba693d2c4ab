import { type RefObject, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useApp } from '../../hooks/store-hooks.ts';

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

/** How much larger than plain the page's letters are, by wish and window: a picture with words in it is enlarged as a whole. */
export function useFontScale(): number {
  useApp((s) => s.settings.text);
  return useSyncExternalStore(subscribe, letters);
}

/** Of the two factors: browsers without `@property` give no product (`--scale`). */
function letters(): number {
  const style = getComputedStyle(document.documentElement);
  const factor = (name: string): number => Number(style.getPropertyValue(name)) || 1;
  return factor('--text') * factor('--screen');
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('resize', changed);
  return () => window.removeEventListener('resize', changed);
}
