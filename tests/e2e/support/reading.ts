import type { Page } from './test.ts';

/** Reading speed in words per minute. */
const PACE = 240;

/** Seconds to read every visible word in a part of the page; map labels do not count. */
export const readingTime = async (page: Page, where: string): Promise<number> =>
  (60 * (await visibleWords(page, where, false))) / PACE;

/** Visible words of a part of the page without figures. */
export const wordsRead = (page: Page, where: string): Promise<number> => visibleWords(page, where, true);

function visibleWords(page: Page, where: string, lettersOnly: boolean): Promise<number> {
  return page.evaluate(
    ([selector, letters]) => {
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
            found += walker.currentNode
              .textContent!.split(/\s+/)
              .filter((x) => (letters ? /\p{L}/u : /[\p{L}\p{N}]/u).test(x)).length;
      }
      return found;
    },
    [where, lettersOnly] as const,
  );
}
