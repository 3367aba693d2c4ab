import { type ReactNode, type ToggleEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { hasPopovers, useModalFallback } from './modal.ts';
import css from './parts.module.css';

interface PopoverProps {
  /** Accessible name of the button; also its text if `button` is left out. */
  readonly label: string;
  readonly className?: string | undefined;
  /** Content of the button. */
  readonly button?: ReactNode;
  readonly onOpen?: () => void;
  /** Rendered only while open. */
  readonly children: () => ReactNode;
}

/** A button with a sheet next to it. Escape or a click outside closes it. Uses a native popover where available. */
export function Popover({ label, className, button, onOpen, children }: PopoverProps) {
  const id = useId();
  const anchor = useRef<HTMLButtonElement>(null);
  const sheet = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  const show = (now: boolean): void => {
    setOpen(now);
    if (now) onOpen?.();
  };
  const fallback = useModalFallback({ id, anchor, sheet, open, show });
  const [opens, opened] = hasPopovers()
    ? [{ popoverTarget: id }, { popover: 'auto', onToggle: (e: ToggleEvent) => show(e.newState === 'open') } as const]
    : fallback;
  // The position depends on the height of the content, which may change.
  useLayoutEffect(() => {
    if (!open) return;
    const place = () => {
      const { style, offsetWidth: width, offsetHeight: height } = sheet.current!;
      const page = { width: window.innerWidth, height: window.innerHeight };
      const { left, top } = placePopover(anchor.current!.getBoundingClientRect(), { width, height }, page);
      style.left = `${left}px`;
      style.top = `${top}px`;
    };
    place();
    const sizes = new ResizeObserver(place);
    sizes.observe(sheet.current!);
    return () => sizes.disconnect();
  }, [open]);
  return (
    <>
      <button ref={anchor} type="button" className={className} {...opens}>
        {button === undefined ? (
          label
        ) : (
          <>
            <span className="visually-hidden">{label}</span>
            <span className={css.contents} aria-hidden>
              {button}
            </span>
          </>
        )}
      </button>
      <dialog ref={sheet} id={id} data-sheet aria-label={label} className={css.popover} {...opened}>
        {open && children()}
      </dialog>
    </>
  );
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}
interface Size {
  readonly width: number;
  readonly height: number;
}

/** Distance to the button and to the edges of the window, in pixels. */
const GAP = 4;
const EDGE = 8;

/** Position of the sheet: below its button, or above without room there, always inside the window. */
export function placePopover(button: Box, sheet: Size, page: Size): { readonly left: number; readonly top: number } {
  const below = button.bottom + GAP;
  const above = button.top - GAP - sheet.height;
  const fits = below + sheet.height <= page.height - EDGE || above < EDGE;
  const inside = (x: number, size: number, all: number) => Math.max(EDGE, Math.min(x, all - size - EDGE));
  return {
    left: inside(button.left, sheet.width, page.width),
    top: inside(fits ? below : above, sheet.height, page.height),
  };
}
