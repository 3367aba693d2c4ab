import type { Page } from '@playwright/test';
import type { Submission } from '../../../src/engine/model/index.ts';

declare global {
  interface Window {
    /** Drafts that the page asked to store, in order; `kept` once the worker has confirmed. */
    drafts: { id: string; draft: Submission; kept: boolean }[];
  }
}

interface Call {
  id: string;
  type?: string;
  path?: string[];
  argumentList?: { value: Submission }[];
}

/** Records which drafts are stored. Call before the page is opened. */
export async function recordDrafts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.drafts = [];
    window.Worker = class extends Worker {
      override postMessage(call: Call, how?: Transferable[] | StructuredSerializeOptions): void {
        if (call?.type === 'APPLY' && call.path?.[0] === 'saveDraft') {
          const entry = { id: call.id, draft: call.argumentList![0]!.value, kept: false };
          window.drafts.push(entry);
          this.addEventListener('message', ({ data }) => {
            if (data?.id === entry.id) entry.kept = true;
          });
        }
        super.postMessage(call, how as Transferable[]);
      }
    };
  });
}

/** Waits until a draft with this many orders and signals is stored. */
export async function draftStored(page: Page, lines: number): Promise<void> {
  await page.waitForFunction((n) => {
    const last = window.drafts.at(-1);
    return last?.kept && last.draft.orders.length + last.draft.signals.length === n;
  }, lines);
}
