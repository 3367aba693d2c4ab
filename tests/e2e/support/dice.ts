import type { BrowserContext, Page } from '@playwright/test';
import type { Options } from '../../../src/engine/model/index.ts';

export interface Dice {
  readonly seed: string;
  readonly options?: Partial<Options>;
}

/** Without chance of war, a game has its full length. */
export const NO_WAR: Partial<Options> = { hazard: 0 };

interface Call {
  type?: string;
  path?: string[];
  argumentList?: { value: { options: object } }[];
}

/** Makes every new game of the page use this seed and these options, by changing the page's messages to the worker. */
export async function fixDice(where: Page | BrowserContext, dice: Dice): Promise<void> {
  await where.addInitScript(({ seed, options }) => {
    window.Worker = class extends Worker {
      override postMessage(message: Call, how?: Transferable[] | StructuredSerializeOptions): void {
        const [asked] = message?.argumentList ?? [];
        if (message?.type !== 'APPLY' || message.path?.[0] !== 'start' || !asked) {
          super.postMessage(message, how as Transferable[]);
          return;
        }
        const value = { ...asked.value, seed, options: { ...asked.value.options, ...options } };
        super.postMessage({ ...message, argumentList: [{ ...asked, value }] }, how as Transferable[]);
      }
    };
  }, dice);
}
