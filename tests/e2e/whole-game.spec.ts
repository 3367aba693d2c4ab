import type { Save } from '../../src/engine/record/index.ts';
import { fixDice, NO_WAR } from './support/dice.ts';
import { say } from './support/say.ts';
import { atStart, loadFile, openStart, pick, startSolo } from './support/start.ts';
import * as table from './support/table.ts';
import { expect, type Page, test } from './support/test.ts';

test.use({ contextOptions: { reducedMotion: 'no-preference' } });

/** Turn 1: aims, assessment, and a strike chosen on the map; undo and redo. */
async function first(page: Page): Promise<void> {
  await table.openPanel(page, say('aims.title'));
  const up = page.getByRole('button', { name: say('aims.up', { aim: say('aims.noWiderWar') }) });
  await up.click();
  await up.click();
  await expect(up).toBeDisabled();
  await expect(page.getByText(say('aims.kept'), { exact: true })).toBeVisible();

  await table.openPanel(page, say('assess.title'));
  await table.slide(page, say('assess.killed'), 0.2);
  await page.getByText(table.MORE_FORECASTS).click();
  await table.slide(page, say('assess.act.us'), 0.75);
  await page.getByRole('combobox', { name: say('assess.ifUnhurt') }).selectOption(say('ifUnhurt.limited'));
  await expect(page.getByText(say('assess.done'), { exact: true })).toBeVisible();

  await table.openTab(page, 'strike');
  await table.clickCounter(page, 'jurf-al-sakhar');
  await expect(table.openedCard(page).getByRole('heading', { level: 3 })).toContainText('Jurf al-Sakhar');
  await table.addToDraft(page);
  const strike = table.draftLines(page).filter({ hasText: 'Jurf al-Sakhar' });
  await page.getByRole('button', { name: say('orders.undo') }).click();
  await expect(strike).toHaveCount(0);
  await page.getByRole('button', { name: say('orders.redo') }).click();
  await expect(strike).toHaveCount(1);
}

/** Turn 2: a strike from its card, with a statement. */
async function second(page: Page): Promise<void> {
  await table.openTab(page, 'strike');
  const card = await table.openCard(page, say('order.strike'));
  await card.getByLabel(say('field.site'), { exact: true }).selectOption({ label: 'Mayadin' });
  await pick(card, say('field.aim'), say('aim.fighters'));
  await card.getByLabel(say('field.statement.reason')).selectOption(say('reason.reply'));
  await card.getByLabel(say('field.statement.offRamp')).selectOption(say('offRamp.stopForStop'));
  await table.addToDraft(page);
}

/** Turn 3: a unit moves; an order is removed. */
async function third(page: Page): Promise<void> {
  await table.giveOrder(page, { tab: 'deploy', card: 'order.move' });
  await table.giveOrder(page, { tab: 'intelligence', card: 'order.investigate' });
  const line = table.draftLines(page).filter({ hasText: say('draft.investigate') });
  await line.getByRole('button', { name: say('orders.remove', { what: say('draft.investigate') }) }).click();
  await expect(table.draftLines(page)).toHaveCount(1);
}

const fourth = (page: Page) =>
  table.giveOrder(page, { tab: 'deploy', card: 'order.harden', choose: { [say('field.harden.site')]: 1 } });
const fifth = (page: Page) => table.sendSignal(page, 'redline', 'We mean it.');
const sixth = (page: Page) => table.sendSignal(page, 'stopForStop');
const nothing = async (): Promise<void> => {};

const PLANS = [first, second, third, fourth, fifth, sixth, nothing, nothing, nothing];

/** The log: one kind of event, the causes of one event, and back. */
async function readLog(page: Page): Promise<void> {
  const log = page.getByRole('region', { name: say('log.title') });
  const strip = log.getByRole('button', { name: new RegExp(`^${say('log.title')}`) });
  await strip.click();
  const kind = log.getByRole('button', { name: new RegExp(`^${say('log.kind.attack')}, \\d+$`) });
  await kind.click();
  await expect(kind).toHaveAttribute('aria-pressed', 'true');
  const entry = log.getByRole('listitem').first().getByRole('button').first();
  await entry.click();
  await expect(entry).toHaveAttribute('aria-expanded', 'true');
  await expect(log.getByRole('listitem').first().getByText(say('why.roll'), { exact: true }).first()).toBeVisible();
  await log.getByRole('button', { name: new RegExp(`^${say('log.all')}, \\d+$`) }).click();
  await strip.click();
}

