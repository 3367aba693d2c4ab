import type { Page } from './test.ts';

/** Reading speed in words per minute. */
const PACE = 240;

/** Seconds to read every visible word in a part of the page; map labels do not count. */
export async function readingTime(page: Page, where: string): Promise<number> {
  const words = await page.evaluate((selector) => {
    const inSight = (text: Text): boolean => {
      const element = text.parentElement!;
      if (element.closest('.visually-hidden, [aria-hidden=true]')) return false;
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
      const range = document.createRange();
      range.selectNodeContents(text);
      const { top, bottom, width } = range.getBoundingClientRect();
      return width > 1 && bottom > 0 && top < window.innerHeight;
    };
    let found = 0;
    for (const part of document.querySelectorAll(selector)) {
      const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      while (walker.nextNode())
        if (inSight(walker.currentNode as Text))
          found += walker.currentNode.textContent!.split(/\s+/).filter((x) => /[\p{L}\p{N}]/u.test(x)).length;
    }
    return found;
  }, where);
  return (60 * words) / PACE;
}
