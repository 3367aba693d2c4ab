import { expect, type Locator, type Page } from './test.ts';

const MOST = 120;
/** Timeout in ms for a target that may be gone. */
const THERE = 5_000;

/** Moves to a target by Tab alone and checks that every stop shows its focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let n = 0; n < MOST; n++) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement, null, { timeout: THERE })) {
      expect(await focusIsSeen(page), `focus on ${target.toString()}`).toBe(true);
      return;
    }
  }
  throw new Error(`${target.toString()} is not reached by Tab`);
}

export async function enter(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** The focused element has an outline, or the visible label of a hidden radio button has one. */
const focusIsSeen = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const focused = document.activeElement!;
    return [focused, focused.nextElementSibling, focused.parentElement].some((element) => {
      if (!element) return false;
      const style = getComputedStyle(element);
      return style.outlineStyle !== 'none' || style.boxShadow !== 'none';
    });
  });
