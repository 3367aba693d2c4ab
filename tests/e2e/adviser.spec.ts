import { expectNoAxeViolations } from './support/axe.ts';
import { fixDice, NO_WAR } from './support/dice.ts';
import { expectGoodLayout } from './support/layout.ts';
import { say } from './support/say.ts';
import { openStart, pick, sitDown, startHotSeat, startSolo } from './support/start.ts';
import * as table from './support/table.ts';
import { expect, type Locator, type Page, test } from './support/test.ts';

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: say('advice.title'), exact: true });
const ask = (page: Page): Locator => page.getByRole('button', { name: say('advice.ask'), exact: true });
const options = (page: Page): Locator => dialog(page).getByRole('article');

/** Switches the adviser on in this device's settings. */
async function switchOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: say('start.settings') }).click();
  await pick(page.getByRole('dialog'), say('settings.adviser'), say('settings.adviser.on'));
  await table.closeDialog(page);
}

test('the adviser, switched on, shows three plans; one is copied into the draft and undone', async ({ page }) => {
  await fixDice(page, { seed: 'adviser', options: NO_WAR });
  await openStart(page);
  await switchOn(page);
  await startSolo(page);
  await table.toTable(page, 'us');
  await table.giveOrder(page, { tab: 'deploy', card: 'order.harden' });
  await ask(page).press('Enter');
  const bar = dialog(page).getByRole('progressbar', { name: say('advice.thinks') });
  await expect.poll(async () => Number(await bar.getAttribute('value'))).toBeGreaterThan(0);
  await dialog(page)
    .getByRole('button', { name: say('advice.stop') })
    .click();
  await expect(dialog(page).getByText(say('advice.stopped'))).toBeVisible();
  await dialog(page)
    .getByRole('button', { name: say('advice.again') })
    .click();
  await expectNoAxeViolations(page, 'adviser at work');
  await expect(options(page)).toHaveCount(3);
  const kinds = await options(page).getByRole('heading').allInnerTexts();
  expect(new Set(kinds).size).toBe(3);
  await expectNoAxeViolations(page, 'adviser');
  await expectGoodLayout(page, 'adviser');
  const lines = await options(page).first().locator('ul').first().locator('li').count();
  await options(page)
    .first()
    .getByRole('button', { name: say('advice.take.what', { kind: kinds[0]! }) })
    .click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(table.draftLines(page)).toHaveCount(lines);
  await page.getByRole('button', { name: say('orders.undo') }).click();
  await expect(table.draftLines(page)).toHaveCount(1);
  // The advice is kept while orders are given.
  await ask(page).click();
  await expect(options(page)).toHaveCount(3);
  await page.keyboard.press('Escape');
  await table.sealTurn(page);
  await table.toResult(page);
});

test('the adviser is hidden unless switched on, and with two players', async ({ page }) => {
  await openStart(page);
  await startSolo(page);
  await table.toTable(page, 'us');
  await expect(ask(page)).toHaveCount(0);
  await table.openMenu(page, 'start');
  await switchOn(page);
  await startHotSeat(page);
  await sitDown(page, 'us');
  await table.toTable(page, 'us');
  await expect(ask(page)).toHaveCount(0);
});
