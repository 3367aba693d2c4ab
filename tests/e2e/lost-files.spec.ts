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

test('without its own worker the computer player still decides', async ({ page, complaints }) => {
  let asked = 0;
  // the session's file a second time, for the computer player
  await page.route('**/assets/session.worker-*', (route) => (++asked === 1 ? route.continue() : route.abort()));
  await openStart(page);
  await startSolo(page);
  await table.toTable(page);
  await table.sealTurn(page);
  await table.toResult(page);
  expect(asked).toBeGreaterThan(1);
  forgive(complaints, 'session.worker');
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
