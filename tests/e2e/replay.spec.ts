import { replayDataOf } from '../../src/session/full-replay.ts';
import { replay } from '../../src/engine/record/index.ts';
import { shippedScenario } from '../support/games.ts';
import { expectNoAxeViolations } from './support/axe.ts';
import { overflowing } from './support/overflow.ts';
import { enter } from './support/keyboard.ts';
import { linkTo } from './support/link.ts';
import { playSave } from './support/saves.ts';
import { like, say } from './support/say.ts';
import { loadFile, openStart, pick } from './support/start.ts';
import * as table from './support/table.ts';
import { expect, type Page, test } from './support/test.ts';

const save = playSave({ seed: 'replay', us: 'random', iran: 'random' });
const replayData = replayDataOf(replay(save, shippedScenario()).run!);
const last = replayData.turns.length;

const panel = (page: Page) => page.getByRole('region', { name: say('replay.panel') });
const watches = (page: Page) => page.getByRole('slider', { name: say('replay.watches') });
const counters = (page: Page) => page.evaluate(() => window.afineline!.map.drawn().counters);

async function watch(page: Page): Promise<void> {
  await expect(table.endTitle(page)).toBeVisible();
  await table.openChapter(page, 'replay');
  await page
    .getByRole('button', { name: say('replay.door.go') })
    .first()
    .click();
  await expect(page.getByText(like('replay.clock.opens', { turn: 1, of: last }))).toBeVisible();
  await table.mapIdle(page);
}

const toTurn = async (page: Page, turn: number): Promise<void> => {
  const entry = page
    .getByRole('navigation', { name: say('replay.turns') })
    .getByRole('button')
    .nth(turn - 1);
  await entry.click();
  await expect(entry).toHaveAttribute('aria-current', 'true');
};

/** Waits until the page has prefetched everything: no request for a while. */
async function allFetched(page: Page): Promise<void> {
  let before = '';
  const names = () =>
    page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map((x) => x.name)
        .join(' '),
    );
  const settled = async (): Promise<boolean> => {
    const now = await names();
    const same = now === before && /\/game-[^/]*\.js/.test(now) && /\/replay-[^/]*\.js/.test(now);
    before = now;
    return same;
  };
  await expect.poll(settled, { intervals: [2000] }).toBe(true);
}

/** The page's text at a moment, without what is marked as unknown to the seat. */
const told = (page: Page): Promise<string> =>
  page.locator('main[data-replay]').evaluate((main) => {
    const copy = main.cloneNode(true) as HTMLElement;
    for (const so of copy.querySelectorAll('[data-actual]')) so.remove();
    return copy.textContent;
  });

test('a finished game opens from a file at its debrief, and can be replayed from every seat at any time', async ({
  page,
}) => {
  await openStart(page);
  await loadFile(page, 'over.json', JSON.stringify(save));
  await watch(page);

  // A site that the United States never found is on Iran's map and on the full one only.
  const hidden = replayData.frames[3]!.iran.axis.find(
    (x) => !replayData.frames[3]!.us.axis.some((y) => y.def.id === x.def.id),
  )!;
  const name = shippedScenario().texts.en![`site.${hidden.def.id}`]!;
  await toTurn(page, 3);
  const drawn: Record<string, number> = {};
  for (const seat of ['us', 'iran', 'public', 'all']) {
    await pick(page, say('replay.seat'), say(`replay.seat.${seat}`));
    await table.mapIdle(page);
    drawn[seat] = await counters(page);
    expect((await told(page)).includes(name), `${name}, seen by ${seat}`).toBe(false);
  }
  expect(drawn.public).toBeLessThan(drawn.us!);
  expect(drawn.us).toBeLessThan(drawn.all!);
  await pick(page, say('replay.seat'), say('replay.seat.us'));
  await expect(panel(page)).toContainText(name);
  await page.getByRole('checkbox', { name: say('replay.beside') }).uncheck();
  await expect(page.locator('main[data-replay]')).not.toContainText(name);

  for (const at of [0, 5, 27]) {
    await watches(page).fill(String(at));
    await expect(page.getByText(like('replay.clock', { turn: 3, of: last, watch: at + 1, watches: 28 }))).toBeVisible();
  }
  await toTurn(page, last);
  await watches(page).fill('28');
  await expect(page.getByText(like('replay.clock.over', { turn: last, of: last }))).toBeVisible();
  await expect(page.getByRole('button', { name: say('replay.next') })).toBeDisabled();
});

