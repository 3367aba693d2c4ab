import { expectNoAxeViolations } from './support/axe.ts';
import { NO_WAR } from './support/dice.ts';
import { enter, tabTo } from './support/keyboard.ts';
import { expectGoodLayout } from './support/layout.ts';
import { linkTo } from './support/link.ts';
import { playSave } from './support/saves.ts';
import { like, say } from './support/say.ts';
import { atBriefing, pick } from './support/start.ts';
import * as table from './support/table.ts';
import { expect, type Locator, type Page, test } from './support/test.ts';

const game = playSave({ seed: 'what if', us: 'calibrated', iran: 'mixed', options: NO_WAR });
const runs = '2,000';

/** The recorded submission, before any change. */
const sealed = (turn: number, side: 'us' | 'iran'): number => {
  const { orders, signals } = game.turns[turn - 1]![side]!;
  return orders.length + signals.length;
};
const lines = (page: Page) =>
  page.getByRole('listitem').filter({ has: page.getByRole('button', { name: like('orders.remove') }) });

const chapter = (page: Page) => page.getByRole('button', { name: say('debrief.chapter.whatif'), exact: true }).first();
const done = (page: Page) => page.getByText(say('whatif.run.done', { n: runs }));
const dropFirst = (page: Page) => page.getByRole('button', { name: like('orders.remove') }).first();
const stop = (page: Page) => page.getByRole('button', { name: say('common.cancel') });

async function open(page: Page): Promise<void> {
  await page.goto(linkTo(game));
  await chapter(page).click();
  await expect(page.getByRole('heading', { level: 1, name: say('debrief.chapter.whatif') })).toBeVisible();
}

const finding = (page: Page): Locator =>
  page.getByRole('region', { name: say('whatif.answer') }).getByRole('heading', { level: 2 });

test('the same orders with other dice say what was luck; the runs can be stopped and made again, and are kept', async ({
  page,
}) => {
  await open(page);
  await expect(page.getByRole('progressbar', { name: say('whatif.run.progress') })).toBeVisible();
  await stop(page).click();
  await expect(page.getByText(like('whatif.run.stopped', { of: runs }))).toBeVisible();
  await page.getByRole('button', { name: say('whatif.run.again') }).click();
  await expect(finding(page)).toHaveText(say('whatif.head.same', { turn: 1 }));
  await expect(page.getByRole('heading', { name: say('whatif.luck.title') })).toBeVisible();
  await expect(done(page)).toBeVisible({ timeout: 60_000 });
  await expectNoAxeViolations(page, 'what if, nothing changed');

  await test.step('a result stays after visiting another chapter', async () => {
    await page
      .getByRole('button', { name: say('debrief.chapter.history'), exact: true })
      .first()
      .click();
    await expect(done(page)).toHaveCount(0);
    await chapter(page).click();
    await expect(done(page)).toBeVisible();
    await expect(stop(page)).toHaveCount(0);
  });
});

test('dropping an order gives a result, can be undone and survives a reload', async ({ page }) => {
  await open(page);
  await page.getByRole('combobox', { name: say('whatif.turn') }).selectOption('3');
  await expect(page.getByRole('heading', { name: like('whatif.orders', { turn: 3 }) })).toBeVisible();
  await dropFirst(page).click();
  await expect(finding(page)).not.toHaveText(say('whatif.head.same', { turn: 3 }));
  await expect(done(page)).toBeVisible({ timeout: 60_000 });
  const said = await finding(page).innerText();
  const tables = page.getByText(say('figure.table'));
  await tables.first().click();
  await expect(page.getByRole('table').last().getByRole('columnheader')).toHaveCount(5);
  await tables.last().click();
  const curves = page.getByRole('table', { name: say('whatif.curves', { turn: 3 }) });
  await expect(curves.getByRole('columnheader')).toHaveCount(9); // median, 5 % and 95 % of both worlds
  await expectNoAxeViolations(page, 'what if, changed');

  await page.reload();
  await expect(done(page)).toBeVisible({ timeout: 60_000 });
  await expect(finding(page)).toHaveText(said);
  await page.getByRole('button', { name: say('orders.undo') }).click();
  await expect(finding(page)).toHaveText(say('whatif.head.same', { turn: 3 }));
});

