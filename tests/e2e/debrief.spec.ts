import type { Save } from '../../src/engine/record/index.ts';
import { expectNoAxeViolations } from './support/axe.ts';
import { NO_WAR } from './support/dice.ts';
import { enter, tabTo } from './support/keyboard.ts';
import { expectGoodLayout } from './support/layout.ts';
import { linkTo } from './support/link.ts';
import { playSave } from './support/saves.ts';
import { like, say } from './support/say.ts';
import { CHAPTERS, counted } from './support/screens.ts';
import * as table from './support/table.ts';
import { expect, type Locator, type Page, test } from './support/test.ts';

const title = (page: Page): Locator => page.getByRole('heading', { level: 1 });
const chapters = (page: Page): Locator => page.getByRole('navigation', { name: say('debrief.chapters') });
const chapter = (page: Page, id: string): Locator =>
  chapters(page).getByRole('button', { name: say(`debrief.chapter.${id}`), exact: true });

/** A game with its last turns still to be played. */
const almost = (): Save => playSave({ seed: 'debrief', us: 'calibrated', iran: 'mixed', turns: 6, options: NO_WAR });
const over = (): Save => playSave({ seed: 'debrief', us: 'calibrated', iran: 'mixed', options: NO_WAR });

/** A game that ended in war on turn 1. */
function soonAtWar(): Save {
  for (let i = 0; ; i++) {
    const save = playSave({ seed: `war ${i}`, us: 'heavy', iran: 'press', options: { hazard: 5 } });
    if (save.turns.length === 1) return save;
  }
}

test('a game and its debrief work by keyboard alone; a reload loses nothing', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(linkTo(almost()));
  await expect(table.sealButton(page)).toBeEnabled();
  await table.sealToEnd(page);
  await expect(table.endTitle(page)).toBeFocused();

  await test.step('what it was like', async () => {
    await enter(
      page,
      page.getByRole('button', { name: say('debrief.next', { chapter: say('debrief.chapter.hotwash') }) }),
    );
    await expect(title(page)).toBeFocused();
    await tabTo(page, page.getByRole('checkbox', { name: say('feeling.surprised') }));
    await page.keyboard.press('Space');
    await tabTo(page, page.getByRole('textbox', { name: say('debrief.hotwash.sentence') }));
    await page.keyboard.type('We were sure of less than we said.');
    await page.reload();
    await expect(page.getByRole('checkbox', { name: say('feeling.surprised') })).toBeChecked();
    await expect(page.getByRole('textbox')).toHaveValue('We were sure of less than we said.');
  });

  await test.step('another turn of the story', async () => {
    await enter(page, chapter(page, 'story'));
    await expect(title(page)).toBeFocused();
    const first = page.getByRole('button', { name: like('debrief.timeline.turn', { turn: 1 }) });
    await enter(page, first);
    await expect(first).toHaveAttribute('aria-pressed', 'true');
    await expect(page.getByRole('heading', { level: 3, name: /^Turn 1,/ })).toBeVisible();
    await page.reload();
    await expect(first).toHaveAttribute('aria-pressed', 'true');
  });

  await test.step('other weights', async () => {
    await enter(page, chapter(page, 'wanted'));
    await expect(title(page)).toBeFocused();
    const before = await title(page).innerText();
    const slider = page.getByRole('slider', { name: say('debrief.weigh.bar', { bar: say('bar.people') }) });
    await tabTo(page, slider);
    await page.keyboard.press('End');
    await expect(slider).toHaveValue('3');
    await expect(title(page)).not.toHaveText(before);
    const weighed = await title(page).innerText();
    await page.reload();
    await expect(title(page)).toHaveText(weighed);
    await expect(slider).toHaveValue('3');
    await enter(page, page.getByRole('button', { name: say('debrief.weigh.reset') }));
    await expect(title(page)).toHaveText(before);
  });

  await test.step('every chapter', async () => {
    for (const id of CHAPTERS) {
      await enter(page, chapter(page, id));
      await expect(chapter(page, id)).toHaveAttribute('aria-current', 'page');
      await expect(title(page)).toBeFocused();
    }
    await expect(page.getByText(say('debrief.turning'))).toBeVisible();
  });

  const { text } = await table.fileFrom(page, () => enter(page, page.getByRole('button', { name: say('end.save') })));
  const save = JSON.parse(text) as Save;
  expect(save.notes).toMatchObject({ 'remark.hotwash.us.feelings': 'surprised' });
});

