import type { BrowserContext, Page } from '@playwright/test';
import type { Thinking } from '../../../src/protocol/seat-screen.ts';

/** Something that was so at a moment of the page's own clock, in milliseconds. */
interface Moment {
  readonly at: number;
  readonly what: string;
}

/** What a page noted of itself. */
export interface Noted {
  /** Beginnings and ends of decisions, as the page was told of them; `reached`: the part heard of last before the end. */
  readonly told: readonly (Thinking & { readonly at: number; readonly reached: number })[];
  /** Tasks over 50 ms, which is what the browser calls long. */
  readonly tasks: readonly { readonly at: number; readonly ms: number }[];
  /** What was clicked. */
  readonly clicks: readonly Moment[];
  /** Headings of pages, once they were drawn. */
  readonly pages: readonly Moment[];
}

type Notes = { [K in keyof Noted]: Noted[K][number][] };

declare global {
  interface Window {
    noted: Notes;
  }
}

/** Lets every page keep time of what it does and of what it is told. Has to be asked for before it is opened. */
export async function keepTime(where: BrowserContext): Promise<void> {
  await where.addInitScript(note);
}

export const noted = (page: Page): Promise<Noted> => page.evaluate(() => window.noted);

/** Runs in the page, before its own scripts. */
function note(): void {
  const { told, tasks, clicks, pages }: Notes = { told: [], tasks: [], clicks: [], pages: [] };
  window.noted = { told, tasks, clicks, pages };

  const reached = new Map<string, number>();
  const hear = ({ data }: MessageEvent): void => {
    const value = data?.argumentList?.[0]?.value;
    if (value?.done === undefined) return;
    if (value.done === 0 || value.done === 1)
      told.push({ ...value, at: performance.now(), reached: reached.get(value.side) ?? 0 });
    reached.set(value.side, value.done);
  };
  const Channel = window.MessageChannel;
  window.MessageChannel = class extends Channel {
    constructor() {
      super();
      this.port1.addEventListener('message', hear);
    }
  };

  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) tasks.push({ at: startTime, ms: duration });
  }).observe({ type: 'longtask', buffered: true });

  const wordsOf = (target: EventTarget | null): string => (target as Element | null)?.textContent?.trim() ?? '';
  window.addEventListener(
    'click',
    ({ target, timeStamp }) => clicks.push({ at: timeStamp, what: wordsOf((target as Element).closest('button')) }),
    true,
  );
  // Every page begins with the focus on its heading.
  window.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLHeadingElement)) return;
    const what = wordsOf(target);
    requestAnimationFrame(() => setTimeout(() => pages.push({ at: performance.now(), what })));
  });
}
