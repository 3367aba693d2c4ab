import { gzipSync } from 'node:zlib';
import { LIMITS, sizes, sumOf } from '../../src/scripts/sizes.mjs';
import { say } from './support/say.ts';
import { openStart, startSolo } from './support/start.ts';
import * as table from './support/table.ts';
import { expect, type Page, test } from './support/test.ts';

const KB = 1000;

/** Counts the files that the page fetches from now on, with compressed sizes; `apart`: not these. */
function counting(page: Page, base: string, apart: readonly string[]) {
  const fetched = new Map<string, Promise<number>>();
  page.on('response', (response) => {
    const file = response.url().slice(base.length).replace(/\?.*$/, '') || 'index.html';
    if (apart.includes(file)) return;
    const size = response
      .body()
      .then((body) => (/\.(woff2|webp)$/.test(file) ? body.length : gzipSync(body, { level: 9 }).length));
    fetched.set(file, size);
  });
  return {
    files: () => [...fetched.keys()].sort(),
    total: async () => (await Promise.all(fetched.values())).reduce((sum, size) => sum + size, 0),
  };
}

const names = (files: readonly { file: string }[]): string[] => files.map(({ file }) => file).sort();

test('start screen and first game load within their limits, as the build reports', async ({ page, baseURL }) => {
  const told = sizes();
  expect(sumOf(told.ground)).toBeLessThanOrEqual(LIMITS.ground * KB);
  const loaded = counting(page, baseURL!, names(told.ground));
  await openStart(page);
  await page.waitForLoadState('networkidle');
  expect(loaded.files()).toEqual(names(told.start));
  expect(await loaded.total()).toBeLessThanOrEqual(LIMITS.start * KB);
  expect(await loaded.total()).toBe(sumOf(told.start));

  await startSolo(page);
  await page.getByRole('button', { name: say('brief.go') }).click();
  await table.mapIdle(page);
  await page.waitForLoadState('networkidle');
  const scenario = (file: string): boolean => file.endsWith('.json');
  const code = (files: string[]): string[] => files.filter((file) => !scenario(file));
  expect(code(loaded.files())).toEqual(code(names([...told.start, ...told.game])));
  expect(loaded.files().filter(scenario)).toHaveLength(1);
  expect(await loaded.total()).toBeLessThanOrEqual(LIMITS.game * KB);
});
