import { lazy, Suspense } from 'react';
import { useScreen, useView } from '../../../hooks/store-hooks.ts';
import { useWords } from '../../../hooks/use-words.ts';
import { hasLiveWords } from '../../../store/game/live-words.ts';
import { hasLetters } from '../../../store/game/letters-come.ts';
import css from './words-strip.module.css';

const WordsRow = lazy(() => import('./words-row.tsx').then((m) => ({ default: m.WordsRow })));
const DeskButton = lazy(() => import('./desk-sheet.tsx').then((m) => ({ default: m.DeskButton })));

/**
 * The words in force of both sides, always under the top bar; at its end the way to what is on the desk. `tabbed`: on a
 * phone a tab leads there.
 */
export function WordsStrip({ tabbed }: { tabbed?: boolean }) {
  const w = useWords();
  const view = useView();
  const screen = useScreen();
  const live = hasLiveWords(view);
  const letters = hasLetters(screen);
  return (
    <section
      className={css.strip}
      aria-label={w('word.title')}
      data-empty={!(live || (letters && !tabbed)) || undefined}
      data-tabbed={tabbed || undefined}
    >
      <h2>{w('word.title')}</h2>
      {live ? (
        <Suspense fallback={<p />}>
          <WordsRow />
        </Suspense>
      ) : (
        <p className={css.none}>{w('word.none')}</p>
      )}
      {letters && (
        <Suspense fallback={null}>
          <DeskButton />
        </Suspense>
      )}
    </section>
  );
}
