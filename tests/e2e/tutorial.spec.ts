import { expectNoAxeViolations } from './support/axe.ts';
import { fixDice, NO_WAR } from './support/dice.ts';
import { expectGoodLayout } from './support/layout.ts';
import { say } from './support/say.ts';
import { atBriefing, atStart, openStart, startSolo } from './support/start.ts';
import * as table from './support/table.ts';
import { expect, type Locator, type Page, test } from './support/test.ts';

const guide = (page: Page): Locator => page.getByRole('complementary', { name: say('lesson.name') });
/** The frame lies so far outside of what it frames, in pixels. */
const RING = 4;

/** Square pixels of the framed target that the guide's note covers. */
async function covered(page: Page): Promise<number> {
  const ring = page.locator('[data-ring]');
  if ((await ring.count()) === 0) return 0;
  const [note, target] = await Promise.all([guide(page).boundingBox(), ring.boundingBox()]);
  if (!note || !target) return 0;
  const over = (a: number, b: number, c: number, d: number): number =>
    Math.max(0, Math.min(a + b, c + d) - Math.max(a, c));
  const [x, width] = [target.x + RING, target.width - 2 * RING];
  const [y, height] = [target.y + RING, target.height - 2 * RING];
  return Math.round(over(note.x, note.width, x, width) * over(note.y, note.height, y, height));
}
async function says(page: Page, step: string): Promise<void> {
  await expect(guide(page)).toContainText(say(`lesson.${step}`));
  await expect(guide(page)).toBeInViewport({ ratio: 1 });
  await expect.poll(() => covered(page), { message: `the guide covers what it speaks of: ${step}` }).toBe(0);
}
const next = (page: Page) =>
  guide(page)
    .getByRole('button', { name: say('lesson.next') })
    .click();
const iraq = (page: Page): Locator => page.getByRole('button', { name: /^Ask every group in Iraq/ });

async function begin(page: Page): Promise<void> {
  await openStart(page);
  await page.getByRole('button', { name: say('start.learn.go') }).click();
  await atBriefing(page, 'iran');
  await says(page, 'briefing');
}

async function halt(page: Page): Promise<void> {
  if ((await iraq(page).getAttribute('aria-expanded')) === 'false') await iraq(page).click();
  await table.openedCard(page).locator('label').filter({ hasText: 'Stop' }).click();
  await table.addToDraft(page);
}

test('the tutorial leads through three weeks, and continues after a reload', async ({ page }) => {
  await begin(page);
  await table.toTable(page, 'iran');
  await says(page, 'heat');
  await expectNoAxeViolations(page, 'the table with the guide');
  await next(page);
  await says(page, 'cost');
  await next(page);
  await says(page, 'ask');
  await page.reload();
  await says(page, 'ask');
  await iraq(page).click();
  await says(page, 'odds');
  await halt(page);
  await says(page, 'focus');
  await page.getByRole('button', { name: /^Main target: Iraq/ }).click();
  await table.addToDraft(page);
  await says(page, 'seal');
  await table.sealTurn(page);
  await says(page, 'playback');
  await table.toResult(page);
  await says(page, 'changed');
  await table.goOn(page);

  await says(page, 'log');
  const log = page.getByRole('button', { name: new RegExp(`^${say('log.title')}`) });
  await log.click();
  await says(page, 'why');
  await page
    .getByRole('button', { name: /refuses? to stop/ })
    .first()
    .click();
  await expect(page.getByRole('log').getByText(say('why.roll')).first()).toBeVisible();
  await next(page);
  await says(page, 'again');
  await log.click();
  await halt(page);
  await says(page, 'visit');
  await table.giveOrder(page, { tab: 'restrain', card: 'order.visit', side: 'iran' });
  await says(page, 'signal');
  await table.sendSignal(page, 'stopForStop');
  await says(page, 'seal2');
  await table.sealTurn(page);
  await table.toResult(page);
  await says(page, 'helped');
  await table.goOn(page);

  await says(page, 'situation');
  await table.openPanel(page, say('situation.title'));
  await says(page, 'assessment');
  await next(page);
  await says(page, 'last');
  await table.sealTurn(page);
  await table.toResult(page);
  await says(page, 'over');
  await table.goOn(page);
  await says(page, 'end');
  await guide(page)
    .getByRole('button', { name: say('lesson.finish') })
    .click();
  await expect(guide(page)).toHaveCount(0);
});

