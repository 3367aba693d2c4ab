import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { catalogues } from '../words/index.ts';
import type { Params, Words } from './store/words.ts';

const LANGUAGE = 'en';

/** The catalogue of this language, and beside it the names and prose of the scenario being played. */
export interface WordBook {
  readonly i18n: i18n;
  readonly words: Words;
  /** Replaces the texts of the scenario; nothing of an earlier game or of the other seat stays. */
  readonly setTexts: (texts: Readonly<Record<string, string>>) => void;
}

export function openWords(): WordBook {
  const book = i18next.createInstance();
  void book.use(initReactI18next).init({
    lng: LANGUAGE,
    fallbackLng: LANGUAGE,
    ns: ['words', 'scenario'],
    defaultNS: 'words',
    fallbackNS: 'scenario',
    resources: { [LANGUAGE]: { words: catalogues[LANGUAGE], scenario: {} } },
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    returnEmptyString: false,
    // React escapes; and a scenario's texts may not call up other texts.
    interpolation: { escapeValue: false, nestingPrefix: '\u0000(', nestingSuffix: '\u0000)' },
    parseMissingKeyHandler: plainName,
    react: { bindI18nStore: 'added', useSuspense: false },
  });
  const words = Object.assign((key: string, params?: Params) => book.t(key, { ...params }), {
    has: (key: string) => book.exists(key) || book.exists(key, { count: 2 }),
  }) as Words;
  return {
    i18n: book,
    words,
    setTexts: (texts) => {
      book.removeResourceBundle(LANGUAGE, 'scenario');
      book.addResourceBundle(LANGUAGE, 'scenario', texts);
    },
  };
}

/** `ev.strikeFailed` → “Strike failed”: what a person reads when a word is missing. */
export function plainName(key: string): string {
  const last = key.split('.').at(-1) ?? key;
  const spaced = last
    .replace(/[-_]+/g, ' ')
    .replace(/([a-z])([A-Z0-9])/g, '$1 $2')
    .toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