test('the replay shows a seat what it saw in the game, and no more', async ({ page }) => {
  await page.goto(linkTo(save));
  await watch(page);
  await page.getByRole('checkbox', { name: say('replay.beside') }).uncheck();
  for (const seat of ['us', 'iran', 'public'] as const) {
    await pick(page, say('replay.seat'), say(`replay.seat.${seat}`));
    for (const turn of [1, 2, last]) {
      await toTurn(page, turn);
      const seen = replayData.turns[turn - 1]!.events.flatMap((e) => e[seat] ?? []);
      const scenes = seen.filter((e) => e.turn === turn && e.watch >= 0 && e.watch < 900 && e.kind === 'attack');
      await watches(page).fill('28');
      await expect(page.locator('main[data-replay] dl').first()).toContainText(
        new RegExp(`^${say('play.attacks')}${scenes.length}`),
      );
      const orders = panel(page).getByRole('heading', { name: like('beside.orders', { side: '' }) });
      await expect(orders).toHaveCount(seat === 'public' ? 0 : 1);
    }
  }
});

test('a link opens the replay in another browser, and works offline', async ({ page, browser }) => {
  const shown = async (of: Page): Promise<string> => {
    await pick(of, say('replay.seat'), say('replay.seat.iran'));
    await toTurn(of, 2);
    await watches(of).fill('20');
    return of.locator('main[data-replay]').innerText();
  };
  await openStart(page);
  await loadFile(page, 'over.json', JSON.stringify(save));
  await watch(page);
  const fromFile = await shown(page);

  const context = await browser.newContext();
  const fresh = await context.newPage();
  await fresh.goto(linkTo(save));
  await expect(table.endTitle(fresh)).toBeVisible();
  await allFetched(fresh);
  await context.setOffline(true);
  await watch(fresh);
  expect(await shown(fresh)).toBe(fromFile);
  await context.close();
});

test('a link opens the game at its turn or the nearest, or reports an invalid turn', async ({ page }) => {
  await page.goto(linkTo(save));
  await watch(page);
  await toTurn(page, 3);
  await page.getByRole('button', { name: say('replay.link') }).click();
  const made = page.getByRole('dialog', { name: say('replay.link.title', { turn: 3 }) });
  await expect(made).toBeVisible();
  const url = await made.getByRole('textbox').inputValue();
  await expectNoAxeViolations(page, 'link to a turn');

  const chapter = page.getByRole('heading', { level: 1, name: say('replay.heading') });
  const opens = (turn: number) => page.getByText(like('replay.clock.opens', { turn, of: last }));
  await page.goto('about:blank');
  await page.goto(url);
  await expect(opens(3)).toBeVisible();
  await page.getByRole('button', { name: say('replay.back') }).click();
  await expect(chapter).toBeVisible();

  await page.goto('about:blank');
  await page.goto(url.replace('turn=3', 'turn=99'));
  await expect(opens(last)).toBeVisible();

  await page.goto('about:blank');
  await page.goto(url.replace('turn=3', 'turn=three'));
  await expect(page.getByRole('alert')).toContainText(say('link.turn'));
  await expect(chapter).toBeVisible();
});

test('the replay continues from turn to turn, stops, and returns to its chapter', async ({ page }) => {
  await page.clock.install();
  await page.goto(linkTo(save));
  await watch(page);
  await page.getByRole('button', { name: say('play.play') }).click();
  await pick(page, say('play.speed'), say('play.times', { n: 4 }));
  for (let i = 0; i < 60; i++) {
    if (await page.getByText(like('replay.clock.opens', { turn: 2, of: last })).isVisible()) break;
    await page.clock.runFor(400);
  }
  await expect(page.getByText(/Turn 2 of/)).toBeVisible();
  await page.getByRole('button', { name: say('play.pause') }).click();
  await expect(page.getByRole('button', { name: say('play.play') })).toBeVisible();
  await page.getByRole('button', { name: say('replay.back') }).click();
  await expect(page.getByRole('heading', { level: 1, name: say('replay.heading') })).toBeFocused();
});

test('the replay works by keyboard, on a phone and in the light, and axe finds nothing', async ({ page }) => {
  await page.goto(linkTo(save));
  await table.openChapter(page, 'replay');
  await expectNoAxeViolations(page, 'chapter');
  await enter(page, page.getByRole('button', { name: say('replay.turn.open', { turn: 2 }) }));
  await expect(page.getByText(/Turn 2 of/)).toBeVisible();
  await enter(page, page.getByRole('button', { name: say('replay.next') }));
  await expect(page.getByText(/Turn 3 of/)).toBeVisible();
  await watches(page).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText(like('replay.clock', { turn: 3, of: last, watch: 1, watches: 28 }))).toBeVisible();
  await expectNoAxeViolations(page, 'replay');
  await page.emulateMedia({ colorScheme: 'light' });
  await expectNoAxeViolations(page, 'replay, light', 'contrast');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: say('replay.panel.show') }).click();
  await expect(page.getByRole('checkbox', { name: say('replay.beside') })).toBeVisible();
  expect(await overflowing(page)).toEqual([]);
  await expectNoAxeViolations(page, 'replay, phone');
});
