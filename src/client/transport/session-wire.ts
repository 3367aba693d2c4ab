import { proxy, type Remote } from 'comlink';
import { callSession, forwardSession, type SessionApi, type SessionListener } from '../../protocol/session-api.ts';
import type { StoreDeps, Link } from '../store/store-dependencies.ts';

/** What the worker of a session exposes to its page. */
export interface WorkerApi extends SessionApi {
  /** Sets the page's listener. */
  listen(listener: SessionListener): void;
  /** Answers at once: for the watchdog. */
  ping(): void;
  takeOver(): Promise<void>;
  readonly unpack: Link['unpack'];
  readonly readFile: StoreDeps['readFile'];
}

type Watch = (call: () => Promise<unknown>) => Promise<unknown>;

/** The page's side: calls the worker, through `watch`. Functions among the arguments are called back over the wire. */
export const remoteSession = (worker: Remote<SessionApi>, watch: Watch): SessionApi =>
  forwardSession((name, args) =>
    watch(() =>
      callSession(
        worker,
        name,
        args.map((arg) => (typeof arg === 'function' ? proxy(arg) : arg)),
      ),
    ),
  );

/** The worker's side: every call waits for the session to be open. `explain` turns what it throws into a sentence. */
export const exposedSession = (open: () => Promise<SessionApi>, explain: (error: unknown) => Error): SessionApi =>
  forwardSession(async (name, args) => {
    const session = await open();
    try {
      return await callSession(session, name, args);
    } catch (error) {
      throw explain(error);
    }
  });
