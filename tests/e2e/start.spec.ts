import { playSave } from './support/saves.ts';
import { say } from './support/say.ts';
import { atStart, fileDialog, storedGames, openStart, pick, startSolo } from './support/start.ts';
import * as table from './support/table.ts';
import { expect, type Page, test } from './support/test.ts';

const save = JSON.stringify(playSave({ seed: 'start', us: 'hold', iran: 'hold', turns: 2, options: { hazard: 0 } }));

async function leaveTable(page: Page): Promise<void> {
  await table.openMenu(page, 'start');
  await atStart(page);
}

test('a game is loaded from pasted text, and from a dropped file', async ({ page }) => {
  await openStart(page);
  await page.getByRole('button', { name: say('start.file') }).click();
  await fileDialog(page).getByLabel(say('start.file.paste')).fill(save);
  await fileDialog(page)
    .getByRole('button', { name: say('start.file.load'), exact: true })
    .click();
  await table.atTable(page, 3);
  await leaveTable(page);

  const dropped = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'game.json', { type: 'application/json' }));
    return transfer;
  }, save);
  await page.getByRole('heading', { level: 1 }).dispatchEvent('drop', { dataTransfer: dropped });
  await table.atTable(page, 3);
});

test('a stored game is removed only after confirmation', async ({ page }) => {
  await openStart(page);
  await startSolo(page);
  await table.toTable(page);
  await leaveTable(page);
  await expect(storedGames(page)).toHaveCount(1);
  const remove = page.getByRole('button', { name: /^Remove / });
  await remove.click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('common.cancel') })
    .click();
  await expect(storedGames(page)).toHaveCount(1);
  await remove.click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('start.remove.yes') })
    .click();
  await expect(storedGames(page)).toHaveCount(0);
  await page.reload();
  await atStart(page);
  await expect(page.getByText(say('start.continue.none'))).toBeVisible();
});

test('settings are stored across a reload', async ({ page }) => {
  await openStart(page);
  const open = () => page.getByRole('button', { name: say('start.settings') }).click();
  const dialog = page.getByRole('dialog', { name: say('settings.title') });
  await open();
  await pick(dialog, say('settings.theme'), say('settings.theme.light'));
  await pick(dialog, say('settings.text'), say('settings.text.huge'));
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  await page.reload();
  await atStart(page);
  expect(await paper()).toBe(light);
  await open();
  await expect(dialog.getByRole('radio', { name: say('settings.text.huge') })).toBeChecked();
  await pick(dialog, say('settings.theme'), say('settings.theme.dark'));
  expect(await paper()).not.toBe(light);
});

test('the first order takes three clicks from the start screen', async ({ page }) => {
  await openStart(page);
  await page
    .getByRole('button', { name: say('start.go'), exact: true })
    .first()
    .click();
  await page.getByRole('button', { name: say('brief.go') }).click();
  await table.cardNamed(page, say('order.strike')).getByRole('button').click();
  await expect(table.openedCard(page).getByRole('button', { name: say('card.add') })).toBeEnabled();
});

test('the game uses the choices of the start screen', async ({ page }) => {
  await openStart(page);
  await pick(page, say('start.length'), '16 turns');
  await startSolo(page, { side: 'iran', opponent: 'hold', orders: 'basic' });
  await expect(page.getByText(/^16 turns, give or take one/)).toBeVisible();
  await table.toTable(page, 'iran');
  await expect(page.getByRole('tab', { name: say('verb.diplomacy') })).toHaveCount(0); // none of it is in the basic set
  await table.openTab(page, 'restrain', 'iran');
  await expect(table.cardNamed(page, say('order.visit'))).toHaveCount(1);
  await expect(table.cardNamed(page, say('order.clergy'))).toHaveCount(0);
});
