/** Milliseconds between two pings. */
const BEAT = 1000;
/** Beats without an answer after which a worker counts as stuck. A slow machine still answers. */
const SILENT = 15;

type Watch = <T>(call: () => T) => Promise<Awaited<T>>;

/**
 * Pings a worker while calls to it are pending. A worker in an endless loop cannot answer; one that waits for another
 * worker can, however long that takes. `stop` ends a stuck worker and returns the error that rejects all pending calls.
 * Until its first answer a worker is still loading, and is not stopped.
 */
export function watchdog(ping: () => Promise<unknown>, stop: () => Error): Watch {
  const waiting = new Set<(reason: Error) => void>();
  let timer: ReturnType<typeof setInterval> | undefined;
  /** Counts workers: late answers of an earlier one are ignored. */
  let worker = 0;
  let alive = false;
  let asked = false;
  let silent = 0;

  function beat(): void {
    if (!asked) return ask();
    if (alive && ++silent >= SILENT) end();
  }

  function ask(): void {
    const mine = worker;
    const heard = (): void => {
      if (mine !== worker) return;
      alive = true;
      asked = false;
      silent = 0;
    };
    asked = true;
    ping().then(heard, heard);
  }

  function end(): void {
    const reason = stop();
    worker++;
    alive = false;
    asked = false;
    silent = 0;
    for (const tell of waiting) tell(reason);
  }

  function leave(reject: (reason: Error) => void): void {
    waiting.delete(reject);
    if (waiting.size === 0) clearInterval(timer);
  }

  async function watched<T>(call: () => T): Promise<Awaited<T>> {
    let reject: (reason: Error) => void = () => {};
    const stopped = new Promise<never>((_, give) => (reject = give));
    if (waiting.size === 0) timer = setInterval(beat, BEAT);
    waiting.add(reject);
    if (!asked) ask(); // before the call: a call that never ends blocks later pings
    try {
      return await Promise.race([call(), stopped]);
    } finally {
      leave(reject);
    }
  }
  return watched;
}
