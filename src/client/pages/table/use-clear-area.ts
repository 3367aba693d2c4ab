import { useEffect, useRef } from 'react';
import { useActions, useApp } from '../../hooks/store-hooks.ts';

const PHONE = '(max-width: 899px)';

/** The opening for the map's insets, if the panels at the bottom have one. */
function slotIn(panels: HTMLElement | null) {
  const box = panels?.querySelector('[data-map-slot]')?.getBoundingClientRect();
  if (!box || box.width === 0) return undefined;
  const [x, y] = [Math.round(box.x), Math.round(box.y)];
  return { x, y, w: Math.round(box.right) - x, h: Math.round(box.bottom) - y };
}

/** Tells the map how much of each edge the panels cover, whenever their size changes. */
export function useClearArea() {
  const { setCovered } = useActions();
  const folds = useApp((s) => s.folds);
  const top = useRef<HTMLDivElement>(null);
  const left = useRef<HTMLDivElement>(null);
  const right = useRef<HTMLDivElement>(null);
  const bottom = useRef<HTMLDivElement>(null);
  /** Size of the panels at the lower left while none of them is open. */
  const closed = useRef({ w: 0, h: 0 });
  useEffect(() => {
    const phone = window.matchMedia(PHONE);
    const measure = () => {
      const height = (x: HTMLElement | null) => Math.round(x?.getBoundingClientRect().height ?? 0);
      const width = (x: HTMLElement | null) => Math.round(x?.getBoundingClientRect().width ?? 0);
      // On a phone the map is alone between top bar and tabs.
      if (phone.matches)
        return setCovered({
          left: 0,
          top: height(top.current),
          right: 0,
          bottom: height(document.getElementById('phone-bar')),
        });
      const sheets = left.current?.firstElementChild as HTMLElement | null;
      const log = bottom.current?.querySelector<HTMLElement>('[role=log]') ?? null;
      /** From the corner at the lower left to the far edges of what stands there. */
      const sizeOf = (x: HTMLElement | null) => {
        const [box, frame] = [x?.getBoundingClientRect(), left.current?.getBoundingClientRect()];
        if (!x || !box || !frame || box.width === 0) return { w: 0, h: 0 };
        return x === log
          ? { w: width(x), h: height(x) }
          : { w: Math.round(box.right - frame.left), h: Math.round(frame.bottom - box.top) };
      };
      const open = left.current?.querySelector('[data-open]') ? sheets : folds.log ? log : null;
      if (open !== sheets) closed.current = sizeOf(sheets);
      setCovered({
        left: 0, // what opens there covers the map for a while, and moves nothing on it
        top: height(top.current),
        right: width(right.current),
        bottom: height(bottom.current),
        sheets: closed.current,
        panel: sizeOf(open),
        slot: slotIn(bottom.current),
      });
    };
    const sizes = new ResizeObserver(measure); // also measures once at the start, after layout
    for (const part of [top, left, right, bottom]) if (part.current) sizes.observe(part.current);
    window.addEventListener('resize', measure);
    return () => {
      sizes.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, [setCovered, folds]);
  return { top, left, right, bottom };
}
