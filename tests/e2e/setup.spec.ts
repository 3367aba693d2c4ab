import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from './support/axe.ts';
import { say } from './support/say.ts';
import { atBriefing, openPlan, openStart, pick } from './support/start.ts';
import * as table from './support/table.ts';
import { expect, test } from './support/test.ts';

async function openSetup(page: Page) {
  const door = page.locator('[data-setup]');
  await door.getByRole('heading', { name: say('setup.title') }).click();
  return door;
}

test('a facilitator chooses world and limits, and the game shows only what players may know', async ({ page }) => {
  await openStart(page);
  const door = await openSetup(page);
  await expectNoAxeViolations(page, 'how the game is set up', 'all', '[data-setup]');
  await pick(door, say('setup.theta'), say('setup.theta.provoke'));
  await expect(door.getByText(say('setup.theta.provoke.text'))).toBeVisible();
  await pick(door, say('setup.maxOrders'), say('setup.maxOrders.3'));
  await pick(door, say('setup.hiddenAims'), say('setup.hiddenAims.fixed'));
  await door.getByLabel(say('setup.aimOf', { side: say('side.us') })).selectOption('seaLanes');
  await expect(door.getByRole('radio', { name: say('setup.preset.own') })).toBeChecked();
  await page
    .getByRole('button', { name: say('start.go'), exact: true })
    .first()
    .click();
  await atBriefing(page, 'us');
  await expect(page.getByText(say('hiddenAim.seaLanes'))).toBeVisible();
  await table.toTable(page, 'us');
  await page.reload(); // settings are stored with the game
  await table.openMenu(page, 'settings');
  const row = (name: string) =>
    page
      .getByRole('dialog')
      .locator('dl > div')
      .filter({ hasText: say(`setup.${name}`) });
  await expect(row('maxOrders')).toContainText(say('setup.maxOrders.3'));
  await expect(row('theta')).toContainText(say('setup.game.withheld'));
  await expect(row('hiddenAims')).toContainText(say('setup.game.withheld'));
});

test('a class game starts with one click', async ({ page }) => {
  await openStart(page);
  const door = await openSetup(page);
  await openPlan(page);
  await pick(door, say('setup.preset'), say('setup.preset.firstClass'));
  const signals = door.getByRole('radiogroup', { name: say('setup.maxSignals') });
  await expect(signals.getByRole('radio', { name: say('setup.maxSignals.1') })).toBeChecked();
  await expect(page.getByRole('radio', { name: say('start.orders.basic') }).first()).toBeChecked();
  await pick(door, say('setup.preset'), say('setup.preset.standard'));
  await expect(page.getByRole('radio', { name: say('start.orders.full') }).first()).toBeChecked();
});
