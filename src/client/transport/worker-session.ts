import { proxy, wrap } from 'comlink';
import catalog from 'virtual:catalog';
import { createSessionEvents, type SessionClient } from '../../protocol/session-api.ts';
import { Refusal, sentence } from '../../session/error-messages.ts';
import type { Link, StoreDeps } from '../store/store-dependencies.ts';
import { DATABASE_NAME } from './browser-access.ts';
import { lazyWorker, mayHoldGames } from './lazy-worker.ts';
import { remoteSession, type WorkerApi } from './session-wire.ts';
import { watchdog } from './watchdog.ts';

/** Throws `noWorker` in a sandboxed frame. */
function sessionWorker(): Worker {
  try {
    return new Worker(new URL('./session.worker.ts', import.meta.url), { type: 'module', name: 'session' });
  } catch {
    throw new Refusal('noWorker', sentence('noWorker'));
  }
}

/** The page's client for games on this device: a worker holds them, the page holds none. */
export function createWorkerSession(): SessionClient & Pick<Link, 'unpack'> & Pick<StoreDeps, 'readFile'> {
  const { listener, subscriptions } = createSessionEvents();
  const worker = lazyWorker(
    sessionWorker,
    () => void remote.listen(proxy(listener)),
    () => listener.onError(sentence('unexpected'), 'unexpected'),
  );
  const remote = wrap<WorkerApi>(worker);
  const watch = watchdog(
    () => remote.ping(),
    () => {
      worker.stop();
      return new Refusal('stopped', sentence('stopped'));
    },
  );
  const session = remoteSession(remote, watch);
  return {
    ...session,
    ...subscriptions,
    catalog: () => Promise.resolve(catalog),
    list: async () => ((await mayHoldGames(DATABASE_NAME)) ? session.list() : []),
    takeOver: () => watch(() => remote.takeOver()),
    unpack: (url) => watch(() => remote.unpack(url)),
    readFile: (file) => watch(() => remote.readFile(file)),
  };
}
