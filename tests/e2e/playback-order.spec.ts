import { scenes } from '../../src/client/store/playback/playback.ts';
import { actOf } from '../../src/client/store/playback/event-acts.ts';
import type { MapHandle } from '../../src/client/store/map/map-model.ts';
import type { SeatEvent } from '../../src/engine/model/index.ts';
import { replay } from '../../src/engine/record/index.ts';
import { eventsFor } from '../../src/engine/view/events.ts';
import { shippedScenario } from '../support/games.ts';
import { NO_WAR } from './support/dice.ts';
import { openFilm, openPlayback } from './support/film.ts';
import { playSave } from './support/saves.ts';
import { say } from './support/say.ts';
import { pick } from './support/start.ts';
import * as table from './support/table.ts';
import { expect, type Page, test } from './support/test.ts';

type Frame = NonNullable<ReturnType<MapHandle['playback']>>;

/** A moment of the page: what the map drew, and what page and counters said. */
interface Moment {
  readonly frame: Frame | null;
  readonly caption: string;
  readonly counts: string;
}

const look = (page: Page): Promise<Moment> =>
  page.evaluate(() => ({
    frame: window.afineline?.map.playback() ?? null,
    caption: document.querySelector('main [aria-live] p')?.textContent ?? '',
    counts: [...document.querySelectorAll('main dl [data-count] dd')].map((x) => x.textContent).join(' '),
  }));

/** Page time between two moments, in ms. */
const STEP = 50;
const LONGEST = 120_000;

/** The playback up to a scene at 2×, by the page's own clock. */
async function watch(page: Page, last: number): Promise<Moment[]> {
  await pick(page, say('play.speed'), say('play.times', { n: 2 }));
  const moments: Moment[] = [];
  for (let passed = 0; passed < LONGEST; passed += STEP) {
    const moment = await look(page);
    moments.push(moment);
    if (Number(moment.frame?.scene.split('.')[1]) > last) return moments;
    if (await page.getByText(say('play.done')).isVisible()) return moments;
    await page.clock.runFor(STEP);
  }
  throw new Error('The playback does not end.');
}

const games = {
  /** A strike, attacks with every result, a death. */
  strike: { save: playSave({ seed: 'd1', us: 'calibrated', iran: 'press', turns: 8, options: NO_WAR }), turn: 2 },
  /** Ships, announced missiles. */
  sea: { save: playSave({ seed: 'd0', turns: 8, options: NO_WAR }), turn: 4 },
};

function eventsOf({ save, turn }: (typeof games)['strike']): readonly SeatEvent[] {
  const { run } = replay(save, shippedScenario());
  return scenes(eventsFor(run!.events.flat(), 'us'), turn);
}

const WATCHED = [
  { name: 'strike', width: 1366, height: 768, least: 64, last: 11 },
  { name: 'strike', width: 1920, height: 1080, least: 96, last: 3 },
  { name: 'sea', width: 1366, height: 768, least: 64, last: 15 },
] as const;

for (const { name, width, height, least, last } of WATCHED)
  test(`cause before effect, large and well placed: ${name}, ${width} wide`, async ({ page }) => {
    const game = games[name];
    test.setTimeout(300_000);
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await openFilm(page, game.save, game.turn);
    const moments = await watch(page, last);
    const list = eventsOf(game);
    const sides = await page.evaluate(() => {
      const style = getComputedStyle(document.documentElement);
      return { us: style.getPropertyValue('--us').trim(), iran: style.getPropertyValue('--ir').trim() };
    });
    const wrong: string[] = [];
    let before = '0 0 0 0 0 0 0';
    for (const [n, event] of list.slice(0, last + 1).entries()) {
      const shown = moments.filter((m) => m.frame?.scene === `${game.turn}.${n}`);
      const act = actOf(event);
      const told = `${n} ${event.kind} ${JSON.stringify(event.data)}`;
      const beats = [...new Set(shown.map((m) => m.frame!.beat))];
      const wanted = act ? ['approach', 'launch', 'flight', 'hold', 'result'] : ['result'];
      if (beats.join() !== wanted.join()) wrong.push(`${told}: beats ${beats.join()}`);
      // the map may be one frame behind the page
      const early = shown.filter((m) => m.frame!.beat !== 'result').slice(0, -1);
      if (early.some((m) => m.counts !== before)) wrong.push(`${told}: counted before its result`);
      if (act && new Set(shown.map((m) => m.caption)).size < 2) wrong.push(`${told}: not announced`);
      if (act && act.doer !== 'other') {
        const colours = shown.flatMap((m) => m.frame!.colours.map((c) => c.toUpperCase()));
        if (colours.some((c) => c !== sides[act.doer as 'us'].toUpperCase())) wrong.push(`${told}: ${colours[0]}`);
      }
      for (const { frame } of shown.filter((m) => m.frame!.beat === 'flight' || m.frame!.beat === 'result')) {
        const { target, clear, scale } = frame!;
        if (!target) continue; // it pulses in its inset
        const [x, y] = [(target.x - clear.x) / clear.width, (target.y - clear.y) / clear.height];
        if (x < 0.199 || x > 0.801 || y < 0.199 || y > 0.351) wrong.push(`${told}: target at ${x}, ${y}`);
        if (scale < least) wrong.push(`${told}: ${scale} pixels a degree`);
      }
      before = shown.at(-1)?.counts ?? before;
    }
    expect(wrong).toEqual([]);
    expect(before).not.toBe('0 0 0 0 0 0 0');
  });

test('the table’s frame is back after Continue, even after a pan and a zoom in playback', async ({ page }) => {
  const { save, turn } = games.strike;
  await openPlayback(page, save, turn);
  const whole = await looks(page);
  await page.getByRole('slider', { name: say('play.scrub') }).fill('3');
  await table.mapIdle(page);
  expect(await looks(page)).not.toEqual(whole);
  await page.mouse.move(500, 300);
  await page.mouse.down();
  await page.mouse.move(620, 340, { steps: 4 });
  await page.mouse.up();
  await page.mouse.wheel(0, -400);
  await table.toResult(page);
  await table.goOn(page);
  await table.atTable(page, turn + 1);
  await table.mapIdle(page);
  const { frame, moved } = await looks(page);
  expect({ frame, moved }).toEqual({ frame: 'north', moved: false });
});

async function looks(page: Page) {
  await table.mapIdle(page);
  return page.evaluate(() => {
    const { frame, lon, lat, scale } = window.afineline!.map.looksAt();
    return { frame, lon, lat, scale, moved: Math.abs(lon - 39) > 3 || Math.abs(lat - 34.5) > 1.5 };
  });
}

test('Why opens inside the window and pauses', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await openPlayback(page, games.strike.save, games.strike.turn);
  await page.getByRole('slider', { name: say('play.scrub') }).fill('2');
  await page.getByRole('button', { name: say('play.play'), exact: true }).click();
  const why = page.getByRole('button', { name: say('play.why'), exact: true });
  await why.first().click();
  const sheet = page.locator('[data-sheet]').filter({ visible: true });
  const box = (await sheet.boundingBox())!;
  const { width, height } = page.viewportSize()!;
  expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height).toBe(true);
  await expect(page.getByRole('button', { name: say('play.play'), exact: true })).toBeVisible();
});
