import { catalogues } from '../../src/i18n/index.ts';
import { openStart, startSolo } from './support/start.ts';
import { say } from './support/say.ts';
import * as table from './support/table.ts';
import { expect, type Page, test } from './support/test.ts';

/** Texts of a closed card below its title: what the order does, or why it is unavailable. */
const LINES = Object.entries(catalogues.en).filter(([key]) => /^(?:(?:order|signal)\..*\.text|err\..*)$/.test(key));
const VERBS = ['strike', 'deploy', 'restrain', 'intelligence', 'diplomacy'] as const;
const VALUES: Readonly<Record<string, string>> = { pool: 'Intelligence', need: '12', have: '10', max: '500' };
const filled = (text: string): string => text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => VALUES[name] ?? '10');

/** Texts that are truncated when each of `texts` is put into the first card. */
const cut = (page: Page, texts: readonly (readonly [string, string])[]): Promise<string[]> =>
  page.evaluate((all) => {
    const lines = [...document.querySelectorAll<HTMLElement>('article > p')];
    const isCut = (line: HTMLElement): boolean => line.scrollHeight > line.clientHeight;
    const found = lines.filter(isCut).map((line) => line.textContent ?? '');
    const [line] = lines;
    if (!line) return all.length > 0 ? ['there is no card to measure in'] : [];
    const before = line.textContent;
    for (const [key, text] of all) {
      line.textContent = text;
      if (isCut(line)) found.push(`${key}: ${text}`);
    }
    line.textContent = before;
    return found;
  }, texts);

for (const [width, height] of [
  [1366, 768],
  [390, 844],
] as const)
  for (const side of ['us', 'iran'] as const)
    test(`no first line of a card of ${side} is cut at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await openStart(page);
      await startSolo(page, { side, opponent: 'hold' });
      await page.getByRole('button', { name: say('brief.go') }).click();
      if (width < 900) await page.getByRole('button', { name: say('phone.orders'), exact: true }).click();
      for (const verb of VERBS) {
        if (verb === 'restrain' && side === 'us') continue; // nothing to restrain before a response is set
        await table.openTab(page, verb, side);
        await expect(page.getByRole('article').first()).toBeVisible();
        const texts = verb === 'intelligence' ? LINES.map(([key, text]) => [key, filled(text)] as const) : [];
        expect(await cut(page, texts)).toEqual([]);
      }
    });
