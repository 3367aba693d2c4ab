import type { BrowserContext, Page } from '@playwright/test';
import type { Thinking } from '../../../src/protocol/seat-screen.ts';

/** A state at a moment of the page's clock, in ms. */
interface Moment {
  readonly at: number;
  readonly what: string;
}

/** Measurements of a page. */
export interface Timings {
  /** Start and end of decisions as reported to the page; `reached`: the last progress before the end. */
  readonly told: readonly (Thinking & { readonly at: number; readonly reached: number })[];
  /** Long tasks (over 50 ms). */
  readonly tasks: readonly { readonly at: number; readonly ms: number }[];
  /** What was clicked. */
  readonly clicks: readonly Moment[];
  /** Headings of pages, when drawn. */
  readonly pages: readonly Moment[];
}

type Notes = { [K in keyof Timings]: Timings[K][number][] };

declare global {
  interface Window {
    noted: Notes;
  }
}

/** Records timings in every page. Call before it is opened. */
export async function recordTimings(where: BrowserContext): Promise<void> {
  await where.addInitScript(note);
}

export const readTimings = (page: Page): Promise<Timings> => page.evaluate(() => window.noted);

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
  // Every page starts with the focus on its heading.
  window.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLHeadingElement)) return;
    const what = wordsOf(target);
    requestAnimationFrame(() => setTimeout(() => pages.push({ at: performance.now(), what })));
  });
}
