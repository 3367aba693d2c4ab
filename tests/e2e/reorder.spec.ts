import { fixDice, NO_WAR } from './support/dice.ts';
import { say } from './support/say.ts';
import { openStart, startSolo } from './support/start.ts';
import * as table from './support/table.ts';
import { expect, type Locator, type Page, test } from './support/test.ts';
import { touchGestures } from './support/touch.ts';

const ORDERS = ['investigate', 'harden', 'move'] as const;

/** Kinds of the drafted orders, in the order shown. */
async function order(where: Locator): Promise<string[]> {
  const lines = await where.locator('ol').getByRole('listitem').allInnerTexts();
  const WORDS = { investigate: /Investigate/, harden: /Harden/, move: /Move|\sto\s/ };
  return lines.map((line) => ORDERS.find((kind) => WORDS[kind].test(line)) ?? line);
}

const handles = (where: Locator) => where.locator('[data-handle]');
const middle = async (what: Locator) => {
  const { x, y, width, height } = (await what.boundingBox())!;
  return [x + width / 2, y + height / 2] as const;
};

async function draftThree(page: Page): Promise<void> {
  await fixDice(page, { seed: 'reorder', options: NO_WAR });
  await openStart(page);
  await startSolo(page);
  await table.toTable(page);
  await table.giveOrder(page, { tab: 'intelligence', card: 'order.investigate' });
  await table.giveOrder(page, { tab: 'deploy', card: 'order.harden' });
  await table.giveOrder(page, { tab: 'deploy', card: 'order.move' });
}

test('a drafted order can be dragged by its number, and undone', async ({ page }) => {
  await draftThree(page);
  const draft = table.draftPanel(page);
  expect(await order(draft)).toEqual(['investigate', 'harden', 'move']);
  const [x, y] = await middle(handles(draft).nth(2));
  await page.mouse.move(x, y);
  await page.mouse.down();
  const [, top] = await middle(handles(draft).first());
  await page.mouse.move(x, top, { steps: 6 });
  await expect(handles(draft).nth(2)).toHaveText('1'); // the numbers tell where it would go
  await page.mouse.up();
  expect(await order(draft)).toEqual(['move', 'investigate', 'harden']);
  await page.getByRole('button', { name: say('orders.undo') }).click();
  expect(await order(draft)).toEqual(['investigate', 'harden', 'move']);
  await page.getByRole('button', { name: say('orders.redo') }).click();
  expect(await order(draft)).toEqual(['move', 'investigate', 'harden']);
});

test('Escape cancels dragging an order', async ({ page }) => {
  await draftThree(page);
  const draft = table.draftPanel(page);
  const [x, y] = await middle(handles(draft).first());
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + 70, { steps: 4 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect(await order(draft)).toEqual(['investigate', 'harden', 'move']);
});

test('arrow keys on an order’s number, or with Alt in its line, move it and announce its position', async ({
  page,
}) => {
  await draftThree(page);
  const draft = table.draftPanel(page);
  await handles(draft).first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(handles(draft).nth(1)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(handles(draft).nth(2)).toBeFocused();
  expect(await order(draft)).toEqual(['harden', 'move', 'investigate']);
  await expect(draft.getByRole('status')).toHaveText(/: now 3 of 3$/);
  await draft
    .getByRole('button', { name: /^Remove Investigate/ })
    .first()
    .focus();
  await page.keyboard.press('Alt+ArrowUp');
  expect(await order(draft)).toEqual(['harden', 'investigate', 'move']);
  await expect(draft.getByText(say('orders.order.us'))).toBeVisible();
});

test.describe('by touch', () => {
  test.use({ hasTouch: true });

  test('an order can be dragged by touch', async ({ page }) => {
    await draftThree(page);
    const draft = table.draftPanel(page);
    const [x, y] = await middle(handles(draft).first());
    const [, bottom] = await middle(handles(draft).nth(2));
    const finger = await touchGestures(page);
    await finger.down([x, y]);
    for (const share of [0.3, 0.6, 1]) await finger.move([x, y + (bottom - y) * share]);
    await finger.up();
    await expect.poll(() => order(draft)).toEqual(['harden', 'move', 'investigate']);
  });
});
