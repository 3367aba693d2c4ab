import { openPlayback } from './support/film.ts';
import { expectNoAxeViolations } from './support/axe.ts';
import { NO_WAR } from './support/dice.ts';
import { expectGoodLayout } from './support/layout.ts';
import { playSave } from './support/saves.ts';
import { say } from './support/say.ts';
import * as table from './support/table.ts';
import { expect, test } from './support/test.ts';

const save = playSave({ seed: 'd1', us: 'calibrated', iran: 'press', turns: 3, options: NO_WAR });

test('the turn stands on one page: headline, orders with results, three numbers, and the rest folded', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await openPlayback(page, save, 2);
  await table.toResult(page);
  await expect(table.resultTitle(page)).toBeInViewport();
  const orders = page.getByRole('region', { name: say('story.orders') });
  await expect(orders.getByRole('listitem')).toHaveCount(save.turns[1]!.us!.orders.length);
  await expect(orders).toBeInViewport();
  const folds = page.locator('main > div details');
  expect(await folds.evaluateAll((all) => all.filter((x) => x.hasAttribute('open')).length)).toBe(0);
  const seen = await page.locator('main[data-result]').innerText();
  expect(seen.split(/\s+/).length).toBeLessThan(100); // with date, Why, what is folded and buttons
  await expectNoAxeViolations(page, 'turn result');
  await expectGoodLayout(page, 'turn result');
  for (const [width, height] of [
    [1920, 1080],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expectGoodLayout(page, `turn result, ${width} wide`);
    await expect(table.resultTitle(page)).toBeInViewport();
  }
});
