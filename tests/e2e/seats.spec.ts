import { expectNoAxeViolations } from './support/axe.ts';
import { fixDice, NO_WAR } from './support/dice.ts';
import { expectGoodLayout } from './support/layout.ts';
import { like, say } from './support/say.ts';
import { atHandover, openStart, pick, sitDown, startHotSeat, startSolo } from './support/start.ts';
import * as table from './support/table.ts';
import { expect, type Locator, type Page, test } from './support/test.ts';

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: say('seats.title'), exact: true });

/** Opens one seat's form in the dialog. */
async function giving(page: Page, side: 'us' | 'iran'): Promise<Locator> {
  await dialog(page)
    .getByRole('button', { name: `${say('seats.give')} : ${say(`side.${side}`)}` })
    .click();
  return dialog(page);
}
const give = (page: Page): Promise<void> =>
  dialog(page)
    .getByRole('button', { name: say('seats.go') })
    .click();

test('one of two players hands the seat to a computer player, and the other plays on alone', async ({ page }) => {
  await fixDice(page, { seed: 'seats', options: NO_WAR });
  await openStart(page);
  await startHotSeat(page);
  await sitDown(page, 'us');
  await table.toTable(page, 'us');
  await table.openMenu(page, 'seats');
  const form = await giving(page, 'us');
  await expect(form.getByText(like('seats.then.pass'))).toBeVisible();
  await expectNoAxeViolations(page, 'seats');
  await expectGoodLayout(page, 'seats');
  await give(page);
  await atHandover(page, 'iran');
  await sitDown(page, 'iran');
  await table.toTable(page, 'iran');
  await table.sealTurn(page);
  await table.toResult(page);
  await table.goOn(page);
  await table.atTable(page, 2, 'iran');
});

test('a player can hand over the only seat, watch, and take it back', async ({ page }) => {
  await fixDice(page, { seed: 'watch', options: NO_WAR });
  await openStart(page);
  await startSolo(page, { side: 'iran' });
  await table.toTable(page, 'iran');
  await table.openMenu(page, 'seats');
  const form = await giving(page, 'iran');
  await expect(form.getByText(like('seats.then.watch'))).toBeVisible();
  await give(page);
  await table.toResult(page);
  await table.goOn(page);
  await table.toResult(page);
  await page.reload();
  await table.toResult(page);
  await page.getByRole('button', { name: say('watch.seats') }).click();
  const back = await giving(page, 'iran');
  await pick(back, say('seats.to'), say('seats.person'));
  await expect(back.getByText(like('seats.then.back'))).toBeVisible();
  await give(page);
  await expect(dialog(page)).toHaveCount(0);
  await table.goOn(page);
  await table.atTable(page, 3, 'iran');
});

test('a second person takes the computer’s seat behind a covered screen', async ({ page }) => {
  await fixDice(page, { seed: 'join', options: NO_WAR });
  await openStart(page);
  await startSolo(page);
  await table.toTable(page, 'us');
  await table.openMenu(page, 'seats');
  const form = await giving(page, 'iran');
  await expect(form.getByText(like('seats.then.join'))).toBeVisible();
  await give(page);
  await table.atTable(page, 1, 'us');
  await table.sealTurn(page);
  await atHandover(page, 'iran');
});
