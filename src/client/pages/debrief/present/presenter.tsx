import ArrowLeft from 'lucide-react/icons/arrow-left';
import ArrowRight from 'lucide-react/icons/arrow-right';
import { useEffect, useState } from 'react';
import { actionOf } from '../../../store/settings/shortcuts.ts';
import { useScreen } from '../../../hooks/store-hooks.ts';
import { useWords } from '../../../hooks/use-words.ts';
import { Button } from '../../../ui/controls.tsx';
import { FocusOnNavigate } from '../../../ui/keyboard-focus.tsx';
import css from './present.module.css';
import { useSlides } from './slides.tsx';

/** The debrief for a room: one finding a screen, the picture that it is about, and its question. */
export function Presenter({ onClose }: { onClose: () => void }) {
  const w = useWords();
  const { game } = useScreen();
  const slides = useSlides();
  const [at, setAt] = useState(0);
  const last = slides.length - 1;
  const slide = slides[at]!;
  const go = (to: number): void => setAt(Math.max(0, Math.min(last, to)));
  useLargeText();
  useEffect(() => {
    const onKey = (e: KeyboardEvent): void => {
      if (e.altKey || e.ctrlKey || e.metaKey) return;
      const move = actionOf(e, {
        ArrowRight: () => go(at + 1),
        PageDown: () => go(at + 1),
        ArrowLeft: () => go(at - 1),
        PageUp: () => go(at - 1),
        Home: () => go(0),
        End: () => go(last),
        Escape: onClose,
      });
      if (!move) return;
      e.preventDefault();
      move();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
  return (
    <main className={css.page} data-presenting={slide.id}>
      <p className={css.game}>{game.title}</p>
      <h1>{slide.finding}</h1>
      <div className={css.picture}>{slide.picture}</div>
      <p className={css.question}>{w(`present.ask.${slide.id}`)}</p>
      <nav className={css.foot} aria-label={w('present.title')}>
        <span>{w('present.at', { n: at + 1, of: slides.length })}</span>
        <Button disabled={at === 0} onClick={() => go(at - 1)}>
          <ArrowLeft size={18} aria-hidden />
          {w('present.back')}
        </Button>
        <Button look="primary" disabled={at === last} onClick={() => go(at + 1)}>
          {w('present.next')}
          <ArrowRight size={18} aria-hidden />
        </Button>
        <Button onClick={onClose}>{w('present.close')}</Button>
      </nav>
      <FocusOnNavigate key={slide.id} />
    </main>
  );
}

/** Width at which words have their usual size, and the largest factor. */
const USUAL = 960;
const LARGEST = 2;

/** Words and charts as large as the window allows, while a room looks on. */
function useLargeText(): void {
  useEffect(() => {
    const { style } = document.documentElement;
    const factor = Math.max(1, Math.min(LARGEST, window.innerWidth / USUAL));
    style.setProperty('--text', String(factor));
    window.dispatchEvent(new Event('resize')); // charts read the factor
    return () => {
      style.removeProperty('--text');
      window.dispatchEvent(new Event('resize'));
    };
  }, []);
}
