import { fixDice, NO_WAR } from './support/dice.ts';
import { wordsRead } from './support/reading.ts';
import { say } from './support/say.ts';
import { openStart } from './support/start.ts';
import * as table from './support/table.ts';
import { expect, type Locator, type Page, test } from './support/test.ts';

/** Most clicks from the start screen to the first order, and of a usual turn with one order. */
const FIRST = 3;
const USUAL = 5;
/** Most words that a newcomer reads in a turn before sealing; figures and map labels do not count. */
const WORDS = 90;

/** Clicks, and how many there were. */
function counter() {
  let n = 0;
  return {
    click: async (at: Locator): Promise<void> => {
      n++;
      await at.click();
    },
    taken: (): number => {
      const all = n;
      n = 0;
      return all;
    },
  };
}

const start = (page: Page) => page.getByRole('button', { name: say('start.go'), exact: true }).first();

test('a newcomer gives a first order with three clicks, and a usual turn takes five', async ({ page }) => {
  await fixDice(page, { seed: 'clicks', options: NO_WAR });
  await page.setViewportSize({ width: 1366, height: 768 });
  await openStart(page);
  const { click, taken } = counter();
  await click(start(page));
  await click(page.getByRole('button', { name: say('first.harden'), exact: true }));
  await table.atTable(page, 1);
  await click(table.openedCard(page).getByRole('button', { name: say('card.add') }));
  await expect(table.draftLines(page)).toHaveCount(1);
  expect(taken()).toBeLessThanOrEqual(FIRST);

  await click(table.sealButton(page));
  await click(page.getByRole('dialog').getByRole('button', { name: say('orders.seal.go'), exact: true }));
  await table.toResult(page);
  taken();
  await click(page.getByRole('button', { name: say('result.continue') }));
  await table.atTable(page, 2);
  await click(table.ordersPanel(page).getByRole('article').first().getByRole('button', { expanded: false }));
  await click(table.openedCard(page).getByRole('button', { name: say('card.add') }));
  await click(table.sealButton(page));
  await click(page.getByRole('dialog').getByRole('button', { name: say('orders.seal.go'), exact: true }));
  await table.toResult(page);
  expect(taken()).toBeLessThanOrEqual(USUAL);
});

for (const side of ['us', 'iran'] as const)
  test(`a newcomer reads at most ninety words as ${side} before sealing a turn`, async ({ page }) => {
    await fixDice(page, { seed: 'words', options: NO_WAR });
    await page.setViewportSize({ width: 1366, height: 768 });
    await openStart(page);
    if (side === 'iran')
      await page
        .getByRole('radiogroup', { name: say('start.side') })
        .locator('label')
        .filter({ hasText: say('side.iran') })
        .click();
    await start(page).click();
    await table.toTable(page, side);
    let words = await wordsRead(page, 'aside, [data-desk]');
    await page
      .getByRole('complementary', { name: say('first.title') })
      .getByRole('listitem')
      .getByRole('button')
      .nth(1)
      .click();
    words += await wordsRead(page, '[data-card][data-open]');
    await table.addToDraft(page);
    await table.sealButton(page).click();
    words += await wordsRead(page, 'dialog[open]');
    test.info().annotations.push({ type: 'words', description: String(words) });
    expect(words).toBeLessThanOrEqual(WORDS);
  });
