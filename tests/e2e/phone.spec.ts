import { fixDice, NO_WAR } from './support/dice.ts';
import { beyondEdge, fitsWidth } from './support/fits.ts';
import { savedHere } from './support/saves.ts';
import { say } from './support/say.ts';
import { atBriefing, atHandover, loadFile, openStart, startHotSeat } from './support/start.ts';
import * as table from './support/table.ts';
import { expect, type Page, test } from './support/test.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

const tabs = (page: Page) => page.getByRole('navigation', { name: say('phone.tabs') });
const seal = (page: Page) => page.getByRole('button', { name: say('orders.seal.short'), exact: true });

async function showTab(page: Page, name: string): Promise<void> {
  const tab = tabs(page).getByRole('button', { name: say(`phone.${name}`) });
  await tab.tap();
  await expect(tab).toHaveAttribute('aria-current', 'page');
}

test('a turn is ordered, sealed and seen by touch on a phone', async ({ page }) => {
  await fixDice(page, { seed: 'phone', options: NO_WAR });
  await openStart(page);
  await page
    .getByRole('button', { name: say('start.go'), exact: true })
    .first()
    .tap();
  await atBriefing(page, 'us');
  await page.getByRole('button', { name: say('brief.go') }).tap();
  await expect(tabs(page)).toBeVisible();

  await page.getByRole('tab', { name: new RegExp(`^${say('verb.deploy')}`) }).tap();
  await table.cardNamed(page, say('order.harden')).getByRole('button').tap();
  await table
    .openedCard(page)
    .getByRole('button', { name: say('card.add') })
    .tap();
  await page.getByRole('tab', { name: new RegExp(`^${say('verb.signals')}`) }).tap();
  await table.cardNamed(page, say('signal.redline')).getByRole('button').tap();
  await table
    .openedCard(page)
    .getByRole('button', { name: say('signal.add') })
    .tap();

  await expect(page.getByText('1 order, 1 signal')).toBeVisible();
  await page.getByRole('button', { name: say('phone.show') }).tap();
  const draft = page.getByRole('dialog', { name: say('orders.draft') });
  await expect(draft.getByRole('listitem')).toHaveCount(2);
  await draft.getByRole('button', { name: /^Remove Red line/ }).tap();
  await expect(draft.getByRole('listitem')).toHaveCount(1);
  await draft.getByRole('button', { name: say('common.close') }).tap();

  await showTab(page, 'map');
  await table.mapIdle(page);
  await showTab(page, 'situation');
  await expect(page.getByRole('button', { name: new RegExp(`^${say('assess.title')}`) })).toBeVisible();
  await showTab(page, 'log');
  await showTab(page, 'orders');

  await seal(page).tap();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('orders.seal.go'), exact: true })
    .tap();
  const past = page.getByRole('button', { name: say('result.title'), exact: true });
  await past.tap();
  await expect(table.resultTitle(page)).toBeVisible();
  await page.getByRole('button', { name: say('result.continue') }).tap();
  await expect(seal(page)).toBeEnabled();
});

test.describe('at 360 pixels', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('nothing has to be scrolled to the side', async ({ page }) => {
    await openStart(page);
    await fitsWidth(page, 'start');
    await page.evaluate(() => document.querySelector('h1')!.style.setProperty('min-width', '500px'));
    expect(await beyondEdge(page)).not.toEqual([]); // it would be noticed
    await page.evaluate(() => document.querySelector('h1')!.removeAttribute('style'));
    await page.getByRole('button', { name: say('start.settings') }).tap();
    await fitsWidth(page, 'settings');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('common.close') })
      .tap();
    await page.getByRole('button', { name: say('start.rulebook') }).tap();
    await expect(page.getByRole('dialog').getByRole('searchbox')).toBeVisible();
    await fitsWidth(page, 'rulebook');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('common.close') })
      .tap();

    await page
      .getByRole('button', { name: say('start.go'), exact: true })
      .first()
      .tap();
    await atBriefing(page, 'us');
    await fitsWidth(page, 'briefing');
    await page.getByRole('button', { name: say('brief.go') }).tap();
    await expect(tabs(page)).toBeVisible();
    for (const verb of ['strike', 'deploy', 'restrain', 'intelligence', 'signals', 'diplomacy']) {
      await page.getByRole('tab', { name: new RegExp(`^${say(`verb.${verb}`)}`) }).tap();
      const cards = table.ordersPanel(page).getByRole('article').getByRole('button', { expanded: false });
      if ((await cards.count()) > 0) await cards.first().tap();
      await fitsWidth(page, `orders, ${verb}`);
    }
    for (const tab of ['map', 'situation', 'log']) {
      await showTab(page, tab);
      await fitsWidth(page, tab);
    }
    await seal(page).tap();
    await fitsWidth(page, 'the question before sealing');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('orders.seal.go'), exact: true })
      .tap();
    await expect(page.getByRole('button', { name: say('result.title'), exact: true })).toBeVisible();
    await fitsWidth(page, 'the turn played back');
    await page.getByRole('button', { name: say('result.title'), exact: true }).tap();
    await fitsWidth(page, 'what changed');
    await page.getByRole('button', { name: say('result.continue') }).tap();
    await expect(seal(page)).toBeEnabled();
    await table.openMenu(page, 'start');

    await loadFile(page, 'game.json', JSON.stringify(savedHere({ seed: 'narrow', us: 'calibrated', iran: 'press' })));
    await expect(table.endTitle(page)).toBeVisible();
    await fitsWidth(page, 'end');
    await page.getByRole('button', { name: say('end.new') }).tap();
    await startHotSeat(page);
    await atHandover(page, 'us');
    await fitsWidth(page, 'hand-over');
  });
});

test.describe('at other widths and sizes of text', () => {
  test.use({ isMobile: false, hasTouch: false });

  test('the table fits its window', async ({ page }) => {
    await openStart(page);
    await loadFile(
      page,
      'game.json',
      JSON.stringify(savedHere({ seed: 'wide', us: 'calibrated', iran: 'press', turns: 3, options: NO_WAR })),
    );
    await expect(page.getByRole('tablist')).toBeVisible();
    for (const size of ['normal', 'large', 'huge']) {
      await page.setViewportSize({ width: 1366, height: 768 });
      await table.openMenu(page, 'settings');
      await page
        .getByRole('dialog')
        .locator('label')
        .filter({ hasText: say(`settings.text.${size}`) })
        .click();
      await table.closeDialog(page);
      for (const width of [768, 900, 1024, 1366, 1920]) {
        await page.setViewportSize({ width, height: 800 });
        await fitsWidth(page, `${size} text, ${width} pixels`);
      }
    }
  });
});
