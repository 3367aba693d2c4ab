import { fixDice, NO_WAR } from './support/dice.ts';
import { say } from './support/say.ts';
import { atBriefing, openStart, startSolo } from './support/start.ts';
import * as table from './support/table.ts';
import { expect, type Page, test } from './support/test.ts';

/** Fails the request for one of the game's files. */
const lose = (page: Page, name: string) => page.route(`**/assets/${name}-*`, (route) => route.abort());

/** Removes the expected complaints about the lost file. */
function forgive(complaints: string[], name: string): void {
  const others = complaints.filter((x) => !x.includes(name) && !x.includes('net::ERR_FAILED'));
  complaints.length = 0;
  complaints.push(...others);
}

test.beforeEach(({ context }) => fixDice(context, { seed: 'lost-files', options: NO_WAR }));

test('without Phaser the game can be played from the list', async ({ page, complaints }) => {
  await lose(page, 'phaser-game');
  await openStart(page);
  await startSolo(page);
  await table.toTable(page);
  await expect(page.getByRole('alert')).toContainText(say('error.map'));
  await table.openMenu(page, 'list');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Jurf al-Sakhar/ })
    .click();
  await table.addToDraft(page);
  await table.sealTurn(page);
  await table.toResult(page);
  forgive(complaints, '/phaser-game-');
});

test('without the rules a message says what to do, and the game continues once they are loaded', async ({
  page,
  complaints,
}) => {
  await lose(page, 'load-rules');
  await openStart(page);
  await page
    .getByRole('button', { name: say('start.go'), exact: true })
    .first()
    .click();
  await expect(page.getByRole('alert')).toHaveText(say('error.load'));
  await page.unrouteAll();
  await page.reload();
  await page.getByRole('listitem').getByRole('button').first().click();
  await atBriefing(page, 'us');
  forgive(complaints, 'rules');
});

test('without the session’s worker a message says so', async ({ page, complaints }) => {
  await lose(page, 'session.worker');
  await openStart(page); // the session is not used until a game starts
  await page
    .getByRole('button', { name: say('start.go'), exact: true })
    .first()
    .click();
  await expect(page.getByRole('alert')).toContainText('reload the page');
  forgive(complaints, 'session.worker');
});

for (const file of ['overlays', 'settings-dialog'])
  test(`without the file of a dialog, ${file}, a message says so`, async ({ page, complaints }) => {
    await openStart(page);
    await lose(page, file);
    await page.getByRole('button', { name: say('start.settings') }).click();
    await expect(page.getByText(say('error.crash'))).toBeVisible();
    await page.unrouteAll();
    await page.getByRole('button', { name: say('error.reload') }).click();
    await page.getByRole('button', { name: say('start.settings') }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    forgive(complaints, file);
  });
