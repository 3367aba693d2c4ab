import { fixDice, NO_WAR } from './support/dice.ts';
import { enter, tabTo } from './support/keyboard.ts';
import { say } from './support/say.ts';
import { atBriefing, atStart, openStart, startSolo } from './support/start.ts';
import * as table from './support/table.ts';
import { expect, type Page, test } from './support/test.ts';

/** Seals the draft and leaves the turn's result, by keyboard. */
async function sealByKeys(page: Page): Promise<void> {
  await enter(page, table.sealButton(page));
  await enter(page, page.getByRole('dialog').getByRole('button', { name: say('orders.seal.go'), exact: true }));
  await table.toResult(page, (past) => enter(page, past));
  await enter(page, page.getByRole('button', { name: say('result.continue') }));
  await expect(table.sealButton(page).or(table.endTitle(page))).toBeVisible();
}

test('a game is played to its end, and a new one started, by keyboard alone', async ({ page }) => {
  await fixDice(page, { seed: 'keyboard', options: NO_WAR });
  await openStart(page);
  await tabTo(page, page.getByRole('radio', { name: say('side.us') }));
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: say('side.iran'), exact: true })).toBeChecked();
  await page.keyboard.press('ArrowLeft');
  await enter(page, page.getByRole('button', { name: say('start.go'), exact: true }).first());
  await atBriefing(page, 'us');
  await enter(page, page.getByRole('button', { name: say('brief.go') }));
  await table.atTable(page, 1);

  await test.step('an order from its card, behind the link that skips the rest', async () => {
    await enter(page, page.getByRole('link', { name: say('common.skip') }));
    await page.keyboard.press('Tab');
    await expect(page.getByRole('tab', { selected: true })).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('tab', { name: new RegExp(`^${say('verb.deploy')}`) })).toBeFocused();
    await enter(page, table.cardNamed(page, say('order.harden')).getByRole('button'));
    const site = table.openedCard(page).getByLabel(say('field.harden.site'), { exact: true });
    await tabTo(page, site);
    const first = await site.inputValue();
    await page.keyboard.press('ArrowDown');
    await expect(site).not.toHaveValue(first);
    await enter(page, table.openedCard(page).getByRole('button', { name: say('card.add') }));
    await expect(table.draftLines(page)).toHaveCount(1);
  });

  await test.step('undone and done again', async () => {
    await page.keyboard.press('Control+z');
    await expect(table.draftLines(page)).toHaveCount(0);
    await page.keyboard.press('Control+y');
    await expect(table.draftLines(page)).toHaveCount(1);
  });

  await test.step('a place from the list that stands for the map', async () => {
    await enter(page, page.getByRole('button', { name: say('top.menu'), exact: true }));
    await enter(page, page.getByRole('button', { name: say('top.menu.list') }));
    const list = page.getByRole('dialog', { name: say('list.title') });
    await enter(page, list.getByRole('button', { name: /^Al-Asad/ }));
    await expect(list).toHaveCount(0);
  });

  await test.step('sealed, seen and left', async () => {
    await sealByKeys(page);
    await table.atTable(page, 2);
  });

  await test.step('a forecast, and a signal with words', async () => {
    await enter(page, page.getByRole('button', { name: new RegExp(`^${say('assess.title')}`) }));
    await tabTo(page, page.getByRole('slider', { name: say('assess.killed') }));
    await page.keyboard.press('ArrowRight');
    await expect(page.getByText(say('assess.done'), { exact: true })).toBeVisible();
    await tabTo(page, page.getByRole('tab', { selected: true }));
    await page.keyboard.press('End'); // the last that a small first game has
    await expect(page.getByRole('tab', { name: new RegExp(`^${say('verb.signals')}`) })).toBeFocused();
    await enter(page, table.cardNamed(page, say('signal.redline')).getByRole('button'));
    await tabTo(page, table.openedCard(page).getByLabel(say('signal.words')));
    await page.keyboard.type('We mean it.');
    await enter(page, table.openedCard(page).getByRole('button', { name: say('signal.add') }));
    await expect(table.draftLines(page)).toContainText(['We mean it.']);
  });

  await test.step('to the end', async () => {
    for (let turn = 2; turn < 12 && !(await table.endTitle(page).isVisible()); turn++) await sealByKeys(page);
    await expect(table.endTitle(page)).toBeFocused();
    await enter(page, page.getByRole('button', { name: say('end.new') }));
    await atStart(page);
  });
});

test('Escape closes what was opened, and the focus returns', async ({ page }) => {
  await openStart(page);
  const settings = page.getByRole('button', { name: say('start.settings') });
  await enter(page, settings);
  const dialog = page.getByRole('dialog', { name: say('settings.title') });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(settings).toBeFocused();

  await startSolo(page);
  await table.toTable(page);
  const menu = page.getByRole('button', { name: say('top.menu'), exact: true });
  await enter(page, menu);
  await enter(page, page.getByRole('button', { name: say('top.menu.settings') }));
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(menu).toBeFocused();
});
