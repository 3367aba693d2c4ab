/** Milliseconds between two questions whether a worker still hears. */
const BEAT = 1000;
/** Questions in a row without an answer until it is taken for stuck: a machine that is merely slow answers. */
const SILENT = 15;

type Watch = <T>(call: () => T) => Promise<Awaited<T>>;

/**
 * While somebody waits for a worker, it is asked for a sign of life. One that is caught in work without end cannot give
 * any, however short its calls should be; one that waits or thinks elsewhere can, however long that takes. `stop` ends
 * it and says in which words everybody who waits is told. Until its first answer it is still being fetched.
 */
export function watchdog(ping: () => Promise<unknown>, stop: () => Error): Watch {
  const waiting = new Set<(reason: Error) => void>();
  let timer: ReturnType<typeof setInterval> | undefined;
  /** Number of the worker: what an earlier one still says counts for nothing. */
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
    if (!asked) ask(); // before the call: nothing is heard after one that never ends
    try {
      return await Promise.race([call(), stopped]);
    } finally {
      leave(reject);
    }
  }
  return watched;
}
