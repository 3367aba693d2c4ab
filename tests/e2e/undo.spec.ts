import { fixDice, NO_WAR } from './support/dice.ts';
import { recordDrafts } from './support/drafts.ts';
import { say } from './support/say.ts';
import { openStart, startSolo } from './support/start.ts';
import * as table from './support/table.ts';
import { expect, type Page, test } from './support/test.ts';

/** The last draft that the page asked to store. */
const draft = (page: Page): Promise<string> => page.evaluate(() => JSON.stringify(window.drafts.at(-1)?.draft ?? null));

/** One step of every kind of change to a draft. */
const STEPS: readonly { readonly what: string; readonly take: (page: Page) => Promise<unknown> }[] = [
  {
    what: 'the aims as they stand',
    take: async (page) => {
      await table.openPanel(page, say('aims.title'));
      await page.getByRole('button', { name: say('aims.accept') }).click();
    },
  },
  {
    what: 'an aim moved up',
    take: (page) => page.getByRole('button', { name: say('aims.up', { aim: say('aims.fewerAttacks') }) }).click(),
  },
  {
    what: 'a forecast',
    take: async (page) => {
      await table.openPanel(page, say('assess.title'));
      await table.slide(page, say('assess.killed'), 0.3);
    },
  },
  {
    what: 'another forecast',
    take: async (page) => {
      await page.getByText(table.MORE_FORECASTS).click();
      await table.slide(page, say('assess.act.us'), 0.7);
    },
  },
  {
    what: 'a guess from a list',
    take: (page) => page.getByRole('combobox', { name: say('assess.ifUnhurt') }).selectOption(say('ifUnhurt.limited')),
  },
  { what: 'a strike', take: (page) => table.giveOrder(page, { tab: 'strike', card: 'order.strike' }) },
  {
    what: 'words to go with the strike',
    take: async (page) => {
      await table.openTab(page, 'strike');
      await table
        .ordersPanel(page)
        .getByRole('button', { name: say('card.inDraft', { n: 1 }) })
        .click();
      const card = table.openedCard(page);
      await card.getByLabel(say('field.statement.reason')).selectOption(say('reason.reply'));
      await card.getByRole('button', { name: say('card.replace', { n: 1 }) }).click();
    },
  },
  { what: 'an inquiry', take: (page) => table.giveOrder(page, { tab: 'intelligence', card: 'order.investigate' }) },
  {
    what: 'a base hardened',
    take: (page) =>
      table.giveOrder(page, { tab: 'deploy', card: 'order.harden', choose: { [say('field.harden.site')]: 1 } }),
  },
  {
    what: 'an order moved up',
    take: (page) =>
      table
        .draftPanel(page)
        .getByRole('button', { name: /^Move .+ up$/ })
        .first()
        .click(),
  },
  { what: 'a red line with words', take: (page) => table.sendSignal(page, 'redline', 'We mean it.') },
  {
    what: 'an order taken out',
    take: (page) =>
      table
        .draftPanel(page)
        .getByRole('button', { name: /^Remove / })
        .first()
        .click(),
  },
  {
    what: 'a signal taken out',
    take: (page) =>
      table
        .draftPanel(page)
        .getByRole('button', { name: /^Remove Red line/ })
        .click(),
  },
  {
    what: 'the forecasts cleared',
    take: (page) => page.getByRole('button', { name: say('assess.clear') }).click(),
  },
];

test('every kind of change to a draft can be undone and redone exactly', async ({ page }) => {
  await recordDrafts(page);
  await fixDice(page, { seed: 'undo', options: NO_WAR });
  await openStart(page);
  await startSolo(page);
  await table.toTable(page);
  const undo = page.getByRole('button', { name: say('orders.undo') });
  const redo = page.getByRole('button', { name: say('orders.redo') });
  await expect(undo).toBeDisabled();

  const states: string[] = [JSON.stringify({ turn: 1, signals: [], orders: [] })];
  for (const { what, take } of STEPS)
    await test.step(what, async () => {
      await take(page);
      await expect.poll(() => draft(page), what).not.toBe(states.at(-1));
      states.push(await draft(page));
    });
  expect(new Set(states).size).toBeGreaterThan(STEPS.length - 2);

  for (let at = STEPS.length - 1; at >= 0; at--) {
    await undo.click();
    await expect.poll(() => draft(page), `before ${STEPS[at]!.what}`).toBe(states[at]);
  }
  await expect(undo).toBeDisabled();
  await expect(table.draftLines(page)).toHaveCount(0);
  for (let at = 1; at <= STEPS.length; at++) {
    await redo.click();
    await expect.poll(() => draft(page), `after ${STEPS[at - 1]!.what}`).toBe(states[at]);
  }
  await expect(redo).toBeDisabled();

  await undo.click();
  await undo.click();
  await table.giveOrder(page, { tab: 'diplomacy', card: 'order.talks' });
  await expect(redo).toBeDisabled(); // after something new, redo is empty
});
