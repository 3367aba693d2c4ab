import type { SeatScreen, Thinking } from '../protocol/seat-screen.ts';
import type { Library } from './library.ts';
import type { Advise, Decide } from './policies.ts';
import { refusal, type SentenceCode } from './error-messages.ts';
import type { Store } from './store.ts';

/** Everything the authority needs from outside: so that tests bring their own clock, storage and chance. */
export interface SessionDeps {
  readonly store: Store;
  readonly library: Library;
  readonly decide: Decide;
  /** Without one, nobody can ask. */
  readonly advise?: Advise;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A new unguessable word: names of games, and seeds when nobody gave one. */
  readonly word: () => string;
  readonly language?: string;
  /** A screen that nobody asked for. */
  readonly onScreen?: (screen: SeatScreen) => void;
  /** How far a computer player of the open game has come. */
  readonly onThinking?: (thinking: Thinking) => void;
  /** A sentence for the person at the screen, and which one it is. */
  readonly onError?: (message: string, code: SentenceCode) => void;
}

/** Tells the person at the screen something that nobody asked for. */
export const reportNotice = ({ onError }: SessionDeps, ...[code, params]: Parameters<typeof refusal>): void =>
  onError?.(refusal(code, params).message, code);
