import { percentile } from '../../src/analysis/distribution.ts';
import { machine, summaryOf } from './support/bench.ts';
import { NO_WAR } from './support/dice.ts';
import { playSave } from './support/saves.ts';
import { loadFile, openStart } from './support/start.ts';
import * as table from './support/table.ts';
import { expect, type Page, test } from './support/test.ts';

const SECONDS = 10;
/** ms; missed frames as a share. */
const LIMITS = { work: 12, missed: 0.01, idle: 0, click: 50 };
/** An interval between two frames that is this much longer than usual means that one was missed. */
const MISSED = 1.5;
const CLICKS = 20;

test.use({ viewport: { width: 1366, height: 768 } });

const busy = playSave({ seed: 'pictures', us: 'calibrated', iran: 'press', turns: 5, options: NO_WAR });

async function toTable(page: Page): Promise<void> {
  await openStart(page);
  await loadFile(page, 'game.json', JSON.stringify(busy));
  await expect(page.getByRole('tablist')).toBeVisible();
  await table.mapIdle(page);
}

const drawn = (page: Page) => page.evaluate(() => window.afineline!.map.drawn());

/** Adds up the work that the page does in each frame. */
const timeFrames = (): void => {
  const raf = window.requestAnimationFrame.bind(window);
  const work = new Map<number, number>();
  window.requestAnimationFrame = (draw) =>
    raf((now) => {
      const begun = performance.now();
      draw(now);
      work.set(now, (work.get(now) ?? 0) + performance.now() - begun);
    });
  Object.assign(window, { work });
};

const takeWork = (page: Page): Promise<number[]> =>
  page.evaluate(() => {
    const { work } = window as unknown as { work: Map<number, number> };
    const times = [...work.values()];
    work.clear();
    return times;
  });

/** Records the time between frames until `stop` is called. */
const watchFrames = (page: Page) =>
  page.evaluate(() => {
    const times: number[] = [];
    const watch = { times, on: true };
    let last = performance.now();
    const frame = (now: number) => {
      times.push(now - last);
      last = now;
      if (watch.on) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    Object.assign(window, { watch });
  });

const stopFrames = (page: Page): Promise<number[]> =>
  page.evaluate(() => {
    const { watch } = window as unknown as { watch: { times: number[]; on: boolean } };
    watch.on = false;
    return watch.times.slice(2);
  });

/** Drags the map in circles. */
async function pan(page: Page, seconds: number): Promise<void> {
  const [x, y] = [480, 330];
  await page.mouse.move(x, y);
  await page.mouse.down();
  const end = Date.now() + seconds * 1000;
  for (let n = 0; Date.now() < end; n++) await page.mouse.move(x + Math.sin(n / 15) * 260, y + Math.sin(n / 23) * 160);
  await page.mouse.up();
}

/** Clicks order tabs while arrow keys move the map in every frame; returns the time from click to next paint. */
async function clicksWhilePanning(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const events: number[] = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === 'click') events.push(entry.duration);
    }).observe({ type: 'event', durationThreshold: 16, buffered: false } as PerformanceObserverInit);
    const state = { events, on: true };
    let n = 0;
    const press = () => {
      const key = Math.floor(n++ / 12) % 2 ? 'ArrowLeft' : 'ArrowRight';
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      if (state.on) requestAnimationFrame(press);
    };
    requestAnimationFrame(press);
    Object.assign(window, { clicking: state });
  });
  const tabs = await page.getByRole('tab').all();
  for (let n = 0; n < CLICKS; n++) {
    await tabs[n % tabs.length]!.click();
    await page.waitForTimeout(120);
  }
  const seen = await page.evaluate(() => {
    const { clicking } = window as unknown as { clicking: { events: number[]; on: boolean } };
    clicking.on = false;
    return clicking.events;
  });
  // the browser does not report entries below its threshold
  return [...seen, ...Array.from({ length: Math.max(0, CLICKS - seen.length) }, () => 16)];
}

test('@bench the map under software rendering', async ({ page }) => {
  const before = machine();
  await page.addInitScript(timeFrames);
  await toTable(page);
  const renderer = await page.evaluate(() => window.afineline!.map.renderer);

  const unmoved = await drawn(page);
  await takeWork(page);
  await watchFrames(page);
  await pan(page, SECONDS);
  const frames = (await stopFrames(page)).toSorted((a, b) => a - b);
  const work = (await takeWork(page)).toSorted((a, b) => a - b);
  const usual = percentile(frames, 0.5);
  const missed = frames.filter((time) => time > usual * MISSED).length / frames.length;
  const panned = (await drawn(page)).frames - unmoved.frames;

  await table.mapIdle(page);
  await page.mouse.move(1200, 740); // off the map
  await table.mapIdle(page);
  const still = await drawn(page);
  await page.waitForTimeout(SECONDS * 1000);
  const idle = (await drawn(page)).frames - still.frames;

  const clicks = (await clicksWhilePanning(page)).toSorted((a, b) => a - b);
  console.log(
    [
      `${unmoved.counters} counters, drawn by ${renderer} in software, 1366 × 768`,
      before,
      `panning ${SECONDS} s: ${frames.length} frames (${panned} of the map): ${summaryOf(frames)}`,
      `work of a frame: ${summaryOf(work)} (p99 at most ${LIMITS.work} ms); ${(missed * 100).toFixed(1)} % of frames missed (at most ${LIMITS.missed * 100} %)`,
      `idle ${SECONDS} s: ${idle} frames (at most ${LIMITS.idle})`,
      `panel click while panning: ${clicks.length} clicks: ${summaryOf(clicks)} (at most ${LIMITS.click} ms)`,
    ].join('\n'),
  );
  expect(idle).toBe(LIMITS.idle);
  expect(percentile(work, 0.99)).toBeLessThanOrEqual(LIMITS.work);
  expect(missed).toBeLessThanOrEqual(LIMITS.missed);
  expect(clicks.at(-1)).toBeLessThanOrEqual(LIMITS.click);
});
