/** Looks a word up in the catalogue. The store never holds a sentence; whoever shows something passes this in. */
export interface Words {
  (key: string, params?: Params): string;
  has(key: string): boolean;
}

export type Param = string | number | boolean | null | undefined;
export type Params = Readonly<Record<string, Param>>;

export type Catalogue = Readonly<Record<string, string>>;

/** The page's words, and beside them the names and prose of the scenario being played. */
export interface WordBook {
  /** The words as they are now; another function after every change. */
  readonly words: Words;
  readonly subscribe: (listener: () => void) => () => void;
  /** Replaces the texts of the scenario; nothing of an earlier game or of the other seat stays. */
  readonly setTexts: (texts: Catalogue) => void;
  /** Fetches what a game says up to its end. */
  readonly game: () => Promise<void>;
  /** Fetches every word, those of the debrief, the rulebook and the evidence included. */
  readonly all: () => Promise<void>;
}

export { cleanText } from '../../../protocol/clean-text.ts';
