import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expectGoodLayout } from './support/layout.ts';
import { SCREENS, still } from './support/screens.ts';
import { expect, test } from './support/test.ts';

/**
 * Compares the main screens with the reference screenshots. Rendering differs between browsers, so only the browser
 * that took them is compared; the layout is checked in all.
 */

const WINDOWS = {
  laptop: { viewport: { width: 1366, height: 768 } },
  projector: { viewport: { width: 1920, height: 1080 } },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
} as const;

const PICTURES: readonly [keyof typeof SCREENS, keyof typeof WINDOWS, 'dark' | 'light'][] = [
  ['start', 'laptop', 'dark'],
  ['start', 'phone', 'light'],
  ['briefing', 'laptop', 'light'],
  ['table', 'laptop', 'dark'],
  ['table', 'laptop', 'light'],
  ['table', 'phone', 'dark'],
  ['table', 'phone', 'light'],
  ['table', 'projector', 'dark'],
  ['table', 'projector', 'light'],
  ['result', 'laptop', 'dark'],
  ['result', 'phone', 'light'],
  ['end', 'laptop', 'dark'],
  ['rulebook', 'laptop', 'light'],
];

const TAKEN_BY = fileURLToPath(new URL('./baselines/taken-by.txt', import.meta.url));
const takenBy = existsSync(TAKEN_BY) ? readFileSync(TAKEN_BY, 'utf8').trim() : null;
const taking = process.env['BASELINES'] !== undefined;

for (const [what, where, theme] of PICTURES) {
  test.describe(`${where}, ${theme}`, () => {
    test.use({ ...WINDOWS[where], colorScheme: theme });

    test(`the ${what} matches its screenshot on a ${where}, ${theme}`, async ({ page, browser }) => {
      await SCREENS[what].open(page);
      await still(page);
      const same = taking || takenBy === `${process.platform} ${browser.version()}`;
      if (same) await expect.soft(page).toHaveScreenshot(`${what}-${where}-${theme}.png`);
      await expectGoodLayout(page, what, { target: where === 'phone' ? 44 : 0 });
    });
  });
}
