import { fixDice, NO_WAR } from './support/dice.ts';
import { like, say } from './support/say.ts';
import { expectNoAxeViolations } from './support/axe.ts';
import { expectGoodLayout } from './support/layout.ts';
import { openStart, pick, startSolo } from './support/start.ts';
import * as table from './support/table.ts';
import { expect, test } from './support/test.ts';

test('a searching player plays a game to its end, and its reasoning is shown afterwards', async ({ page }) => {
  await fixDice(page, { seed: 'thinking', options: NO_WAR });
  await openStart(page);
  await startSolo(page);
  await table.toTable(page, 'us');
  await table.sealToEnd(page);
  await table.openChapter(page, 'why');
  const fold = page.getByText(say('end.thoughts', { side: say('side.iran.start') }), { exact: true });
  await fold.click();
  await expect(page.getByRole('heading', { name: say('end.thoughts.turn', { turn: 1 }), exact: true })).toBeVisible();
  await expect(page.getByText(like('end.thoughts.who'))).toBeVisible();
  await expect(page.getByText(like('end.thoughts.chosen')).first()).toBeVisible();
});

test('after sealing, a page shows the computer player’s progress', async ({ page }) => {
  await fixDice(page, { seed: 'waiting', options: NO_WAR });
  // The player starts to think once the turn is sealed: on a fast machine it would be done before.
  let release = () => {};
  const sealed = new Promise<void>((resolve) => (release = resolve));
  await page.route(/ai\.worker/, async (route) => {
    await sealed;
    await route.continue();
  });
  await openStart(page);
  await pick(page, say('start.opponent'), say('policy.strategist'));
  await startSolo(page);
  await table.toTable(page, 'us');
  await table.sealTurn(page);
  const title = page.getByRole('heading', { level: 1, name: say('waiting.title', { side: say('side.iran.inline') }) });
  await expect(title).toBeFocused();
  release();
  const player = say('seats.as.hidden', { player: say('policy.strategist') });
  const bar = page.getByRole('progressbar', { name: say('waiting.thinks', { player }) });
  const done = async () => Number(await bar.getAttribute('value'));
  await expect.poll(done).toBeGreaterThan(0);
  const place = await bar.boundingBox();
  await expectNoAxeViolations(page, 'waiting');
  await expectGoodLayout(page, 'waiting');
  const before = await done();
  await expect.poll(done).toBeGreaterThan(before);
  expect(await bar.boundingBox()).toEqual(place);
  await table.toResult(page);
});