test('nothing in the first chapter grows or moves once the record has been followed', async ({ page }) => {
  let follow = (): void => {};
  const held = new Promise<void>((resolve) => (follow = resolve));
  await page.route(/debrief\.worker/, async (route) => {
    await held;
    await route.continue();
  });
  await page.addInitScript(() => {
    Object.assign(window, { shifts: 0 });
    const count = (list: PerformanceObserverEntryList) =>
      Object.assign(window, { shifts: (window as { shifts?: number }).shifts! + list.getEntries().length });
    new PerformanceObserver(count).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(
    linkTo(playSave({ seed: 'debrief', us: 'calibrated', iran: 'mixed', options: { ...NO_WAR, ending: 'nominal' } })),
  );
  const truce = page.locator('main svg').getByText(/^Truce/);
  await expect(truce.first()).toBeVisible();
  const [main, shifts] = [page.getByRole('main'), () => page.evaluate(() => (window as { shifts?: number }).shifts)];
  const before = { text: await main.innerText(), box: await truce.first().boundingBox(), shifts: await shifts() };
  const present = page.getByRole('button', { name: say('present.open') });
  await expect(present).toBeDisabled();
  follow();
  await expect(present).toBeEnabled();
  expect({ text: await main.innerText(), box: await truce.first().boundingBox(), shifts: await shifts() }).toEqual(
    before,
  );
});

test('weak sources of the record are marked with a reason, and come after the strong ones', async ({ page }) => {
  await page.goto(linkTo(over()));
  await table.openChapter(page, 'history');
  const rows = page.getByRole('table', { name: say('debrief.history.table') }).getByRole('row');
  const texts = (await rows.allInnerTexts()).slice(1);
  const weak = texts.map((text) => text.includes(say('debrief.history.weak')));
  const strong = weak.indexOf(true);
  expect(strong).toBeGreaterThan(0);
  expect(weak).toEqual(weak.map((_, i) => i >= strong));
  const reasons = ['anonymous', 'side', 'copy', 'computed'].map((why) => say(`debrief.history.weak.${why}`));
  for (const text of texts.slice(strong)) expect(reasons.some((reason) => text.includes(reason))).toBe(true);
  await expect(page.locator('main svg circle[data-weak]')).toHaveCount(texts.length - strong);
  await expectNoAxeViolations(page, 'weak sources');
});

test('attacks averted fill in, can be stopped, and go on', async ({ page }) => {
  await page.goto(linkTo(over()));
  await expect(table.endTitle(page)).toBeVisible();
  await table.openChapter(page, 'deterrence');
  await page.getByRole('button', { name: say('common.cancel') }).click();
  const on = page.getByRole('button', { name: say('debrief.worlds.goOn') });
  await expect(on).toBeVisible();
  await on.click();
  await expect(page.getByText(like('debrief.worlds.signs')).first()).toBeVisible();
  await expect(title(page)).not.toContainText(say('debrief.found.counting'), { timeout: 60_000 });
});

test('two players at one screen each describe how it was', async ({ page }) => {
  await page.goto(linkTo({ ...over(), notes: { 'seat.us': 'human', 'seat.iran': 'human' } }));
  await expect(table.endTitle(page)).toBeVisible();
  await table.openChapter(page, 'hotwash');
  for (const side of ['us', 'iran'])
    await expect(page.getByRole('heading', { level: 2, name: say(`side.${side}`), exact: true })).toBeVisible();
  const felt = page.getByRole('checkbox', { name: say('feeling.frustrated') });
  await felt.nth(1).check();
  await expect(felt.nth(0)).not.toBeChecked();
});

test('a question’s link leads to its turn in the timeline', async ({ page }) => {
  await page.goto(linkTo(over()));
  await expect(table.endTitle(page)).toBeVisible();
  await table.openChapter(page, 'questions');
  const link = page.getByRole('button', { name: like('debrief.turn.story') }).first();
  const turn = /\d+/.exec(await link.innerText())![0];
  await link.click();
  await expect(page.getByRole('heading', { level: 3, name: new RegExp(`^Turn ${turn},`) })).toBeVisible();
});

// Each chapter is computed once and checked in both themes.
test('axe finds no fault in any chapter, dark or light', async ({ page }) => {
  await page.goto(linkTo(over()));
  await expect(table.endTitle(page)).toBeVisible();
  for (const id of CHAPTERS) {
    await table.openChapter(page, id);
    await counted(page);
    for (const theme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme: theme });
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      await expectNoAxeViolations(page, `${id}, ${theme}`, theme === 'dark' ? 'all' : 'contrast');
    }
  }
});

test('a game ended by war on turn 1 has messages for empty chapters', async ({ page }) => {
  await page.goto(linkTo(soonAtWar()));
  await expect(table.endTitle(page)).toBeVisible();
  for (const id of CHAPTERS) {
    await table.openChapter(page, id);
    await counted(page);
    await expectGoodLayout(page, id);
  }
});
