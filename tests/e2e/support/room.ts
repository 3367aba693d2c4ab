import type { Page } from './test.ts';

/** Has the session's worker of a page begin with this. */
export async function sessionBegins(page: Page, script: string): Promise<void> {
  await page.route(/session\.worker/, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: `${script}\n${await answer.text()}` });
  });
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
