import { expect, type Page } from './test.ts';

/** Nothing has to be scrolled to the side, and nothing that can be used lies beyond the edge. */
export async function fitsWidth(page: Page, where: string): Promise<void> {
  const beyond = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const out: string[] = [];
    if (document.documentElement.scrollWidth > width)
      out.push(`the page is ${document.documentElement.scrollWidth} wide`);
    const scrolls = (element: Element | null): boolean =>
      element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    for (const element of document.querySelectorAll('a, button, input, select, textarea, summary, h1, h2, h3, p')) {
      const { left, right, width: w, height: h } = element.getBoundingClientRect();
      const shown = w > 1 && h > 1 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      if (shown && (left < -1 || right > width + 1) && !scrolls(element.parentElement))
        out.push(
          `${element.tagName} “${(element.textContent || element.ariaLabel || '').slice(0, 40)}” from ${Math.round(left)} to ${Math.round(right)}`,
        );
    }
    return out;
  });
  expect.soft(beyond, where).toEqual([]);
}
