import type { Page } from './test.ts';

/** Has every worker of a page begin with this. */
export const workersBegin = (page: Page, script: string): Promise<void> => sessionBegins(page, script, /\.worker/);

/** Has the session's worker of a page begin with this; or those whose files are named so. */
export async function sessionBegins(page: Page, script: string, named = /session\.worker/): Promise<void> {
  await page.route(named, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: `${script}\n${await answer.text()}` });
  });
}

/** A browser that blocks site data: whatever keeps something throws or rejects, in the page and in its workers. */
export async function keepNothing(page: Page): Promise<void> {
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
  await workersBegin(page, script);
}

/** A device whose room can be taken away and given back. Has to be asked for before the page is opened. */
export async function roomOf(page: Page): Promise<(full: boolean) => Promise<void>> {
  await sessionBegins(
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
