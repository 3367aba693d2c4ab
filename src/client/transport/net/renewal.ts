import type { Fetch } from './http.ts';

/** What a page is to be loaded again with; replaced in tests. */
export interface RenewalHost {
  readonly fetch: Fetch;
  readonly reload: () => void;
  /** Somebody writes or chooses here: what is not sent yet would be lost. */
  readonly busy: () => boolean;
  /** When this tab was last loaded again for this, ms; null: never. */
  readonly last: { readonly read: () => number | null; readonly keep: (at: number) => void };
}

/** A page that somebody works on is asked again so often, ms. */
const ASK_AGAIN = 2000;
/** Servers of two builds, one after the other: a page is loaded again at most so often, ms. */
const LEAST_APART = 60_000;

/**
 * Loads the page again once the server answers as another build than before: an older page may not understand it, and
 * parts of it that were not loaded yet are gone. What was sent is kept by the room, what waits to be sent by the tab.
 */
export function renewing(host: RenewalHost): Fetch {
  let build: string | null = null;
  let waiting = false;

  function renew(): void {
    if (host.busy()) return void setTimeout(renew, ASK_AGAIN);
    const last = host.last.read();
    const now = Date.now();
    if (last !== null && now - last < LEAST_APART) return void setTimeout(renew, LEAST_APART - (now - last));
    host.last.keep(now);
    host.reload();
  }

  return async (path, init) => {
    const response = await host.fetch(path, init);
    const now = response.headers.get('x-build');
    build ??= now;
    if (now !== null && now !== build && !waiting) {
      waiting = true;
      renew();
    }
    return response;
  };
}
