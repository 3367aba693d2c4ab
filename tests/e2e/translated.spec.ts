import { NO_WAR } from './support/dice.ts';
import { linkTo } from './support/link.ts';
import { playSave } from './support/saves.ts';
import { say } from './support/say.ts';
import * as table from './support/table.ts';
import { expect, type Page, test, followDevice } from './support/test.ts';
import { imitateTranslator } from './support/translator.ts';

const almost = linkTo(playSave({ seed: 'debrief', us: 'calibrated', iran: 'mixed', turns: 7, options: NO_WAR }));
const CHAPTERS = ['hotwash', 'story', 'why', 'questions'];

/** The page's words, wherever lines break. */
const words = async (page: Page): Promise<string[]> => (await page.locator('body').innerText()).split(/\s+/);

test('a page translated by the browser keeps working in game and debrief', async ({ page, browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, reducedMotion: 'reduce', viewport: page.viewportSize() });
  await context.addInitScript(followDevice);
  const plain = await context.newPage();
  await imitateTranslator(page);
  const both = async (title: string, step: (on: Page) => Promise<unknown>): Promise<void> =>
    test.step(title, async () => {
      await step(plain);
      await step(page);
      await expect(async () => expect(await words(page)).toEqual(await words(plain))).toPass({ timeout: 45_000 });
    });

  await both('the table', async (on) => {
    await on.goto(almost);
    await expect(table.sealButton(on)).toBeEnabled();
  });
  expect(await page.locator('font').count()).toBeGreaterThan(50);
  await both('an order', (on) => table.giveOrder(on, { tab: 'intelligence', card: 'order.investigate' }));
  await both('a signal', (on) => table.sendSignal(on, 'redline', 'We mean it.'));
  await both('undone', (on) => on.getByRole('button', { name: say('orders.undo') }).click());
  await both('sealed', async (on) => {
    await table.sealTurn(on);
    await table.toResult(on);
  });
  await both('the next turn', table.goOn);
  await both('the situation', (on) => table.openPanel(on, say('situation.title')));
  await both('played to its end', table.sealToEnd);
  for (const chapter of CHAPTERS) await both(chapter, (on) => table.openChapter(on, chapter));
  await context.close();
});
