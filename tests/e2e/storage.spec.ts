import { fixDice, NO_WAR } from './support/dice.ts';
import { draftStored, recordDrafts } from './support/drafts.ts';
import { blockStorage, limitStorage, prependToSession } from './support/storage-quota.ts';
import { say } from './support/say.ts';
import { atStart, storedGames, openStart, startSolo } from './support/start.ts';
import * as table from './support/table.ts';
import { expect, type Page, test } from './support/test.ts';

const elsewhere = (page: Page) => page.getByRole('heading', { level: 1, name: say('elsewhere.title') });
const goOnHere = (page: Page) => page.getByRole('button', { name: say('elsewhere.go') });

test.beforeEach(({ context }) => fixDice(context, { seed: 'storage', options: NO_WAR }));

test('two tabs: one holds the game, the other says so and takes over with the draft, and back', async ({
  page,
  context,
}) => {
  await recordDrafts(page);
  await openStart(page);
  await startSolo(page);
  await table.toTable(page);
  await table.giveOrder(page, { tab: 'intelligence', card: 'order.investigate' });
  await draftStored(page, 1);

  const second = await context.newPage();
  await second.goto('./');
  await expect(elsewhere(second)).toBeFocused();
  await expect(second.getByText(say('elsewhere.text'))).toBeVisible();
  await second.getByRole('button', { name: say('start.rulebook') }).click(); // what is no game can be read
  await table.closeDialog(second);
  await goOnHere(second).click();
  await atStart(second);
  await storedGames(second).click();
  await table.atTable(second, 1);
  await expect(table.draftLines(second)).toHaveCount(1);

  await expect(elsewhere(page)).toBeVisible();
  await expect(page.locator('canvas')).toHaveCount(0);
  await expect(page.getByRole('main')).not.toContainText(say('draft.investigate'));
  await table.sealTurn(second);
  await table.toResult(second);
  await goOnHere(page).click(); // this tab remembers its last game
  await table.toResult(page);
  await expect(elsewhere(second)).toBeVisible();
});

test('a tab that does not answer loses the games', async ({ page, context }) => {
  await openStart(page);
  await startSolo(page);
  await table.toTable(page);
  const second = await context.newPage();
  await prependToSession(second, 'BroadcastChannel.prototype.postMessage = () => {};'); // nobody hears it ask
  await second.goto('./');
  await goOnHere(second).click();
  await atStart(second);
  await storedGames(second).click();
  await table.atTable(second, 1);
  await expect(elsewhere(page)).toBeVisible();
});

test('full storage is reported, with a file as an alternative, and the game goes on', async ({ page }) => {
  const full = await limitStorage(page);
  await openStart(page);
  await startSolo(page);
  await table.toTable(page);
  await full(true);
  await table.sealTurn(page);
  const bar = page.getByRole('alert').filter({ hasText: 'no room left to save the game' });
  await expect(bar).toBeVisible();
  await expect(table.sealButton(page)).toBeEnabled(); // nothing was sealed

  const asked = page.waitForEvent('download');
  await bar.getByRole('button', { name: say('save.go') }).click();
  expect((await asked).suggestedFilename()).toMatch(/^a-fine-line-oct-2023-turn-1\.json$/);

  await bar.getByRole('button', { name: say('error.goOn') }).click();
  await expect(table.draftPanel(page)).toContainText(say('orders.unkept'));
  await table.sealTurn(page);
  await table.toResult(page);
  await table.goOn(page);
  await table.atTable(page, 2);

  await full(false);
  await table.giveOrder(page, { tab: 'intelligence', card: 'order.investigate' });
  await expect(page.getByRole('alert').filter({ hasText: 'saved on this device again' })).toBeVisible();
  await expect(table.draftPanel(page)).toContainText(say('orders.kept'));
  await page.reload();
  await table.atTable(page, 2);
  await expect(table.draftLines(page)).toHaveCount(1);
});

test('a game survives if the browser clears its storage', async ({ page }) => {
  await recordDrafts(page);
  await openStart(page);
  await startSolo(page);
  await table.toTable(page);
  const devtools = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  await table.giveOrder(page, { tab: 'intelligence', card: 'order.investigate' });
  await draftStored(page, 1);
  await page.reload();
  await table.atTable(page, 1);
  await expect(table.draftLines(page)).toHaveCount(1);
});

test('a game cleared by the browser is reported as missing', async ({ page }) => {
  await openStart(page);
  await startSolo(page);
  const origin = new URL(page.url()).origin;
  await page.goto('about:blank');
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  await page.goto('./');
  await atStart(page);
  await expect(page.getByRole('alert')).toContainText(say('error.gone'));
  await expect(storedGames(page)).toHaveCount(0);
});

test('with blocked site data the game works, and says once what it cannot do', async ({ page }) => {
  await blockStorage(page);
  await openStart(page);
  await expect(page.getByRole('alert')).toContainText('does not let the game save anything here');
  await page.getByRole('button', { name: say('error.dismiss') }).click();
  await startSolo(page);
  await table.toTable(page);
  await expect(page.getByRole('alert')).toBeEmpty();
  await expect(table.draftPanel(page)).toContainText(say('orders.unkept'));
  await table.sealTurn(page);
  await table.toResult(page);
  const asked = page.waitForEvent('dialog');
  void page.reload().catch(() => {});
  const question = await asked;
  expect(question.type()).toBe('beforeunload');
  await question.dismiss();
  await expect(table.resultTitle(page)).toBeVisible();
});
