import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '../../../ui/controls.tsx';
import css from './seal.module.css';

/** How long it is held, in ms. */
const HOLD = 1000;

interface Props {
  /** What a key or a screen reader is told after the first press. */
  readonly again: string;
  readonly onHeld: () => void;
  readonly children: ReactNode;
}

/** A button that acts after it was held for a second; by key or screen reader after two presses. */
export function HoldButton({ again, onHeld, children }: Props) {
  const [held, setHeld] = useState(false);
  const [once, setOnce] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const stop = (): void => {
    clearTimeout(timer.current);
    setHeld(false);
  };
  return (
    <Button
      className={css.hold}
      data-held={held || undefined}
      onPointerDown={(e) => {
        if (e.button !== 0) return;
        setHeld(true);
        timer.current = setTimeout(onHeld, HOLD);
      }}
      onPointerUp={stop}
      onPointerLeave={stop}
      onPointerCancel={stop}
      onClick={(e) => {
        if (e.detail > 0) return; // by pointer: only a long press counts
        if (once) onHeld();
        else setOnce(true);
      }}
    >
      <span>{once ? again : children}</span>
    </Button>
  );
}
