import { fixDice, NO_WAR } from './support/dice.ts';
import { say } from './support/say.ts';
import { atBriefing, atStart, openStart } from './support/start.ts';
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

/** Seals the draft and leaves the turn's result, by touch. */
async function sealByTouch(page: Page): Promise<void> {
  await seal(page).tap();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('orders.seal.go'), exact: true })
    .tap();
  await table.toResult(page, table.byTouch);
  await page.getByRole('button', { name: say('result.continue') }).tap();
  await expect(seal(page).or(table.endTitle(page))).toBeVisible();
}

test('a game can be played to its end by touch on a phone', async ({ page }) => {
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

  await sealByTouch(page);
  await showTab(page, 'log');
  const entry = page.getByRole('log').getByRole('listitem').last();
  await entry.getByRole('button').first().tap(); // the list is moved until it can be touched
  await expect(entry.getByRole('button').first()).toHaveAttribute('aria-expanded', 'true');
  await showTab(page, 'orders');
  for (let turn = 2; turn < 12 && !(await table.endTitle(page).isVisible()); turn++) await sealByTouch(page);
  await expect(table.endTitle(page)).toBeVisible();
  await page.getByRole('button', { name: say('end.new') }).tap();
  await atStart(page);
});
