import { expect, test } from './support/test.ts';
import { openStart, startSolo } from './support/start.ts';

test('the built page opens without a complaint and fetches nothing from another host', async ({ page, baseURL }) => {
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    const local = [baseURL!, 'blob:', 'data:'].some((start) => request.url().startsWith(start));
    if (!local) elsewhere.push(request.url());
  });
  await openStart(page);
  await expect(page).toHaveTitle(/A Fine Line/);
  await page.waitForLoadState('networkidle');
  expect(elsewhere).toEqual([]);
});

// Every browser test fails at its end if there was any complaint.
test('every complaint of a browser is detected', async ({ page, complaints }) => {
  await openStart(page);
  await startSolo(page); // there is no worker before a game
  expect(complaints).toEqual([]);
  const noticed = async (what: string, plant: Promise<unknown>): Promise<void> => {
    await plant;
    await expect.poll(() => complaints.length, what).toBeGreaterThan(0);
    complaints.length = 0;
  };
  await noticed(
    'a warning of a worker',
    page.workers()[0]!.evaluate(() => console.warn('planted')),
  );
  await noticed(
    'an error on the console',
    page.evaluate(() => console.error('planted')),
  );
  await noticed(
    'something thrown and not caught',
    page.evaluate(() => void setTimeout(() => Promise.reject(new Error('planted')))),
  );
  await noticed(
    'a file that is not there',
    page.evaluate(() => fetch('./assets/planted.js').then(() => undefined)),
  );
  await noticed(
    'something that the content policy forbids',
    page.evaluate(() => {
      const style = document.createElement('style');
      style.textContent = 'b {}';
      document.head.append(style);
    }),
  );
});
