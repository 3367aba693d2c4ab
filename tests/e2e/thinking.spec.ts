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

/** Runs in the session's worker: a computer player is asked nothing before it is let go. */
function holdPlayers(): void {
  const go = new Promise((resolve) => new BroadcastChannel('players').addEventListener('message', resolve));
  self.Worker = class extends Worker {
    override postMessage(asked: unknown, options?: object): void {
      void go.then(() => super.postMessage(asked, options));
    }
  };
}

test('after sealing, a page shows the computer player’s progress', async ({ page }) => {
  await fixDice(page, { seed: 'waiting', options: NO_WAR });
  // A fast machine would be done before anybody looks. Requests of a worker's worker cannot be changed, so the session holds.
  await page.route('**/assets/session.worker-*.js', async (route) => {
    const file = await route.fetch();
    await route.fulfill({ response: file, body: `(${holdPlayers.toString()})();\n${await file.text()}` });
  });
  await openStart(page);
  await pick(page, say('start.opponent'), say('policy.strategist'));
  await startSolo(page);
  await table.toTable(page, 'us');
  await table.sealTurn(page);
  const title = page.getByRole('heading', { level: 1, name: say('waiting.title', { side: say('side.iran.inline') }) });
  await expect(title).toBeFocused();
  const player = say('seats.as.hidden', { player: say('policy.strategist') });
  const bar = page.getByRole('progressbar', { name: say('waiting.thinks', { player }) });
  await expect(bar).toBeVisible();
  await expectNoAxeViolations(page, 'waiting');
  await expectGoodLayout(page, 'waiting');
  const told = await bar.evaluateHandle((element) => {
    const seen: { value: number; place: string }[] = [];
    const note = () => {
      const { x, y, width } = element.getBoundingClientRect();
      seen.push({ value: Number(element.getAttribute('value')), place: `${x} ${y} ${width}` });
    };
    note();
    new MutationObserver(note).observe(element, { attributes: true });
    return seen;
  });
  await page.evaluate(() => new BroadcastChannel('players').postMessage('go'));
  await table.toResult(page);
  const seen = await told.jsonValue();
  const values = seen.map(({ value }) => value);
  expect(Math.max(...values)).toBeGreaterThan(0);
  expect(values).toEqual(values.toSorted((a, b) => a - b));
  expect(new Set(seen.map(({ place }) => place)).size).toBe(1);
});
