import { expectNoAxeViolations } from './support/axe.ts';
import { fixDice, NO_WAR } from './support/dice.ts';
import { readingTime } from './support/reading.ts';
import { say } from './support/say.ts';
import { openStart, pick } from './support/start.ts';
import * as table from './support/table.ts';
import { expect, type Page, test } from './support/test.ts';

/** Seconds per choice, after reading the options. */
const CHOICE = 2;
const MOST = 120;

const firstSteps = (page: Page) => page.getByRole('complementary', { name: say('first.title') });

test.beforeEach(({ page }) => fixDice(page, { seed: 'newcomer', options: NO_WAR }));

/** From the start screen to the sealed turn along the page's own hints, reading every word. */
for (const side of ['us', 'iran'] as const)
  test(`a newcomer seals a first turn as ${side} in two minutes, reading every word on the way`, async ({ page }) => {
    let seconds = 0;
    const read = async (where: string, choices: number) => {
      seconds += (await readingTime(page, where)) + choices * CHOICE;
    };
    await page.setViewportSize({ width: 1366, height: 768 });
    await openStart(page);
    await read('[data-way-in]', side === 'us' ? 1 : 2);
    if (side === 'iran') await pick(page, say('start.side'), say('side.iran'));
    const go = page.getByRole('button', { name: say('start.go'), exact: true });
    await go.first().click();

    await expect(page.getByRole('button', { name: say('brief.go') })).toBeInViewport();
    await read('main', 1);
    await table.toTable(page, side);
    await read('header', 0);
    await read('aside', 1);
    const steps = firstSteps(page).getByRole('listitem').getByRole('button');
    await steps.first().click();
    await read('[data-card][data-open]', 1);
    if (side === 'iran') {
      await pick(table.openedCard(page), say('field.directive'), say('directive.ease'));
      await read('[data-card][data-open] figure', 1);
    }
    await table.addToDraft(page);
    await read('#orders > section', 1);
    await table.sealButton(page).click();
    await read('dialog[open]', 1);
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('orders.seal.go'), exact: true })
      .click();
    await table.toResult(page);
    test.info().annotations.push({ type: 'seconds', description: seconds.toFixed(0) });
    expect(seconds).toBeLessThan(MOST);
  });

test('the first steps open their cards, can be dismissed, and stay dismissed', async ({ page }) => {
  await openStart(page);
  await page
    .getByRole('button', { name: say('start.go'), exact: true })
    .first()
    .click();
  await table.toTable(page);
  const step = (name: string) => firstSteps(page).getByRole('button', { name: say(name) });
  await step('first.harden').click();
  await expect(table.openedCard(page).getByRole('heading')).toContainText(say('order.harden.at', { site: '' }).trim());
  await step('first.redline').click();
  await expect(table.openedCard(page).getByRole('heading')).toContainText(say('signal.redline'));
  await firstSteps(page)
    .getByRole('button', { name: say('first.close') })
    .click();
  await expect(firstSteps(page)).toHaveCount(0);
  await page.reload();
  await table.atTable(page, 1);
  await expect(firstSteps(page)).toHaveCount(0);
});

for (const colorScheme of ['dark', 'light'] as const)
  test.describe(`in the ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('axe finds no fault in the reduced table of a first game', async ({ page }) => {
      await openStart(page);
      await expectNoAxeViolations(page, 'the start screen of who is new');
      await pick(page, say('start.side'), say('side.iran'));
      await page
        .getByRole('button', { name: say('start.go'), exact: true })
        .first()
        .click();
      await expectNoAxeViolations(page, 'the briefing, in short');
      await table.toTable(page, 'iran');
      await expectNoAxeViolations(page, 'the small table');
      for (const n of [0, 1]) {
        await firstSteps(page).getByRole('listitem').getByRole('button').nth(n).click();
        await table.addToDraft(page);
      }
      await firstSteps(page).getByRole('listitem').getByRole('button').nth(2).click();
      await expectNoAxeViolations(page, 'a signal from the first steps, and a draft to put in order', 'all', '#orders');
    });
  });
