import { type RefObject, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { useApp } from '../../hooks/store-hooks.ts';

/** Widths at which charts are drawn for paper, in CSS pixels: A4 between its margins, the room beside labels, and half. */
export const ON_PAPER = { whole: 672, beside: 470, half: 322 } as const;

/**
 * Ref and live width of an element in pixels. Charts are drawn at this width, so that their text keeps its size. While
 * the page is printed it is `onPaper`; the style sheet shrinks what is wider than its sheet.
 */
export function useWidth(onPaper: number = ON_PAPER.whole): [RefObject<HTMLElement | null>, number] {
  const ref = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const measure = () => setWidth(ref.current?.clientWidth ?? 0);
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(ref.current!);
    return () => sizes.disconnect();
  }, []);
  return [ref, usePrinting() ? onPaper : width];
}

/** Text scale from the setting and the window size (1 = normal). Charts with text are enlarged as a whole. */
export function useFontScale(): number {
  useApp((s) => s.settings.text);
  const onScreen = useSyncExternalStore(subscribe, fontScale);
  return usePrinting() ? factor('--text') : onScreen;
}

/** Multiplied here, because browsers without `@property` give no computed `--scale`. */
const fontScale = (): number => factor('--text') * factor('--screen');

const factor = (name: string): number => Number(getComputedStyle(document.documentElement).getPropertyValue(name)) || 1;

function subscribe(changed: () => void): () => void {
  window.addEventListener('resize', changed);
  return () => window.removeEventListener('resize', changed);
}

let printing = false;
const isPrinting = (): boolean => printing;
const usePrinting = (): boolean => useSyncExternalStore(subscribeToPrinting, isPrinting);

/** The browser prints what stands on the page when `beforeprint` returns: redrawn at once, not with the next frame. */
function subscribeToPrinting(changed: () => void): () => void {
  const set = (value: boolean) => () => {
    printing = value;
    flushSync(changed);
  };
  const events = { beforeprint: set(true), afterprint: set(false) };
  for (const [name, listen] of Object.entries(events)) window.addEventListener(name, listen);
  return () => {
    for (const [name, listen] of Object.entries(events)) window.removeEventListener(name, listen);
  };
}
