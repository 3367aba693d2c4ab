import { createContext, use, useContext, useSyncExternalStore } from 'react';
import type { WordBook, Words } from '../store/format/words.ts';

export const WordsContext = createContext<WordBook | null>(null);

function useBook(): WordBook {
  const book = useContext(WordsContext);
  if (!book) throw new Error('Panels need words.');
  return book;
}

/** Words of the page's language; rendered anew when more of them arrive or a scenario brings its own. */
export function useWords(): Words {
  const book = useBook();
  return useSyncExternalStore(book.subscribe, () => book.words);
}

/** For a page that may be open before any game, and for those after its end: waits for every word. */
export function useAllWords(): Words {
  use(useBook().all());
  return useWords();
}

/**
 * For every `svg`: a page translator puts texts into HTML elements, which no picture shows. The same words stand beside
 * a picture as a table or a list, where they are translated.
 */
export const UNTRANSLATED = { translate: 'no' } as const;
