import { createContext, use, useContext, useEffect, useSyncExternalStore } from 'react';
import type { WordBook, Words } from '../store/format/words.ts';

/** React context of the texts. */
export const WordsContext = createContext<WordBook | null>(null);

function useBook(): WordBook {
  const book = useContext(WordsContext);
  if (!book) throw new Error('Panels need words.');
  return book;
}

/** Texts in the page's language. Renders again when more texts or a scenario's own arrive. */
export function useWords(): Words {
  const book = useBook();
  return useSyncExternalStore(book.subscribe, () => book.words);
}

/** Suspends until all texts are loaded. For pages outside of a game: rulebook, evidence, debrief. */
export function useAllWords(): Words {
  use(useBook().all());
  return useWords();
}

/** Suspends until the texts of what a game shows only now and then are loaded. */
export function usePlayWords(): Words {
  use(useBook().play());
  return useWords();
}

/**
 * For every `svg`: a page translator would insert HTML elements, which an SVG does not show. The same words are next to
 * the picture in a table or list, where they are translated.
 */
export const UNTRANSLATED = { translate: 'no' } as const;

/** For a text of the session that the words here may not have: fetches those of a game, and says what it can meanwhile. */
export function useWordsOf(packed: string | null): Words {
  const book = useBook();
  const w = useWords();
  const lacking = packed !== null && packed.startsWith('session.') && !w.has('session.gone');
  useEffect(() => {
    if (lacking) book.game().catch(() => {}); // without a connection the page has other troubles
  }, [book, lacking]);
  return w;
}
