import { fixDice, NO_WAR } from './support/dice.ts';
import { draftStored, recordDrafts } from './support/drafts.ts';
import { like, say } from './support/say.ts';
import { playSave } from './support/saves.ts';
import {
  atBriefing,
  atHandover,
  atStart,
  storedGames,
  loadFile,
  openStart,
  sitDown,
  startHotSeat,
  startSolo,
} from './support/start.ts';
import * as table from './support/table.ts';
import { expect, type Page, test } from './support/test.ts';

/** Two orders, a signal with a statement, aims and forecasts. */
async function draftMuch(page: Page): Promise<void> {
  await table.openPanel(page, say('aims.title'));
  await page.getByRole('button', { name: say('aims.up', { aim: say('aims.fewerAttacks') }) }).click();
  await table.openPanel(page, say('assess.title'));
  await table.slide(page, say('assess.killed'), 0.3);
  await table.giveOrder(page, { tab: 'strike', card: 'order.strike' });
  await table.giveOrder(page, { tab: 'intelligence', card: 'order.investigate' });
  await table.sendSignal(page, 'redline', 'Remember this.');
  await draftStored(page, 3);
}

const forecast = (page: Page) => page.getByRole('slider', { name: say('assess.killed') });

/** The draft's text, and the forecast on its slider. */
async function written(page: Page): Promise<string[]> {
  await table.openPanel(page, say('assess.title'));
  return [await table.draftPanel(page).innerText(), await forecast(page).inputValue()];
}

async function draftUnharmed(page: Page, before: string[]): Promise<void> {
  await table.atTable(page, 1);
  expect(await written(page)).toEqual(before);
  await expect(page.getByText(say('assess.done'), { exact: true })).toBeVisible();
  await table.openPanel(page, say('aims.title'));
  const first = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: like('aims.up') }) })
    .first();
  await expect(first).toContainText(say('aims.fewerAttacks'));
}

test('a reload keeps the page and the draft', async ({ page }) => {
  await recordDrafts(page);
  await fixDice(page, { seed: 'refresh', options: NO_WAR });
  await openStart(page);
  await startSolo(page);

  await test.step('at the briefing', async () => {
    await page.reload();
    await atBriefing(page, 'us');
  });
  await table.toTable(page);

  await test.step('writing orders', async () => {
    await draftMuch(page);
    const before = await written(page);
    await page.reload();
    await draftUnharmed(page, before);
  });

  await test.step('writing orders, in a new tab', async () => {
    const before = await written(page);
    const context = page.context();
    const url = page.url();
    const again = await context.newPage();
    await page.close();
    await recordDrafts(again);
    await again.goto(url);
    await atStart(again);
    await storedGames(again).click();
    await draftUnharmed(again, before);
    page = again;
  });

  await test.step('at what changed', async () => {
    await table.sealTurn(page);
    await table.toResult(page);
    await table.openFold(page, 'story.points');
    const spread = page.getByText(say('points.ahead.note')); // comes once it is fetched
    await expect(spread).toBeVisible();
    const before = await page.getByRole('main').innerText();
    await page.reload();
    await table.toResult(page);
    await table.openFold(page, 'story.points');
    await expect(spread).toBeVisible();
    expect(await page.getByRole('main').innerText()).toBe(before);
    await table.goOn(page);
    await table.atTable(page, 2);
    await expect(table.draftLines(page)).toHaveCount(0);
  });

  await test.step('at the end', async () => {
    await table.openMenu(page, 'start');
    await loadFile(page, 'game.json', JSON.stringify(playSave({ seed: 'over', us: 'hold', iran: 'hold' })));
    await expect(table.endTitle(page)).toBeVisible();
    await table.openChapter(page, 'wanted');
    const ahead = page.getByText(say('points.ahead.end')); // comes once it is fetched
    await expect(ahead).toBeVisible();
    const before = await page.getByRole('main').innerText();
    await page.reload();
    await expect(ahead).toBeVisible();
    expect(await page.getByRole('main').innerText()).toBe(before);
  });

  await test.step('back at the start screen after leaving the game', async () => {
    await page.getByRole('button', { name: say('end.new') }).click();
    await page.reload();
    await atStart(page);
  });
});

test('a hand-over stays covered after a reload, and the other’s draft stays hidden', async ({ page }) => {
  await recordDrafts(page);
  await openStart(page);
  await startHotSeat(page);
  await page.reload();
  await atHandover(page, 'us');
  await sitDown(page, 'us');
  await table.toTable(page);
  await table.giveOrder(page, { tab: 'intelligence', card: 'order.investigate' });
  await draftStored(page, 1);
  await page.reload();
  await table.atTable(page, 1);
  await expect(table.draftLines(page)).toHaveCount(1);
  await table.sealTurn(page);
  await atHandover(page, 'iran');
  await page.reload();
  await atHandover(page, 'iran');
  await sitDown(page, 'iran');
  await table.toTable(page, 'iran');
  await expect(table.draftLines(page)).toHaveCount(0);
});

test('a reload while sealing keeps either the draft or the result', async ({ page }) => {
  await recordDrafts(page);
  await fixDice(page, { seed: 'refresh', options: NO_WAR });
  await openStart(page);
  await startSolo(page);
  await table.toTable(page);
  await table.giveOrder(page, { tab: 'intelligence', card: 'order.investigate' });
  await draftStored(page, 1);
  await table.sealTurn(page);
  await page.reload({ waitUntil: 'commit' });
  await expect(table.sealButton(page).or(table.skipPlayback(page)).or(table.resultTitle(page))).toBeVisible();
  if (await table.sealButton(page).isVisible()) {
    await expect(table.draftLines(page)).toHaveCount(1);
    await table.sealTurn(page);
  }
  await table.toResult(page);
  await table.goOn(page);
  await table.atTable(page, 2);
});
