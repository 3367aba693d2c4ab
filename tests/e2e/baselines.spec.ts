import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { wellLaidOut } from './support/layout.ts';
import { SCREENS, still } from './support/screens.ts';
import { expect, test } from './support/test.ts';

/**
 * The main screens look as they did when `npm run baselines` last took their pictures. Letters and lines are drawn a
 * little differently by every browser: pictures are compared by the one that took them, and by no other. How a screen
 * is laid out is looked at by all.
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

    test(`the ${what} looks as it did on a ${where}, ${theme}`, async ({ page, browser }) => {
      await SCREENS[what].open(page);
      await still(page);
      const same = taking || takenBy === `${process.platform} ${browser.version()}`;
      if (same) await expect.soft(page).toHaveScreenshot(`${what}-${where}-${theme}.png`);
      await wellLaidOut(page, what, { target: where === 'phone' ? 44 : 0 });
    });
  });
}