test('orders are added with the game’s cards, for either side, by keyboard', async ({ page }) => {
  await open(page);
  await pick(page, say('whatif.side'), say('side.iran'));
  await expect(
    page.getByRole('heading', { name: like('whatif.orders', { side: say('side.iran.inline') }) }),
  ).toBeVisible();
  await expect(lines(page)).toHaveCount(sealed(1, 'iran'));
  await enter(page, page.getByText(say('whatif.cards'), { exact: true }));
  await tabTo(page, page.getByRole('tab', { selected: true }));
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  const card = page.getByRole('article').filter({ hasText: say('signal.private') });
  await enter(page, card.getByRole('button', { expanded: false }));
  await enter(page, page.getByRole('button', { name: say('signal.add') }));
  await expect(lines(page)).toHaveCount(sealed(1, 'iran') + 1);
  await expect(done(page)).toBeVisible({ timeout: 60_000 });
  await expect(finding(page)).not.toHaveText(say('whatif.head.same', { turn: 1 }));
});

test('another question can be asked during a run', async ({ page }) => {
  await open(page);
  await expect(stop(page)).toBeVisible();
  await page.getByRole('combobox', { name: say('whatif.turn') }).selectOption('2');
  await expect(finding(page)).toHaveText(say('whatif.head.same', { turn: 2 }));
  await pick(page, say('whatif.later'), say('whatif.later.doctrines'));
  await expect(page.getByText(like('whatif.later.doctrines.note'))).toBeVisible();
  await expect(done(page)).toBeVisible({ timeout: 60_000 });
});

test('any turn can be played on, with the changed orders as the draft', async ({ page }) => {
  await open(page);
  await page.getByRole('combobox', { name: say('whatif.turn') }).selectOption('3');
  await expect(page.getByRole('heading', { name: like('whatif.orders', { turn: 3 }) })).toBeVisible();
  await expect(lines(page)).toHaveCount(sealed(3, 'us'));
  await dropFirst(page).click();
  await expect(lines(page)).toHaveCount(sealed(3, 'us') - 1);
  await page.getByRole('button', { name: say('whatif.fork.go', { turn: 3 }), exact: true }).click();
  await table.atTable(page, 3);
  await expect(table.draftLines(page)).toHaveCount(sealed(3, 'us') - 1);
});

test('the other seat is played for two turns, and compared with the first game', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: say('whatif.swap.go'), exact: true }).click();
  await atBriefing(page, 'iran');
  await table.toTable(page, 'iran');
  await table.sealTurn(page);
  await table.toResult(page);
  await expect(page.getByRole('heading', { name: say('swap.title') })).toHaveCount(0);
  await table.goOn(page);
  await table.atTable(page, 2, 'iran');
  await table.sealTurn(page);
  await table.toResult(page);
  const beside = page.getByRole('table', { name: say('swap.title') });
  await expect(beside.getByRole('row')).toHaveCount(13);
  await expectNoAxeViolations(page, 'two turns from the other side');
  await page.getByRole('button', { name: say('swap.back') }).click();
  await expect(page.getByRole('heading', { level: 1, name: say('debrief.chapter.whatif') })).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
  test('question, cards and result fit double-size text and touch', async ({ page }) => {
    await open(page);
    await expect(done(page)).toBeVisible({ timeout: 60_000 });
    await page.getByText(say('whatif.cards'), { exact: true }).tap();
    await page.getByRole('article').getByRole('button', { expanded: false }).first().tap();
    for (const text of ['normal', 'double']) {
      await page.evaluate((size) => void (document.documentElement.dataset['text'] = size), text);
      await expectGoodLayout(page, `what if, ${text} text`, { target: 44 });
    }
  });
});

test('a turning point links to the turn without that order', async ({ page }) => {
  await page.goto(linkTo(game));
  await page
    .getByRole('button', { name: say('debrief.chapter.questions'), exact: true })
    .first()
    .click();
  await page
    .getByRole('button', { name: say('whatif.try') })
    .first()
    .click({ timeout: 60_000 });
  await expect(page.getByRole('heading', { level: 1, name: say('debrief.chapter.whatif') })).toBeVisible();
  await expect(finding(page)).toHaveText(like('whatif.head.moved'));
  await expect(page.getByRole('button', { name: say('orders.undo') })).toBeEnabled();
});
