import { expectNoAxeViolations, type Depth } from './support/axe.ts';
import { fixDice, NO_WAR } from './support/dice.ts';
import { playSave } from './support/saves.ts';
import { say } from './support/say.ts';
import { fileDialog, loadFile, openStart, startHotSeat, startSolo } from './support/start.ts';
import * as table from './support/table.ts';
import { expect, type Page, test } from './support/test.ts';

const ORDERS = '#orders';
const DIALOG = 'dialog[open]';
const VERBS = ['strike', 'deploy', 'intelligence', 'diplomacy'] as const; // nothing to restrain before a response is set

async function lookAtOverlay(page: Page, entry: string, title: string, depth: Depth): Promise<void> {
  await table.openMenu(page, entry);
  await expect(page.getByRole('dialog', { name: say(title) })).toBeVisible();
  await expectNoAxeViolations(page, title, depth, DIALOG);
  await table.closeDialog(page);
}

/** Checks each panel of the table that can be opened. */
async function lookAtTable(page: Page, depth: Depth): Promise<void> {
  await expectNoAxeViolations(page, 'the table', depth);
  for (const fold of ['situation.title', 'aims.title', 'assess.title'] as const) {
    const head = page.getByRole('button', { name: new RegExp(`^${say(fold)}`) });
    if (!(await head.isVisible())) continue; // aims are ranked in turn 1 only
    await table.openPanel(page, say(fold));
    await expectNoAxeViolations(page, fold, depth);
  }
  const log = page.getByRole('button', { name: new RegExp(`^${say('log.title')}`) });
  await log.click();
  await expectNoAxeViolations(page, 'the log', depth);
  await log.click();
  await page.getByRole('button', { name: new RegExp(`^${say('track.pressure')}`) }).click();
  await expectNoAxeViolations(page, 'a track', depth);
  await page.keyboard.press('Escape');
}

async function lookAtOrders(page: Page, depth: Depth): Promise<void> {
  for (const verb of VERBS) {
    await table.openTab(page, verb);
    const cards = table.ordersPanel(page).getByRole('article').getByRole('button', { expanded: false });
    if ((await cards.count()) > 0) await cards.first().click(); // otherwise every card says why it is unavailable
    await expectNoAxeViolations(page, `the orders of ${verb}`, depth, ORDERS);
  }
  await table.openTab(page, 'signals');
  await table.openCard(page, say('signal.redline'));
  await expectNoAxeViolations(page, 'the signals', depth, ORDERS);
  await table.giveOrder(page, { tab: 'intelligence', card: 'order.investigate' });
  await table.sealButton(page).click();
  await expectNoAxeViolations(page, 'the question before sealing', depth, DIALOG);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('orders.seal.back') })
    .click();
}

async function lookAtDialogs(page: Page, depth: Depth): Promise<void> {
  for (const [entry, title] of [
    ['list', 'list.title'],
    ['rulebook', 'rule.title'],
    ['settings', 'settings.title'],
    ['save', 'save.title'],
  ] as const)
    await lookAtOverlay(page, entry, title, depth);
}

/** From turn 4 of a game: the turn's result, and the end. */
async function lookAtReports(page: Page, depth: Depth): Promise<void> {
  await table.sealTurn(page);
  await expectNoAxeViolations(page, 'the turn played back', depth);
  await table.toResult(page);
  await table.openFold(page, 'story.numbers');
  await table.openFold(page, 'story.points');
  await page.getByText(say('track.pressure'), { exact: true }).click();
  await expectNoAxeViolations(page, 'what changed', depth);
  await table.goOn(page);
  await table.atTable(page, 5);
  await table.openMenu(page, 'start');
  await expectNoAxeViolations(page, 'the start screen with a game kept', depth);
  await loadFile(page, 'game.json', JSON.stringify(playSave({ seed: 'axe', us: 'calibrated', iran: 'mixed' })));
  await expect(table.endTitle(page)).toBeVisible();
  await expectNoAxeViolations(page, 'the end', depth);
}

const inTheMiddle = (): string =>
  JSON.stringify(playSave({ seed: 'axe', us: 'calibrated', iran: 'press', turns: 3, options: NO_WAR }));

test.describe('dark', () => {
  test.use({ colorScheme: 'dark' });

  test('axe finds no fault before the first turn', async ({ page }) => {
    await fixDice(page, { seed: 'axe', options: NO_WAR });
    await openStart(page);
    await expectNoAxeViolations(page, 'the start screen');
    await page.getByRole('button', { name: say('start.file') }).click();
    await expect(fileDialog(page)).toBeVisible();
    await expectNoAxeViolations(page, 'the file dialog', 'all', DIALOG);
    await page.keyboard.press('Escape');
    await expect(fileDialog(page)).toHaveCount(0);
    await startSolo(page);
    await expectNoAxeViolations(page, 'the briefing');
    await table.toTable(page);
    await lookAtTable(page, 'all');
    await lookAtOrders(page, 'all');
  });

  test('axe finds no fault after a turn, at the end and in the dialogs', async ({ page }) => {
    await openStart(page);
    await loadFile(page, 'game.json', inTheMiddle());
    await table.atTable(page, 4);
    await lookAtTable(page, 'all');
    await lookAtDialogs(page, 'all');
    await lookAtReports(page, 'all');
  });
});

test.describe('light', () => {
  test.use({ colorScheme: 'light' });

  test('the contrast is enough in the light, too', async ({ page }) => {
    await openStart(page);
    await expectNoAxeViolations(page, 'the start screen', 'contrast');
    await loadFile(page, 'game.json', inTheMiddle());
    await table.atTable(page, 4);
    await table.openPanel(page, say('situation.title'));
    await table.openCard(page, say('order.strike'));
    await expectNoAxeViolations(page, 'the table with a card and the situation', 'contrast');
    await lookAtDialogs(page, 'contrast');
    await lookAtReports(page, 'contrast');
  });
});

test('axe finds no fault in the hand-over', async ({ page }) => {
  await openStart(page);
  await startHotSeat(page);
  await expectNoAxeViolations(page, 'the hand-over');
});
