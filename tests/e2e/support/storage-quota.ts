import type { Page } from './test.ts';

/** Runs a script at the start of every worker of a page. */
export const prependToWorkers = (page: Page, script: string): Promise<void> =>
  prependToSession(page, script, /\.worker/);

/** Runs a script at the start of the session's worker, or of workers with that file name. */
export async function prependToSession(page: Page, script: string, named = /session\.worker/): Promise<void> {
  await page.route(named, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: `${script}\n${await answer.text()}` });
  });
}

/** A browser that blocks site data: every storage interface throws or rejects, in the page and its workers. */
export async function blockStorage(page: Page): Promise<void> {
  const script = `{
    const refused = () => { throw new DOMException('blocked', 'SecurityError'); };
    for (const name of ['localStorage', 'sessionStorage', 'caches'])
      Object.defineProperty(self, name, { get: refused });
    self.BroadcastChannel = refused;
    IDBFactory.prototype.open = refused;
    IDBFactory.prototype.databases = async () => refused();
    LockManager.prototype.request = async () => refused();
  }`;
  await page.addInitScript(script);
  await prependToWorkers(page, script);
}

/** A device whose storage can be filled up and freed. Call before the page is opened. */
export async function limitStorage(page: Page): Promise<(full: boolean) => Promise<void>> {
  await prependToSession(
    page,
    `let full = false;
     new BroadcastChannel('room').onmessage = ({ data }) => (full = data);
     const put = IDBObjectStore.prototype.put;
     IDBObjectStore.prototype.put = function (...what) {
       if (full) throw new DOMException('full', 'QuotaExceededError');
       return put.apply(this, what);
     };`,
  );
  return (full) => page.evaluate((now) => new BroadcastChannel('room').postMessage(now), full);
}
