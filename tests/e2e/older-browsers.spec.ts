import { NEWER } from '../support/newer-interfaces.ts';
import { fixDice, NO_WAR } from './support/dice.ts';
import { prependToWorkers } from './support/storage-quota.ts';
import { say } from './support/say.ts';
import { openStart, startSolo } from './support/start.ts';
import * as table from './support/table.ts';
import { expect, test } from './support/test.ts';

/** Removes interfaces from a page or worker. */
const without = (names: readonly string[]): string => `{
  const typed = Object.getPrototypeOf(Uint8Array);
  const owners = { Window: self, TypedArray: typed, Navigator: self.Navigator ?? self.WorkerNavigator };
  for (const name of ${JSON.stringify(names)}) {
    const path = name.split('.');
    const member = path.pop();
    const owner = path.length ? owners[path[0]] ?? path.reduce((o, key) => o?.[key], self) : self;
    for (const from of [owner, owner?.prototype]) if (from) delete from[member];
  }
}`;

test.beforeEach(({ context }) => fixDice(context, { seed: 'older-browsers', options: NO_WAR }));

test('the oldest browsers can play a turn, open all panels and say what they cannot do', async ({ page }) => {
  await page.addInitScript(without(NEWER));
  await prependToWorkers(page, without(NEWER));
  await openStart(page);
  expect(
    await page.evaluate(() => ['popover' in HTMLElement.prototype, 'toSorted' in [], 'locks' in navigator]),
  ).toEqual([
    false,
    true, // polyfilled
    false,
  ]);
  await startSolo(page);
  await table.toTable(page);
  await table.giveOrder(page, { tab: 'intelligence', card: 'order.investigate' });

  const menu = page.getByRole('button', { name: say('top.menu'), exact: true });
  const save = page.getByRole('button', { name: say('top.menu.save'), exact: true });
  await menu.click();
  await expect(save).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(save).toBeHidden();
  await expect(menu).toBeFocused();
  await menu.click();
  await save.click();
  await expect(save).toBeHidden();
  await page.getByRole('button', { name: say('save.link'), exact: true }).click();
  await expect(page.getByText(say('save.link.impossible'))).toBeVisible();
  await table.closeDialog(page);
  await expect(menu).toBeFocused();

  await table.sealTurn(page);
  await table.toResult(page);
  await table.goOn(page);
  await table.atTable(page, 2);
  await page.reload();
  await table.atTable(page, 2); // works without any of them
});
