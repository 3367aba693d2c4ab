import type { Endpoint } from 'comlink';
import { withTimeout } from './with-timeout.ts';

export interface LazyWorker extends Endpoint {
  readonly stop: () => void;
}

/**
 * A worker that is fetched and started by the first message to it: a start screen on which nobody plays yet needs none.
 * `begun` is called when it starts; `failed` whenever it breaks. After `stop` the next message starts another.
 */
export function lazyWorker(make: () => Worker, begun: () => void, failed: () => void): LazyWorker {
  const listeners: [string, EventListenerOrEventListenerObject][] = [];
  let worker: Worker | null = null;
  function start(): Worker {
    worker = make();
    worker.addEventListener('error', failed);
    for (const [type, listener] of listeners) worker.addEventListener(type, listener);
    begun();
    return worker;
  }
  return {
    stop() {
      worker?.terminate();
      worker = null;
    },
    postMessage: (message, transfer) => (worker ?? start()).postMessage(message, transfer ?? []),
    addEventListener(type, listener) {
      listeners.push([type, listener]);
      worker?.addEventListener(type, listener);
    },
    removeEventListener(type, listener) {
      const at = listeners.findIndex(([t, l]) => t === type && l === listener);
      if (at >= 0) listeners.splice(at, 1);
      worker?.removeEventListener(type, listener);
    },
  };
}

/** Milliseconds for a browser to list its databases. */
const PATIENCE = 1000;

/** Whether this browser may hold games. One that cannot tell, or does not answer, is asked by way of the worker. */
export async function mayHoldGames(database: string): Promise<boolean> {
  try {
    return (await withTimeout(PATIENCE, indexedDB.databases())).some(({ name }) => name === database);
  } catch {
    return true;
  }
}
