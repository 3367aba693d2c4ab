import { project, SCALE, unproject } from '../../src/client/map/geo/projection.ts';
import { shippedScenario } from '../support/games.ts';
import { say } from './support/say.ts';
import { openStart, startSolo } from './support/start.ts';
import * as table from './support/table.ts';
import { expect, type Page, test } from './support/test.ts';
import { touchGestures } from './support/touch.ts';

const scenario = shippedScenario();

async function toMap(page: Page): Promise<void> {
  await openStart(page);
  await startSolo(page);
  await table.toTable(page);
  await table.mapIdle(page);
}

/** The map's view once it is idle. */
async function looks(page: Page) {
  await table.mapIdle(page);
  return page.evaluate(() => window.afineline!.map.looksAt());
}

/** Coordinates in degrees under a point of a phone's page, where the map's centre is between top bar and tabs. */
async function placeUnder(page: Page, x: number, y: number) {
  const { lon, lat, scale } = await looks(page);
  const edge = (selector: string) => page.locator(selector).evaluate((e) => e.getBoundingClientRect().toJSON());
  const [top, bottom] = [await edge('main header'), await edge('#phone-bar')];
  const middle = { x: page.viewportSize()!.width / 2, y: (top.bottom + bottom.top) / 2 };
  const world = project(lon, lat);
  return unproject({
    x: world.x + ((x - middle.x) / scale) * SCALE,
    y: world.y + ((y - middle.y) / scale) * SCALE,
  });
}

const drawn = (page: Page) => page.evaluate(() => window.afineline!.map.drawn());
const place = (page: Page, id: string) => page.evaluate((unit) => window.afineline!.map.unitAt(unit), id);

test('keys 1 to 5 bring each theatre into the main frame', async ({ page }) => {
  await toMap(page);
  await page.keyboard.press('1');
  const iraq = await looks(page);
  await page.keyboard.press('3');
  const lebanon = await looks(page);
  expect([iraq.frame, lebanon.frame]).toEqual(['north', 'north']);
  expect(iraq.lon).toBeGreaterThan(lebanon.lon + 3);
  await page.keyboard.press('2');
  expect((await looks(page)).lon).toBeGreaterThan(lebanon.lon);
  await page.keyboard.press('4');
  expect(await looks(page)).toMatchObject({ frame: 'redsea', insets: [{ frame: 'north' }, { frame: 'gulf' }] });
  await page.keyboard.press('5');
  expect(await looks(page)).toMatchObject({ frame: 'gulf', insets: [{ frame: 'redsea' }, { frame: 'north' }] });
});

test('clicking an inset swaps it with the main frame, and back', async ({ page }) => {
  await toMap(page);
  const whole = await looks(page);
  const red = whole.insets.find(({ frame }) => frame === 'redsea')!;
  await page.mouse.click(red.x, red.y);
  const sea = await looks(page);
  expect(sea.frame).toBe('redsea');
  const north = sea.insets.find(({ frame }) => frame === 'north')!;
  await page.mouse.click(north.x, north.y);
  const back = await looks(page);
  expect(back.frame).toBe('north');
  expect(back.scale).toBeCloseTo(whole.scale, 3);
});

test('the map is dragged, zoomed by the wheel, and moved by arrow keys', async ({ page }) => {
  await toMap(page);
  const before = await looks(page);
  await page.mouse.move(300, 480);
  await page.mouse.down();
  await page.mouse.move(360, 480, { steps: 4 });
  await page.mouse.move(420, 480, { steps: 4 });
  await page.mouse.up();
  const dragged = await looks(page);
  expect(dragged.lon).toBeLessThan(before.lon - 1);
  expect(dragged.lat).toBeCloseTo(before.lat, 3);
  await page.mouse.wheel(0, -300);
  await expect.poll(async () => (await looks(page)).scale).toBeGreaterThan(dragged.scale * 1.2);
  const zoomed = await looks(page);
  await page.keyboard.press('ArrowDown');
  expect((await looks(page)).lat).toBeLessThan(zoomed.lat - 0.3);
});

