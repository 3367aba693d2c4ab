import { useId, useRef, useState, type CSSProperties, type ReactNode } from 'react';
import css from './parts.module.css';

interface PopoverProps {
  readonly label: string;
  readonly className?: string | undefined;
  /** What the button shows. */
  readonly button: ReactNode;
  /** Rendered only while it is open. */
  readonly children: () => ReactNode;
}

/** Pixels to its button, and to the edges of the window. */
const GAP = 4;
const EDGE = 8;

/** A button with a sheet below it: native popover, so that Escape and a click elsewhere close it. */
export function Popover({ label, className, button, children }: PopoverProps) {
  const id = useId();
  const anchor = useRef<HTMLButtonElement>(null);
  const [at, setAt] = useState<CSSProperties | null>(null);
  return (
    <>
      <button ref={anchor} type="button" className={className} popoverTarget={id}>
        <span className="visually-hidden">{label}</span>
        <span className={css.contents} aria-hidden>
          {button}
        </span>
      </button>
      <dialog
        id={id}
        popover="auto"
        aria-label={label}
        className={css.popover}
        style={at ?? undefined}
        onToggle={(e) => setAt(e.newState === 'open' ? below(anchor.current!, e.currentTarget) : null)}
      >
        {at && children()}
      </dialog>
    </>
  );
}

function below(button: HTMLElement, { offsetWidth }: HTMLElement): CSSProperties {
  const box = button.getBoundingClientRect();
  const left = Math.max(EDGE, Math.min(box.left, window.innerWidth - offsetWidth - EDGE));
  return { top: box.bottom + GAP, left };
}
