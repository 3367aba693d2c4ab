import ChevronRight from 'lucide-react/icons/chevron-right';
import { useEffect } from 'react';
import { longDate, turnStart } from '../../../store/format/dates.ts';
import { sentencesOf } from '../../../store/format/sentences.ts';
import { reducedMotion } from '../../../store/app-state.ts';
import { useApp, useHost, useScreen, useView } from '../../../hooks/store-hooks.ts';
import { usePlayWords } from '../../../hooks/use-words.ts';
import { Button } from '../../../ui/controls.tsx';
import css from './opening.module.css';

/** How long it lasts, in ms. */
const LASTS = 4000;

/** Four seconds as a game opens: the date, bases on a dark map, what this side fears. A key or a press skips it. */
export function Opening({ onDone }: { onDone: () => void }) {
  const w = usePlayWords();
  const { texts } = useScreen();
  const view = useView();
  const { TurnMap } = useHost();
  const still = useApp(reducedMotion);
  const fear = sentencesOf(texts[`brief.${view.seat}.fear`] ?? '')[0]?.trim() ?? '';
  useEffect(() => {
    const timer = setTimeout(onDone, LASTS);
    window.addEventListener('keydown', onDone, { once: true });
    return () => {
      clearTimeout(timer);
      window.removeEventListener('keydown', onDone);
    };
  }, [onDone]);
  return (
    <section className={css.opening} data-still={still || undefined} data-theme="dark" aria-label={w('opening.title')}>
      <div className={css.map}>
        <TurnMap />
      </div>
      <div className={css.when}>
        <p className={css.date}>{longDate(turnStart(view, 1))}</p>
        <p className={css.seat} data-side={view.seat}>
          {w('opening.you', { side: w(`side.${view.seat}.inline`) })}
        </p>
      </div>
      {fear && (
        <div className={css.fear}>
          <p>{w('opening.fear')}</p>
          <p>{fear}</p>
        </div>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- nothing else can be done here */}
      <Button className={css.skip} onClick={onDone} autoFocus>
        {w('opening.skip')}
        <ChevronRight size={16} aria-hidden />
      </Button>
      <span className={css.clock} aria-hidden />
    </section>
  );
}
