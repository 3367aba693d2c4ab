import type { SessionListener } from '../protocol/session-api.ts';
import type { Library } from './library.ts';
import type { Advise, Decide } from './policy-catalog.ts';
import { refusal } from './error-messages.ts';
import type { Store } from './store.ts';

/** What the session needs from outside. Tests give their own clock, storage and chance. */
export interface SessionDeps extends Partial<SessionListener> {
  readonly store: Store;
  readonly library: Library;
  readonly decide: Decide;
  /** Absent: no adviser. */
  readonly advise?: Advise;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A new random word, for ids of games and for seeds that were not given. */
  readonly word: () => string;
  readonly language?: string;
}

/** Shows the player a sentence that is not the answer to a call. */
export const reportNotice = ({ onError }: SessionDeps, ...[code, params]: Parameters<typeof refusal>): void =>
  onError?.(refusal(code, params).message, code);
