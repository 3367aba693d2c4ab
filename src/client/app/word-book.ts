import type { Catalogue, Params, WordBook, Words } from '../store/format/words.ts';

const LANGUAGE = 'en';
const plural = new Intl.PluralRules(LANGUAGE);

/**
 * Catalogues in plain text: `{{name}}` is a parameter; with `count`, the plural form of the language is used (`_one`,
 * `_other`). Parameter values are never looked up as keys, so a scenario's texts cannot call up others. An i18n library
 * would weigh more than all texts of the start screen. `first`: the words that the page opens with.
 */
export function createWordBook(first: Readonly<Record<typeof LANGUAGE, Catalogue>>): WordBook {
  let own: Catalogue = first[LANGUAGE];
  let scenario: Catalogue = {};
  const listeners = new Set<() => void>();
  const find = (key: string): string | undefined => own[key] || scenario[key] || undefined;
  const make = (): Words =>
    Object.assign(
      (key: string, params: Params = {}) => fill(pluralForm(find, key, params.count) ?? plainName(key), params),
      {
        has: (key: string) => pluralForm(find, key, 2) !== undefined,
      },
    );

  const book = {
    words: make(),
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    setTexts: (texts: Catalogue) => {
      scenario = texts;
      changed();
    },
    game: once(async () => add((await import('../../i18n/game-words.ts')).game[LANGUAGE])),
    play: once(async () => add((await import('../../i18n/play-words.ts')).play[LANGUAGE])),
    all: once(async () => add((await import('../../i18n/index.ts')).catalogues[LANGUAGE])),
  };

  /** Replaces the translation function, so that subscribers see a new identity and render again. */
  function changed(): void {
    book.words = make();
    for (const listener of listeners) listener();
  }
  function add(more: Catalogue): void {
    own = { ...own, ...more };
    changed();
  }
  return book;
}

/** Fetches once; retries after a failure, because a lost connection may come back. */
function once(fetch: () => Promise<void>): () => Promise<void> {
  let pending: Promise<void> | null = null;
  return () =>
    (pending ??= fetch().catch((error: unknown) => {
      pending = null;
      throw error;
    }));
}

function pluralForm(find: (key: string) => string | undefined, key: string, count: unknown): string | undefined {
  const form = typeof count === 'number' ? find(`${key}_${plural.select(count)}`) : undefined;
  return form ?? find(key);
}

const fill = (text: string, params: Params): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? ''));

/** `ev.strikeFailed` → “Strike failed”: shown when a text is missing. */
export function plainName(key: string): string {
  const last = key.split('.').at(-1) ?? key;
  const spaced = last
    .replace(/[-_]+/g, ' ')
    .replace(/([a-z])([A-Z0-9])/g, '$1 $2')
    .toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
