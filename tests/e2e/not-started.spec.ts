import { fileURLToPath, pathToFileURL } from 'node:url';
import type { BrowserContextOptions, Page } from '@playwright/test';
import { say } from './support/say.ts';
import { openStart } from './support/start.ts';
import { expect, test } from './support/test.ts';

const built = process.env.E2E_DIST ?? fileURLToPath(new URL('../../dist', import.meta.url));
const fromDisk = pathToFileURL(`${built}/index.html`).href;

interface Way {
  readonly options?: BrowserContextOptions;
  readonly prepare?: (page: Page) => Promise<unknown>;
  readonly address?: string;
}

/** Ways in which the script may be missing. */
const WAYS: Record<string, Way> = {
  'opened from disk': { address: fromDisk },
  'with JavaScript off': { options: { javaScriptEnabled: false } },
  'with its scripts blocked': {
    prepare: (page) => page.route(/\.js$/, (route) => route.abort()),
  },
  'in a frame that allows no scripts': {
    prepare: (page) =>
      page.route(/\/course$/, (route) =>
        route.fulfill({
          contentType: 'text/html',
          body: '<iframe sandbox src="./" width="900" height="700"></iframe>',
        }),
      ),
    address: './course',
  },
};

for (const [way, { options, prepare, address = './' }] of Object.entries(WAYS))
  test(`a page ${way} says what to do`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ baseURL, ...options });
    const page = await context.newPage();
    await prepare?.(page);
    await page.goto(address);
    const shown = address === './course' ? page.frameLocator('iframe') : page;
    await expect(shown.getByText(say('page.notStarted'))).toBeVisible();
    await context.close();
  });

test('a page that starts shows no such message, and has one for visitors without JavaScript', async ({ page }) => {
  await openStart(page);
  // Not part of the tests above: an automated browser does not show `noscript`.
  expect(await (await page.request.get('./')).text()).toContain(`<noscript><p>${say('page.noScript')}</p></noscript>`);
  await expect(page.getByText(say('page.notStarted'))).toHaveCount(0);
});
