import { expect, type Locator, type Page } from './test.ts';

const MOST = 120;
/** Milliseconds: what has gone from the page in the meantime is not waited for. */
const THERE = 5_000;

/** Goes to something by Tab alone, as somebody without a mouse does; on the way every stop must be seen to have the focus. */
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

/** The focus has an outline, on itself or on what stands for it (the word beside an unseen radio button). */
const focusIsSeen = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const focused = document.activeElement!;
    return [focused, focused.nextElementSibling, focused.parentElement].some((element) => {
      if (!element) return false;
      const style = getComputedStyle(element);
      return style.outlineStyle !== 'none' || style.boxShadow !== 'none';
    });
  });
