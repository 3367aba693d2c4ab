import { overflowing } from './overflow.ts';
import { expect, type Page } from './test.ts';

interface Rules {
  /** Smallest height and width of touch targets; 0: no check. */
  readonly target: number;
}

/** Expects nothing outside the page, no covered controls, no truncated text and no small touch targets. */
export async function expectGoodLayout(page: Page, where: string, rules: Rules = { target: 0 }): Promise<void> {
  expect.soft(await layoutFaults(page, rules), where).toEqual([]);
}

/** Layout faults of the page, as text. */
export const layoutFaults = async (page: Page, rules: Rules): Promise<string[]> => [
  ...(await overflowing(page)),
  ...(await faultsInside(page, rules)),
];

const faultsInside = (page: Page, rules: Rules): Promise<string[]> =>
  page.evaluate(({ target }) => {
    const out: string[] = [];
    const dialog = [...document.querySelectorAll('dialog:modal')].at(-1);
    const scope = dialog ?? document.body;
    const name = (e: Element) =>
      `${e.tagName.toLowerCase()} “${(e.getAttribute('aria-label') || e.textContent || '').trim().slice(0, 40)}”`;
    const seen = (e: Element) =>
      e.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      !e.closest('[aria-hidden], .visually-hidden');
    const inside = (x: number, y: number) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;

    /** Elements scrolled out of their box are out of sight, not covered. */
    const scrolledAway = (e: Element, x: number, y: number): boolean => {
      for (let box = e.parentElement; box; box = box.parentElement) {
        const style = getComputedStyle(box);
        if (!/auto|scroll|hidden|clip/.test(style.overflowX + style.overflowY)) continue;
        const { left, right, top, bottom } = box.getBoundingClientRect();
        if (x < left || x >= right || y < top || y >= bottom) return true;
      }
      return false;
    };

    /** What covers the middle of an element, even after scrolling it into view. */
    function coverOf(shown: Element): Element | null {
      for (const scrolled of [false, true]) {
        if (scrolled) shown.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
        const { left, top, width, height } = shown.getBoundingClientRect();
        const above = document.elementFromPoint(left + width / 2, top + height / 2);
        if (!above || shown.contains(above) || above.contains(shown)) return null;
        if (scrolled) return above;
      }
      return null;
    }

    /** One line of a text that is shown in full when opened. */
    const teaser = (e: Element): boolean =>
      e.closest('article, li')?.querySelector('[aria-expanded="false"], [aria-haspopup="dialog"], summary') != null ||
      e.closest('section')?.querySelector(':scope > * > [aria-expanded="false"]') != null;

    const usable = 'a[href], button, input:not([type=hidden]), select, textarea, summary';
    for (const element of scope.querySelectorAll(usable)) {
      // The label over a hidden radio button counts as the control.
      const shown = (element.closest('label') as Element | null) ?? element;
      const { left, top, width, height } = shown.getBoundingClientRect();
      if (!seen(shown) || width < 2 || height < 2) continue;
      if (target && !(element as HTMLButtonElement).disabled && (height < target - 0.5 || width < Math.min(target, 24)))
        out.push(`${name(element)} is only ${Math.round(width)} by ${Math.round(height)}`);
      const [x, y] = [left + width / 2, top + height / 2];
      if (!inside(x, y) || scrolledAway(shown, x, y)) continue;
      const cover = coverOf(shown);
      if (cover) out.push(`${name(element)} lies under ${name(cover)}`);
    }

    // Cheapest checks first: most of the thousands of elements fail an early one.
    for (const element of scope.querySelectorAll('*')) {
      const wide = element.scrollWidth - element.clientWidth;
      const high = element.scrollHeight - element.clientHeight;
      if (element.clientWidth === 0 || (wide <= 1 && high <= 2)) continue;
      if (![...element.childNodes].some((n) => n.nodeType === Node.TEXT_NODE && n.textContent!.trim() !== '')) continue;
      const style = getComputedStyle(element);
      const cut =
        (/hidden|clip/.test(style.overflowX) && wide > 1) || (/hidden|clip/.test(style.overflowY) && high > 2);
      const runsOut = !/auto|scroll/.test(style.overflowX) && wide > 2;
      if (!(cut || runsOut) || !seen(element) || teaser(element)) continue;
      const { width, height } = element.getBoundingClientRect();
      if (width <= 1 || height <= 1) continue;
      out.push(`${name(element)} ${cut ? 'is cut off' : 'runs out of its box'}`);
    }
    // Text in a drawing has no box of its own: it must fit the drawing or its panel.
    for (const label of scope.querySelectorAll<SVGTextElement>('svg text')) {
      const { left, right, top, bottom } = label.getBoundingClientRect();
      if (right - left <= 1 || !seen(label)) continue;
      for (let box: Element | null = label.ownerSVGElement; box && box !== scope; box = box.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(box);
        if (/auto|scroll/.test(overflowX)) break;
        const edge = box.getBoundingClientRect();
        const cutX = /hidden|clip/.test(overflowX) && (left < edge.left - 1 || right > edge.right + 1);
        const cutY = /hidden|clip/.test(overflowY) && (top < edge.top - 3 || bottom > edge.bottom + 3);
        if (!cutX && !cutY) continue;
        out.push(`${name(label)} is cut off by ${box.tagName === 'svg' ? 'its drawing' : name(box)}`);
        break;
      }
    }
    return out;
  }, rules);