/** The result: a number with its causes, and the rule behind it. */
async function readResult(page: Page, turn: number): Promise<void> {
  await table.toResult(page);
  await expect(page.getByText(new RegExp(`^Turn ${turn},`))).toBeVisible();
  if (turn !== 1) return;
  await table.openFold(page, 'story.numbers');
  const name = page.getByText(say('track.pressure'), { exact: true });
  await name.click();
  const pressure = page.getByRole('group').filter({ has: name });
  await pressure.getByRole('button', { name: /^Rule/ }).click();
  await expect(page.getByRole('dialog', { name: say('rule.title') })).toBeVisible();
  await table.closeDialog(page);
}

async function playTurn(page: Page, turn: number): Promise<void> {
  await table.atTable(page, turn);
  await PLANS[turn - 1]!(page);
  if (turn === 2) await readLog(page);
  await table.sealTurn(page);
  await readResult(page, turn);
  await table.goOn(page);
}

async function readEnd(page: Page, turns: number): Promise<void> {
  await expect(table.endTitle(page)).toBeVisible();
  for (const line of ['americansKilled', 'fightersKilled', 'civiliansKilled'])
    await expect(page.getByRole('term').filter({ hasText: say(`ledger.${line}`) })).toBeVisible();
  await table.openChapter(page, 'story');
  await expect(page.getByText(`After ${turns} turns.`)).toBeVisible();
  await table.openChapter(page, 'wanted');
  const bars = page.getByRole('table').filter({ hasText: say('bar.people') });
  for (const side of ['us', 'iran'])
    await expect(bars.getByRole('columnheader', { name: say(`side.${side}`) })).toBeVisible();
  for (const bar of ['people', 'region', 'position', 'promises', 'home'])
    await expect(bars.getByRole('row', { name: new RegExp(`^${say(`bar.${bar}`)}`) })).toBeVisible();
  await table.openChapter(page, 'questions');
  await expect(page.getByRole('heading', { name: say('end.questions') })).toBeVisible();
  await table.openChapter(page, 'cost');
}

test('a half-length game is played with the mouse to its end, saved, and loaded', async ({ page }) => {
  await fixDice(page, { seed: 'a whole game', options: NO_WAR });
  await openStart(page);
  await startSolo(page, { opponent: 'mixed' });
  await table.toTable(page);

  let turn = 0;
  while (!(await table.endTitle(page).isVisible())) {
    turn++;
    await test.step(`turn ${turn}`, () => playTurn(page, turn));
    await expect(table.sealButton(page).or(table.endTitle(page))).toBeVisible();
  }
  expect(turn).toBeGreaterThanOrEqual(7);
  expect(turn).toBeLessThanOrEqual(9);
  await readEnd(page, turn);
  const told = await page.getByRole('main').innerText();

  const { name, text } = await table.fileFrom(page, () => page.getByRole('button', { name: say('end.save') }).click());
  expect(name).toMatch(/^a-fine-line-oct-2023-turn-\d+\.json$/);
  const save = JSON.parse(text) as Save;
  expect(save.turns).toHaveLength(turn);
  const kinds = save.turns.map((t) => [...t.us!.orders, ...t.us!.signals].map((x) => x.kind));
  expect(kinds.slice(0, 6)).toEqual([['strike'], ['strike'], ['move'], ['harden'], ['redline'], ['stopForStop']]);
  expect(save.turns[0]!.us!.aims![0]).toBe('noWiderWar');

  await page.getByRole('button', { name: say('end.new') }).click();
  await atStart(page);
  await loadFile(page, 'game.json', text);
  await expect(table.endTitle(page)).toBeVisible();
  expect(await page.getByRole('main').innerText()).toBe(told);
});

test('a game as Iran is played to its end against strikes', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await fixDice(page, { seed: 'a whole game', options: NO_WAR });
  await openStart(page);
  await startSolo(page, { side: 'iran', opponent: 'heavyWhileAttacked' });
  await table.toTable(page, 'iran');
  await table.giveOrder(page, { tab: 'restrain', card: 'order.visit', side: 'iran' });
  await table.sealToEnd(page);
  await table.openChapter(page, 'story');
  await expect(page.getByRole('cell').filter({ hasText: say('draft.visit', { groupMid: '' }).trim() })).toHaveCount(1);
});
