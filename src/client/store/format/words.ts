import { unpackMessages } from '../../../protocol/message.ts';

/** Looks up a text by its key. The store holds no texts; callers pass this in. */
export interface Words {
  (key: string, params?: Params): string;
  has(key: string): boolean;
}

/** Value of a parameter of a text. */
export type Param = string | number | boolean | null | undefined;
/** Parameters of a text by name. */
export type Params = Readonly<Record<string, Param>>;

/** Texts by key. */
export type Catalogue = Readonly<Record<string, string>>;

/** All texts of the page, and those of the scenario being played. */
export interface WordBook {
  /** The current lookup function; replaced after every change. */
  readonly words: Words;
  readonly subscribe: (listener: () => void) => () => void;
  /** Replaces the scenario's texts; those of another game or seat are dropped. */
  readonly setTexts: (texts: Catalogue) => void;
  /** Loads the texts of a running game. */
  readonly game: () => Promise<void>;
  /** Loads the texts of what a game shows only now and then: words in force, what is on the desk. */
  readonly play: () => Promise<void>;
  /** Loads all texts, with those of debrief, rulebook and evidence. */
  readonly all: () => Promise<void>;
}

export { cleanText } from '../../../protocol/clean-text.ts';

/** Whole sentences in a row; empty ones are left out. How they follow one another is the language's choice. */
export const paragraph = (w: Words, sentences: readonly string[]): string =>
  sentences.filter(Boolean).reduce((text, next) => (text ? w('common.paragraph', { text, next }) : next), '');

/** A text of the session in the words of the page; what is no key of a catalogue is said as it came. */
export const messageText = (w: Words, packed: string): string =>
  paragraph(
    w,
    unpackMessages(packed).map(({ key, params }) => (w.has(key) || key.startsWith('session.') ? w(key, params) : key)),
  );
