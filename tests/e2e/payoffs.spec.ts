import { WRITTEN } from '../../src/analysis/balance/payoff-table.ts';
import { expectNoAxeViolations } from './support/axe.ts';
import { say } from './support/say.ts';
import { openStart, pick } from './support/start.ts';
import { expect, test } from './support/test.ts';

test('the rulebook shows the payoffs as an accessible table', async ({ page }) => {
  await openStart(page);
  await page.getByRole('button', { name: say('start.rulebook') }).click();
  await page.getByRole('searchbox').fill(say('payoff.title'));
  const table = page.getByRole('table', { name: /Mean points of both sides/ });
  await expect(table.getByRole('rowheader')).toHaveCount(6);
  await expect(table.getByRole('columnheader')).toHaveCount(6);
  const first = table.getByRole('cell').first();
  await expect(first).toContainText(/United States −?\d+.*Iran −?\d+/);
  await expectNoAxeViolations(page, 'what pays', 'all', '[data-payoffs]');
  const before = await table.innerText();
  await pick(page.getByRole('dialog'), say('payoff.world'), say('payoff.world.provoke'));
  await expect(page.getByRole('table', { name: /it provokes/ })).not.toHaveText(before);
  await expect(page.getByText(say('payoff.contested'), { exact: true })).toBeVisible();
});

test('the rulebook prints every doctrine as its decision table', async ({ page }) => {
  await openStart(page);
  await page.getByRole('button', { name: say('start.rulebook') }).click();
  await page.getByRole('searchbox').fill(say('payoff.title'));
  for (const side of ['us', 'iran'] as const) {
    const table = page.getByRole('table', { name: say('doctrine.caption', { side: say(`side.${side}.inline`) }) });
    await expect(table.getByRole('rowheader')).toHaveCount(WRITTEN[side].length);
    await expect(table.getByRole('row')).toHaveCount(1 + WRITTEN[side].flatMap(({ rows }) => rows).length);
  }
});

test('the rulebook explains how two Strategists play each other', async ({ page }) => {
  await openStart(page);
  await page.getByRole('button', { name: say('start.rulebook') }).click();
  await page.getByRole('searchbox').fill(say('strength.title'));
  const part = page.locator('[data-strength]');
  await expect(part.locator('dl div').first()).toHaveText(/^War\d+(\.\d)?%$/);
  for (const side of ['us', 'iran'])
    await expect(
      page.getByRole('table', { name: say('self.orders', { side: say(`side.${side}`) }) }).getByRole('rowheader'),
    ).toHaveCount(7);
  await expect(
    part
      .getByRole('table', { name: say('restraint.caption') })
      .getByRole('cell')
      .first(),
  ).toHaveText(/%$/);
  await expect(part.getByText(say('self.why.bound'))).toBeVisible();
  await expectNoAxeViolations(page, 'strength', 'all', '[data-strength]');
});

test('the rulebook names the ten numbers that matter most, with what a quarter of each would change', async ({
  page,
}) => {
  await openStart(page);
  await page.getByRole('button', { name: say('start.rulebook') }).click();
  await page.getByRole('searchbox').fill(say('open.title'));
  const questions = page.locator('[data-open-questions]');
  await expect(questions.getByRole('listitem')).toHaveCount(10);
  await expect(questions.getByText(/A quarter/).first()).toBeVisible();
  await expect(questions).not.toContainText('{{');
  await expectNoAxeViolations(page, 'open questions', 'all', '[data-open-questions]');
});