test('the tutorial can be left, and the game goes on without it', async ({ page }) => {
  await begin(page);
  await table.toTable(page, 'iran');
  await guide(page)
    .getByRole('button', { name: say('lesson.leave') })
    .click();
  await expect(guide(page)).toHaveCount(0);
  await page.reload();
  await table.atTable(page, 1, 'iran');
  await expect(guide(page)).toHaveCount(0);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  const part = (page: Page, name: string) =>
    page
      .getByRole('navigation', { name: say('phone.tabs') })
      .getByRole('button', { name: new RegExp(`^${say(`phone.${name}`)}`) })
      .tap();
  const seal = async (page: Page) => {
    await page.getByRole('button', { name: say('orders.seal.short'), exact: true }).tap();
    const asked = page.getByRole('dialog').getByRole('button', { name: say('orders.seal.go'), exact: true });
    await asked.tap();
  };
  const add = async (page: Page) => {
    await table
      .openedCard(page)
      .getByRole('button', { name: say('card.add') })
      .tap();
  };
  const card = (page: Page, name: RegExp) => table.ordersPanel(page).getByRole('button', { name }).first();
  const haltByTouch = async (page: Page) => {
    if ((await iraq(page).getAttribute('aria-expanded')) === 'false') await iraq(page).tap();
    await table.openedCard(page).locator('label').filter({ hasText: 'Stop' }).tap();
    await add(page);
  };

  test('the tutorial works by touch, with every note visible and not in the way', async ({ page }) => {
    await begin(page);
    await expectGoodLayout(page, 'the briefing with the guide', { target: 44 });
    await page.getByRole('button', { name: say('brief.go') }).tap();
    await says(page, 'heat');
    await next(page);
    await says(page, 'cost');
    await next(page);
    await says(page, 'ask');
    await iraq(page).tap();
    await says(page, 'odds');
    await haltByTouch(page);
    await says(page, 'focus');
    await card(page, /^Main target: Iraq/).tap();
    await add(page);
    await says(page, 'seal');
    await seal(page);
    await says(page, 'playback');
    await table.toResult(page, table.byTouch);
    await says(page, 'changed');
    await page.getByRole('button', { name: say('result.continue') }).tap();

    await says(page, 'log');
    await part(page, 'log');
    await says(page, 'why');
    const refused = page.getByRole('button', { name: /refuses? to stop/ }).first();
    await refused.tap();
    await expect(refused).toHaveAttribute('aria-expanded', 'true');
    await next(page);
    await says(page, 'again');
    await part(page, 'orders');
    await haltByTouch(page);
    await says(page, 'visit');
    await card(page, new RegExp(`^${say('order.visit')}`)).tap();
    await add(page);
    await says(page, 'signal');
    await page.getByRole('tab', { name: new RegExp(`^${say('verb.signals')}`) }).tap();
    await card(page, new RegExp(`^${say('signal.stopForStop')}`)).tap();
    await table
      .openedCard(page)
      .getByRole('button', { name: say('signal.add') })
      .tap();
    await says(page, 'seal2');
    await seal(page);
    await table.toResult(page, table.byTouch);
    await says(page, 'helped');
    await page.getByRole('button', { name: say('result.continue') }).tap();

    await says(page, 'situation');
    await part(page, 'situation');
    await says(page, 'assessment');
    await next(page);
    await says(page, 'last');
    await seal(page);
    await table.toResult(page);
    await says(page, 'over');
    await page.getByRole('button', { name: say('result.continue') }).tap();
    await says(page, 'end');
    await guide(page)
      .getByRole('button', { name: say('lesson.finish') })
      .tap();
    await expect(guide(page)).toHaveCount(0);
  });
});

test.describe('in the light', () => {
  test.use({ colorScheme: 'light', viewport: { width: 390, height: 844 } });
  test('axe finds no fault in the tutorial on a phone', async ({ page }) => {
    await begin(page);
    await page.getByRole('button', { name: say('brief.go') }).click();
    await says(page, 'heat');
    await expectNoAxeViolations(page, 'the guide on a phone');
  });
});

test('a first game has few orders until turn 3, with a message; one click switches', async ({ page }) => {
  await fixDice(page, { seed: 'small', options: NO_WAR });
  await openStart(page);
  await startSolo(page, { opponent: 'hold', orders: 'few' });
  await table.toTable(page);
  const standing = table.cardNamed(page, say('order.standing'));
  await expect(table.cardNamed(page, say('order.strike'))).toHaveCount(1);
  await expect(standing).toHaveCount(0);
  await expect(page.getByText(say('small.more'))).toBeVisible();
  const diplomacy = page.getByRole('tab', { name: say('verb.diplomacy') });
  await expect(diplomacy).toHaveCount(0); // none of these orders is basic
  for (const turn of [2, 3]) {
    await table.sealTurn(page);
    await table.toResult(page);
    await table.goOn(page);
    await table.atTable(page, turn);
  }
  await expect(page.getByText(say('small.opened'))).toBeVisible();
  await expect(diplomacy).toBeVisible();
  await table.openTab(page, 'strike');
  await expect(standing).toHaveCount(1);
  await page.getByRole('button', { name: say('small.close') }).click();
  await expect(page.getByText(say('small.opened'))).toHaveCount(0);

  await table.openMenu(page, 'start');
  await atStart(page);
  await startSolo(page, { orders: 'few' });
  await table.toTable(page);
  await expect(standing).toHaveCount(0);
  await page.getByRole('button', { name: say('small.open') }).click();
  await expect(standing).toHaveCount(1);
  await page.getByRole('button', { name: say('small.few') }).click();
  await expect(standing).toHaveCount(0);
});
