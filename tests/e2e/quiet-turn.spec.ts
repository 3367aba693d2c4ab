import { type Save, advance, begin, toSave } from '../../src/engine/record/index.ts';
import { DEFAULT_OPTIONS } from '../../src/engine/model/index.ts';
import { shippedScenario } from '../support/games.ts';
import { expectNoAxeViolations } from './support/axe.ts';
import { openPlayback } from './support/film.ts';
import { expectGoodLayout } from './support/layout.ts';
import { say } from './support/say.ts';
import * as table from './support/table.ts';
import { expect, test } from './support/test.ts';

/** Turns in which nobody orders anything; in the third nobody is hurt. */
function silentSave(turns: number): Save {
  let run = begin(shippedScenario(), { ...DEFAULT_OPTIONS, hazard: 0 }, 'b');
  for (let turn = 1; turn <= turns; turn++) {
    const silent = { turn, orders: [], signals: [] };
    run = advance(run, { us: silent, iran: silent });
  }
  return toSave(run, {});
}

const next = { name: say('play.next'), exact: true };

test('a quiet turn runs to the next decision in one press, with the clock', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await openPlayback(page, silentSave(3), 3);
  const button = page.getByRole('button', next);
  await expect(button).toBeVisible();
  await expectNoAxeViolations(page, 'a quiet turn');
  for (const [width, height] of [
    [390, 844],
    [1366, 768],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expectGoodLayout(page, `a quiet turn, ${width} wide`);
  }
  await page.evaluate(() => {
    const days = new Set<string>();
    Object.assign(window, { days });
    const note = () => days.add(document.querySelector('main h1')?.textContent ?? '');
    new MutationObserver(note).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await button.click();
  await table.atTable(page, 4);
  const days = await page.evaluate(() => [...(window as unknown as { days: Set<string> }).days].join(' '));
  for (const day of [2, 3, 4, 5]) expect(days).toContain(`${day} November 2023`);
});

test('a turn with harm has no such press', async ({ page }) => {
  await openPlayback(page, silentSave(2), 2);
  await expect(table.skipPlayback(page)).toBeVisible();
  await expect(page.getByRole('button', next)).toHaveCount(0);
});