/** Two counters in one stack. */
const stacked = (page: Page) =>
  page.evaluate(
    (ids) => {
      const places = ids.map((id) => ({ id, at: window.afineline!.map.unitAt(id) }));
      const same = places.flatMap((a, i) =>
        places
          .slice(i + 1)
          .flatMap((b) => (a.at && b.at && a.at.x === b.at.x && a.at.y === b.at.y ? [[a.id, b.id]] : [])),
      );
      return same[0] ?? null;
    },
    [...scenario.sites, ...scenario.units].map(({ id }) => id),
  );

test('clicking a stack fans it out, and Escape closes it', async ({ page }) => {
  await toMap(page);
  const [top, below] = (await stacked(page))!;
  const apart = async (): Promise<number> => {
    await table.mapIdle(page);
    const [a, b] = [await place(page, top!), await place(page, below!)];
    return Math.hypot(a!.x - b!.x, a!.y - b!.y);
  };
  await table.mapIdle(page);
  const at = (await place(page, top!))!;
  await page.mouse.move(at.x, at.y); // the fan opens, and leaves an empty middle
  await expect.poll(apart).toBeGreaterThan(10);
  await page.mouse.click(at.x, at.y);
  expect(await apart()).toBeGreaterThan(10);
  await page.keyboard.press('Escape');
  await expect.poll(apart).toBe(0);
});

test('a drafted order is shown as a ghost at its site until undone', async ({ page }) => {
  await toMap(page);
  await page.mouse.move(640, 795); // off the map
  const site = scenario.sites.find((x) => x.id === 'al-asad')!;
  await table.openTab(page, 'deploy');
  const card = await table.openCard(page, say('order.harden'));
  await card.getByLabel(say('field.harden.site')).selectOption(site.id);
  await table.mapIdle(page);
  const at = (await place(page, site.id))!;
  const around = { x: at.x - 30, y: at.y - 30, width: 60, height: 60 };
  const bare = await page.screenshot({ clip: around });
  await card.getByRole('button', { name: say('card.add') }).click();
  await expect(table.draftLines(page)).toHaveCount(1);
  await table.mapIdle(page);
  expect((await drawn(page)).ghosts).toEqual([{ n: 1, kind: 'shield', lon: site.lon, lat: site.lat }]);
  expect((await page.screenshot({ clip: around })).equals(bare)).toBe(false);
  await page.getByRole('button', { name: say('orders.undo') }).click();
  await table.mapIdle(page);
  expect((await drawn(page)).ghosts).toEqual([]);
});

test('nothing is drawn while nothing moves', async ({ page }) => {
  await toMap(page);
  await page.mouse.move(640, 795); // over the log, not the map
  await table.mapIdle(page);
  const before = (await drawn(page)).frames;
  await page.waitForTimeout(2000);
  expect((await drawn(page)).frames).toBe(before);
});

test.describe('with two fingers', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the map is zoomed with two fingers, and dragged with one', async ({ page }) => {
    await openStart(page);
    await startSolo(page);
    await page.getByRole('button', { name: say('brief.go') }).click();
    await page.getByRole('button', { name: say('phone.map'), exact: true }).click();
    const before = await looks(page);
    const under = await placeUnder(page, 140, 440);
    const fingers = await touchGestures(page);
    await fingers.down([115, 440]);
    await fingers.down([115, 440], [165, 440]);
    for (const d of [15, 30, 45, 60]) await fingers.move([115 - d, 440], [165 + d, 440]);
    await fingers.up();
    await expect.poll(async () => (await looks(page)).scale).toBeGreaterThan(before.scale * 1.5);
    const pinched = await looks(page);
    const still = await placeUnder(page, 140, 440);
    expect(Math.abs(still.lon - under.lon) * pinched.scale, 'pixels east').toBeLessThan(2);
    expect(Math.abs(still.lat - under.lat) * pinched.scale, 'pixels north').toBeLessThan(2);
    await fingers.down([200, 500]);
    for (const d of [20, 50, 80]) await fingers.move([200, 500 - d]);
    await fingers.up();
    await expect.poll(async () => (await looks(page)).lat).toBeLessThan(pinched.lat - 0.1);
  });
});
