import { type RefObject, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useApp } from '../../hooks/store-hooks.ts';

/** Ref and live width of an element in pixels. Charts are drawn at this width, so that their text keeps its size. */
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

/** Text scale from the setting and the window size (1 = normal). Charts with text are enlarged as a whole. */
export function useFontScale(): number {
  useApp((s) => s.settings.text);
  return useSyncExternalStore(subscribe, fontScale);
}

/** Multiplied here, because browsers without `@property` give no computed `--scale`. */
function fontScale(): number {
  const style = getComputedStyle(document.documentElement);
  const factor = (name: string): number => Number(style.getPropertyValue(name)) || 1;
  return factor('--text') * factor('--screen');
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('resize', changed);
  return () => window.removeEventListener('resize', changed);
}
