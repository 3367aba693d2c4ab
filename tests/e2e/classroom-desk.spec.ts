import { courseSays } from '../support/course.ts';
import { expectNoAxeViolations } from './support/axe.ts';
import { useClassServer } from './support/class-server.ts';
import { say } from './support/say.ts';
import { expect, type Page, test } from './support/test.ts';

// One server, one class: from the host page to the debrief, as an instructor goes through it.
test.describe.configure({ mode: 'serial' });
test.use({ viewport: { width: 1366, height: 768 } });

const server = useClassServer();

const press = (page: Page, key: string, params: Readonly<Record<string, string | number>> = {}) =>
  page.getByRole('button', { name: say(key, params), exact: true }).click();

/** Opens the desk of a class that thirty computer students join, as *Rehearse* does. */
async function rehearse(page: Page): Promise<void> {
  await page.goto(server.origin + server.hostPath);
  await press(page, 'host.rehearse.go');
  await press(page, 'desk.mirror.go');
}

/** Opens the desk of a class of twelve at three tables who do nothing by themselves. */
async function openQuietClass(page: Page): Promise<void> {
  const { room, code, desk } = await server.open({ people: 12, tables: 3 });
  for (let i = 0; i < 12; i++) await server.join(code);
  await page.goto(server.address(`/desk#${room}.${desk}`));
  await press(page, 'desk.mirror.go');
}

/** Smaller than a finger, in a page that is made for one. */
async function smallTargets(page: Page): Promise<readonly string[]> {
  return page.locator('main :is(button, a[href], select, textarea)').evaluateAll((all) =>
    all.flatMap((element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 0 && (height < 43.5 || width < 43.5) ? [element.textContent ?? ''] : [];
    }),
  );
}

test('thirty computer students are in their first turn in under three minutes of clicks', async ({ page }) => {
  const from = Date.now();
  await page.goto(server.origin + server.hostPath);
  await expect(page.getByRole('button', { name: say('host.open') })).toBeInViewport();
  await expectNoAxeViolations(page, 'host');
  expect(await smallTargets(page)).toEqual([]);
  await press(page, 'host.rehearse.go');
  await press(page, 'desk.mirror.go');
  await expect(page.getByText(say('desk.lobby.here', { n: 29, of: 29 }))).toBeVisible(); // one comes late
  await press(page, 'desk.step.deal');
  await press(page, 'desk.step.begin');
  await press(page, 'desk.step.firstTurn');
  await expect(page.getByText(say('desk.place.decide', { turn: 1, turns: 6 }))).toBeVisible();
  expect(Date.now() - from).toBeLessThan(180_000);
});

test('the desk covers what the wall must not show, and goes from pause to debrief and deletion', async ({ page }) => {
  await openQuietClass(page);
  await expectNoAxeViolations(page, 'lobby');
  await press(page, 'desk.step.deal');
  await press(page, 'desk.step.begin');
  await press(page, 'desk.step.firstTurn');
  await expect(page.getByText(say('desk.draft.covered'))).toHaveCount(2);
  await expect(page.getByText(courseSays('step.turn2.say'))).toHaveCount(0);
  expect(await smallTargets(page)).toEqual([]);

  await page.keyboard.press('p');
  await expect(page.getByText(say('desk.clock.paused'))).toBeVisible();
  await page.keyboard.press('2');
  await expect(page.getByRole('heading', { name: say('desk.table', { table: 'B' }) })).toBeVisible();
  await page.keyboard.press('d');
  await expect(page.getByText(say('desk.draft.shown'))).toBeVisible();
  await expect(page.getByText(say('desk.draft.covered'))).toHaveCount(0);
  await expectNoAxeViolations(page, 'drafts');
  await page.keyboard.press('d');
  await expect(page.getByText(say('desk.draft.covered'))).toHaveCount(2);
  await page.keyboard.press('b');
  await expect(page.getByText(say('desk.blank'))).toBeVisible();
  await expect(page.getByText(say('desk.say'), { exact: true })).toHaveCount(0);
  await page.keyboard.press('b');

  const notes = () => Object.keys(localStorage).filter((key) => key.endsWith('.notes'));
  await page.getByLabel(say('desk.notes.write')).fill('Who spoke first?');
  await press(page, 'desk.notes.add');
  await expect(page.getByText('Who spoke first?')).toHaveCount(0); // covered at once
  expect(await page.evaluate(notes)).toHaveLength(1);

  await press(page, 'desk.step.close', { turn: 1 });
  await press(page, 'desk.ask.close.go', { turn: 1 });
  await expect(page.getByText(say('desk.place.playback', { turn: 1, turns: 2 }))).toBeVisible();
  await press(page, 'desk.class');
  await press(page, 'desk.stop');
  await press(page, 'desk.ask.stop.go');
  await press(page, 'desk.step.cost');
  await expect(page.getByText(say('desk.debrief.step.1'))).toBeVisible();
  await expect(page.getByRole('button', { name: say('debrief.chapter.story') })).toHaveCount(0);
  await press(page, 'desk.step.openAll');
  await press(page, 'desk.ask.openAll.go');
  await expect(page.getByText(say('desk.debrief.step.2'))).toBeVisible();
  await expectNoAxeViolations(page, 'debrief');

  const archive = page.waitForEvent('download');
  await press(page, 'desk.exports');
  await press(page, 'desk.exports.all');
  expect((await archive).suggestedFilename()).toBe('class.zip');
  await page.keyboard.press('Escape');
  await press(page, 'desk.class');
  await press(page, 'desk.delete');
  const word = page.getByRole('dialog').getByRole('textbox');
  const label = await word.locator('xpath=..').innerText();
  await word.fill(label.match(/[2-9BCDFGHJKMNPQRSTVWXYZ]{5}/)![0]);
  await press(page, 'desk.delete.go');
  await expect(page.getByText(say('classDesk.end.gone'))).toBeVisible();
  await expect.poll(() => page.evaluate(notes)).toEqual([]); // the stream tells that it is gone before the request is answered
});

test('a phone tests itself and gets a code for the instructor', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${server.origin}/test`);
  await expect(page.getByText(say('selftest.good'))).toBeVisible();
  await expect(page.getByText(say('selftest.code', { code: '111 511' }))).toBeVisible();
  await expectNoAxeViolations(page, 'test page');
});

test('role cards come two on a page', async ({ page }) => {
  await rehearse(page);
  await press(page, 'desk.cards');
  const cards = page.locator('article');
  await expect(cards).toHaveCount(10);
  await page.emulateMedia({ media: 'print' });
  for (const card of await cards.all()) {
    const { height } = (await card.boundingBox())!;
    expect(2 * height).toBeLessThan((279.4 - 24) * (96 / 25.4)); // Letter, less its margins
  }
});
