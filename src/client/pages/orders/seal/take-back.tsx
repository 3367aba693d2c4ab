import Lock from 'lucide-react/icons/lock';
import Undo2 from 'lucide-react/icons/undo-2';
import { type CSSProperties, useEffect, useRef, useState } from 'react';
import { useApp, useView } from '../../../hooks/store-hooks.ts';
import { usePlayWords } from '../../../hooks/use-words.ts';
import { reducedMotion } from '../../../store/app-state.ts';
import { takeBack, useCountdown } from './seal-countdown.ts';
import css from './seal.module.css';

/** In place of *Seal* while it can be taken back: drains, and opens the draft again when pressed. Esc does the same. */
export function TakeBack() {
  const w = usePlayWords();
  const { turn } = useView();
  const running = useCountdown();
  const still = useApp(reducedMotion);
  const draft = useApp((s) => s.draft);
  const sealed = useRef(draft);
  const left = useSecondsLeft(running?.until ?? 0);
  useEffect(() => {
    if (draft !== sealed.current) takeBack(); // whoever writes on has not sealed
  }, [draft]);
  useEffect(() => takeBack, []); // the page is left: nothing is sent
  useEffect(() => {
    const onKey = (e: KeyboardEvent): void => {
      if (e.key !== 'Escape') return;
      e.preventDefault();
      takeBack();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  if (!running) return null;
  return (
    <>
      <button
        type="button"
        className={css.takeBack}
        data-still={still || undefined}
        style={{ '--lasts': `${running.lasts}ms` } as CSSProperties}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it takes the place of the button that had the focus
        autoFocus
        onClick={takeBack}
      >
        <span>
          <Undo2 size={18} aria-hidden />
          {w('seal.takeBack')}
        </span>
        <span aria-hidden>{w('seal.left', { count: left })}</span>
      </button>
      <output className={css.sealed}>
        <Lock size={20} aria-hidden />
        <span>
          <b>{w('seal.sealed', { turn })}</b>
          {w('seal.sealed.text')}
        </span>
      </output>
    </>
  );
}

const SECOND = 1000;

/** Whole seconds until a moment of the page's clock. */
function useSecondsLeft(until: number): number {
  const count = (): number => Math.max(0, Math.ceil((until - performance.now()) / SECOND));
  const [left, setLeft] = useState(count);
  useEffect(() => {
    const timer = setInterval(() => setLeft(count()), SECOND / 4);
    return () => clearInterval(timer);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- counts from the new moment
  }, [until]);
  return left;
}
