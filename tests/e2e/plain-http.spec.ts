import { inClass, ON_CLASS_NETWORK } from './support/class-server.ts';
import { fixDice, NO_WAR } from './support/dice.ts';
import { draftStored, recordDrafts } from './support/drafts.ts';
import { say } from './support/say.ts';
import { atStart, storedGames, openStart, startSolo } from './support/start.ts';
import * as table from './support/table.ts';
import { expect, test } from './support/test.ts';

// As in a class served from a laptop: an address without https, where browsers disable some interfaces.
test.use(ON_CLASS_NETWORK);
test.use({ baseURL: async ({ baseURL }, use) => use(inClass(baseURL!)) });

test.beforeEach(({ context }) => fixDice(context, { seed: 'plain-http', options: NO_WAR }));

test('on plain http a game moves from tab to tab with its draft, and back', async ({ page, context }) => {
  await recordDrafts(page);
  await openStart(page);
  expect(await page.evaluate(() => [window.isSecureContext, 'locks' in navigator])).toEqual([false, false]);
  await startSolo(page);
  await table.toTable(page);
  await table.giveOrder(page, { tab: 'intelligence', card: 'order.investigate' });
  await draftStored(page, 1);

  const second = await context.newPage();
  await second.goto('./');
  const goOnHere = second.getByRole('button', { name: say('elsewhere.go') });
  await expect(second.getByRole('heading', { level: 1, name: say('elsewhere.title') })).toBeVisible();
  await goOnHere.click();
  await atStart(second);
  await storedGames(second).click();
  await table.atTable(second, 1);
  await expect(table.draftLines(second)).toHaveCount(1);
  await expect(page.getByRole('heading', { level: 1, name: say('elsewhere.title') })).toBeVisible();

  await table.sealTurn(second);
  await table.toResult(second);
  await page.getByRole('button', { name: say('elsewhere.go') }).click();
  await table.toResult(page);
  await expect(second.getByRole('heading', { level: 1, name: say('elsewhere.title') })).toBeVisible();
});
