import { SCREENS } from './support/screens.ts';
import { say } from './support/say.ts';
import * as table from './support/table.ts';
import { expect, type Page, test } from './support/test.ts';

/** Buttons that leave the page. */
const LEAVING = ['start.go', 'start.learn', 'brief.go', 'orders.seal', 'result.continue', 'play.again', 'end.new'].map(
  (key) => say(key),
);
const MOST = 90;

/** Presses every button, also those that appear later; returns the ones after which nothing has the focus. */
async function pressEverything(page: Page): Promise<{ pressed: number; lost: string[] }> {
  const lost: string[] = [];
  let pressed = 0;
  for (; pressed < MOST; pressed++) {
    const name = await page.evaluate((leaving) => {
      const buttons = [...document.querySelectorAll<HTMLButtonElement>('main :is(button, summary)')].filter(
        (x) =>
          !x.disabled && !x.dataset['pressed'] && x.tabIndex >= 0 && x.checkVisibility({ visibilityProperty: true }),
      );
      const next = buttons.find((x) => !leaving.some((words) => x.textContent.trim().startsWith(words)));
      if (!next) return null;
      next.dataset['pressed'] = 'yes';
      next.focus();
      return (next.ariaLabel ?? next.textContent).trim().slice(0, 60);
    }, LEAVING);
    if (name === null) break;
    await page.keyboard.press('Enter');
    await page.evaluate(async () => {
      for (let frame = 0; frame < 4; frame++) await new Promise((done) => requestAnimationFrame(done));
    });
    for (let open = 0; open < 3 && (await page.locator('dialog:modal, :popover-open').count()) > 0; open++)
      await page.keyboard.press('Escape');
    const nowhere = () => page.evaluate(() => document.activeElement === document.body);
    if (await nowhere()) {
      await page.waitForTimeout(200);
      if (await nowhere()) lost.push(name);
    }
  }
  return { pressed, lost };
}

for (const screen of [SCREENS.start, SCREENS.table, SCREENS.result, SCREENS.end]) {
  test(`some element has the focus after every button on the page ${screen.name}`, async ({ page }) => {
    await screen.open(page);
    const { pressed, lost } = await pressEverything(page);
    expect(pressed).toBeGreaterThan(1);
    expect(lost).toEqual([]);
  });
}

test('adding to the draft is announced, and the card keeps the focus', async ({ page }) => {
  await SCREENS.table.open(page);
  await table.openTab(page, 'intelligence');
  const title = say('order.investigate');
  const card = await table.openCard(page, title);
  await card.getByRole('button', { name: say('card.add') }).press('Enter');
  await expect(table.cardNamed(page, title).getByRole('button', { expanded: false })).toBeFocused();
  const news = page.getByRole('status').filter({ hasText: say('orders.added', { what: title }) });
  await expect(news).toHaveCount(1);

  // The row disappears with its button; the position is kept.
  await table
    .draftPanel(page)
    .getByRole('button', { name: say('orders.remove', { what: title }) })
    .press('Enter');
  await expect(table.draftLines(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: say('orders.undo') })).toBeFocused();
});

test('the link to the orders comes after the heading in tab order, and becomes visible', async ({ page }) => {
  await SCREENS.table.open(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.keyboard.press('Tab');
  const link = page.getByRole('link', { name: say('common.skip') });
  await expect(link).toBeFocused();
  const box = (await link.boundingBox())!;
  const above = await page.evaluate(([x, y]) => document.elementFromPoint(x!, y!)?.textContent, [box.x + 8, box.y + 8]);
  expect(above).toBe(say('common.skip'));
});

test('a clause opened by link is not covered by the rulebook’s search', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 700 });
  await SCREENS.rulebook.open(page);
  await page
    .getByRole('navigation', { name: say('rule.contents') })
    .getByRole('button')
    .nth(6)
    .click();
  const heading = page.getByRole('dialog').locator('h3:focus');
  await expect(heading).toBeVisible();
  const search = (await page.getByRole('dialog').locator('form').boundingBox())!;
  expect((await heading.boundingBox())!.y).toBeGreaterThanOrEqual(search.y + search.height);
});
