import type { Endpoint } from 'comlink';
import { withTimeout } from './browser-access.ts';

export interface LazyWorker extends Endpoint {
  readonly stop: () => void;
}

/**
 * A worker that starts with the first message to it, so that the start screen loads none. `begun` is called when it
 * starts, `failed` on each of its errors. After `stop` the next message starts a new one.
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

/** Milliseconds that a browser may take to list its databases. */
const PATIENCE = 1000;

/** False if this browser has no database of games. True also if it cannot tell: then the worker has to look. */
export async function mayHoldGames(database: string): Promise<boolean> {
  try {
    return (await withTimeout(PATIENCE, indexedDB.databases())).some(({ name }) => name === database);
  } catch {
    return true;
  }
}
