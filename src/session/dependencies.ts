import type { SessionListener } from '../protocol/session-api.ts';
import type { Library } from './library.ts';
import type { Advise, Decide } from './policies.ts';
import { refusal } from './error-messages.ts';
import type { Store } from './store.ts';

/** Everything the authority needs from outside: so that tests bring their own clock, storage and chance. */
export interface SessionDeps extends Partial<SessionListener> {
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
}

/** Tells the person at the screen something that nobody asked for. */
export const reportNotice = ({ onError }: SessionDeps, ...[code, params]: Parameters<typeof refusal>): void =>
  onError?.(refusal(code, params).message, code);
