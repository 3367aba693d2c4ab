import type { Page } from './test.ts';

/** Elements that make the page wider than its window, or lie outside it. */
export const overflowing = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const out: string[] = [];
    if (document.documentElement.scrollWidth > width) {
      const wide = [...document.querySelectorAll('main *')].filter((e) => e.getBoundingClientRect().right > width + 1);
      const named = wide.slice(0, 3).map((e) => `${e.tagName} “${(e.textContent || '').slice(0, 40)}”`);
      out.push(`the page is ${document.documentElement.scrollWidth} wide: ${named.join(', ')}`);
    }
    // Tables and filter rows may scroll by themselves; clipped content does not count.
    const style = (element: Element) => getComputedStyle(element).overflowX;
    const aside = (element: Element | null): boolean =>
      element !== null && ((/auto|scroll/.test(style(element)) && !isPage(element)) || aside(element.parentElement));
    const isPage = (element: Element) => element.querySelector('h1, h2') !== null;
    const clipped = (element: Element | null, x: number): boolean =>
      element !== null &&
      ((style(element) === 'clip' && x >= element.getBoundingClientRect().right) || clipped(element.parentElement, x));
    for (const element of document.querySelectorAll('a, button, input, select, textarea, summary, h1, h2, h3, p')) {
      const { left, right, width: w, height: h } = element.getBoundingClientRect();
      const shown = w > 1 && h > 1 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      if (
        shown &&
        (left < -1 || right > width + 1) &&
        !aside(element.parentElement) &&
        !clipped(element.parentElement, left)
      )
        out.push(
          `${element.tagName} “${(element.textContent || element.ariaLabel || '').slice(0, 40)}” from ${Math.round(left)} to ${Math.round(right)}`,
        );
    }
    return out;
  });
