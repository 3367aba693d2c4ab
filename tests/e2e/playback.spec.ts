import { NO_WAR } from './support/dice.ts';
import { playSave } from './support/saves.ts';
import { say } from './support/say.ts';
import { loadFile, openStart, pick } from './support/start.ts';
import * as table from './support/table.ts';
import { expect, type Page, test } from './support/test.ts';

const busy = playSave({ seed: 'pictures', us: 'calibrated', iran: 'press', turns: 5, options: NO_WAR });

/** Seals an eventful turn; returns the map's view before it. */
async function toPlayback(page: Page) {
  await openStart(page);
  await loadFile(page, 'game.json', JSON.stringify(busy));
  await expect(page.getByRole('tablist')).toBeVisible();
  const before = await looks(page);
  await table.sealTurn(page);
  await expect(scrubber(page)).toBeVisible();
  return before;
}

const scrubber = (page: Page) => page.getByRole('slider', { name: say('play.scrub') });
const button = (page: Page, word: string) => page.getByRole('button', { name: say(word), exact: true });

async function looks(page: Page) {
  await table.mapIdle(page);
  const { lon, lat, scale, frame } = await page.evaluate(() => window.afineline!.map.looksAt());
  return { frame, lon: lon.toFixed(4), lat: lat.toFixed(4), scale: scale.toFixed(3) };
}

test('with reduced motion, playback waits and steps from event to event', async ({ page }) => {
  await toPlayback(page);
  await expect(page.getByText(say('play.before'))).toBeVisible();
  const caption = page
    .getByRole('region', { name: say('play.title') })
    .getByRole('paragraph')
    .first();
  await scrubber(page).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const second = await caption.innerText();
  await page.keyboard.press('ArrowRight');
  await expect(caption).not.toHaveText(second);
  await page.keyboard.press('ArrowLeft');
  await expect(caption).toHaveText(second);
  const last = (await scrubber(page).getAttribute('max'))!;
  await scrubber(page).fill(last);
  await expect(page.getByText(say('play.done'))).toBeVisible();
});

test('the camera follows until the map is moved, and again on request', async ({ page }) => {
  await toPlayback(page);
  const whole = await looks(page);
  await scrubber(page).fill('1');
  const followed = await looks(page);
  expect(followed).not.toEqual(whole);
  await expect(button(page, 'play.follow')).toHaveCount(0);

  await page.mouse.move(300, 300);
  await page.mouse.down();
  await page.mouse.move(420, 380, { steps: 6 });
  await page.mouse.up();
  await expect(button(page, 'play.follow')).toBeVisible();
  const own = await looks(page);
  await scrubber(page).fill('4');
  expect(await looks(page)).toEqual(own);

  await button(page, 'play.follow').click();
  await expect(button(page, 'play.follow')).toHaveCount(0);
  await scrubber(page).fill('1');
  await expect.poll(() => looks(page)).not.toEqual(own);
});

test('Heat changes only after the turn was shown', async ({ page }) => {
  await toPlayback(page);
  await scrubber(page).fill('2');
  await expect(page.getByText(say('play.heat'))).toBeVisible();
  await scrubber(page).fill((await scrubber(page).getAttribute('max'))!);
  await expect(page.getByText(say('play.heat'))).toHaveCount(0);
});

test('after playback the table shows the whole of the North again', async ({ page }) => {
  const before = await toPlayback(page);
  await scrubber(page).fill('1');
  expect(await looks(page)).not.toEqual(before);
  await table.toResult(page);
  await table.goOn(page);
  await expect(table.sealButton(page)).toBeEnabled();
  await expect.poll(() => looks(page)).toEqual(before);
});

test.describe('in full motion', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test('playback runs by itself, and can be paused and sped up', async ({ page }) => {
    await toPlayback(page);
    await expect.poll(() => scrubber(page).inputValue()).not.toBe('0');
    await button(page, 'play.pause').click();
    const at = await scrubber(page).inputValue();
    await page.waitForTimeout(2500); // longer than one event is shown
    expect(await scrubber(page).inputValue()).toBe(at);
    await pick(page, say('play.speed'), say('play.times', { n: 4 }));
    await button(page, 'play.play').click();
    await expect(page.getByText(say('play.done'))).toBeVisible({ timeout: 30_000 });
    await expect(button(page, 'play.play')).toBeVisible();
  });
});
