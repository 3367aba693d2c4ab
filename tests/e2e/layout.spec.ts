import { layoutFaults, expectGoodLayout } from './support/layout.ts';
import { CHAPTERS, counted, SCREENS, type Screen } from './support/screens.ts';
import { say } from './support/say.ts';
import { spaceText } from './support/spacing.ts';
import * as table from './support/table.ts';
import { expect, type Page, test } from './support/test.ts';

type Size = readonly [width: number, height: number];

/** Width and height; the narrow low ones are a laptop at 200 % and 400 % zoom. */
const WINDOWS: readonly Size[] = [
  [1366, 768],
  [1760, 850], // fonts grow with the window from here on: the smallest window of every step
  [1920, 900],
  [2560, 1250],
  [900, 700],
  [683, 384],
  [320, 256],
];
const PHONES: readonly Size[] = [
  [390, 844],
  [360, 640],
];
const TEXTS = ['normal', 'huge', 'double'] as const; // what lies between them fits as well
/** At 400 % zoom, text is already four times as large. */
const textsIn = (height: number) => (height < 300 ? TEXTS.slice(0, 1) : TEXTS);
/** Widths for the reader's own text spacing: the narrowest of each layout, and a laptop. */
const SPACED = [1366, 900, 390, 320];
const TOUCH = 44;

const FIRST = [SCREENS.start, SCREENS.briefing];
/** In the order of the walk; the result comes last, because it cannot return to the table. */
const OVER_TABLE = [
  SCREENS.card,
  SCREENS.list,
  SCREENS.rulebook,
  SCREENS.settings,
  SCREENS.share,
  SCREENS.seats,
  SCREENS.result,
];

const sizeTo = (page: Page, [width, height]: Size) => page.setViewportSize({ width, height });

async function inEverySize(page: Page, name: string, sizes: readonly Size[], target: number): Promise<void> {
  for (const [width, height] of sizes) {
    await sizeTo(page, [width, height]);
    for (const text of textsIn(height)) {
      await page.evaluate(async (size) => {
        document.documentElement.dataset['text'] = size;
        window.dispatchEvent(new Event('resize')); // charts ask for the size of letters again
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      }, text);
      await expectGoodLayout(page, `${name}, ${width} by ${height}, ${text} text`, { target });
    }
    if (!SPACED.includes(width)) continue;
    await page.evaluate(() => (document.documentElement.dataset['text'] = 'normal'));
    await spaceText(page, true);
    await expectGoodLayout(page, `${name}, ${width} by ${height}, spaced text`, { target });
    await spaceText(page, false);
  }
  await page.evaluate(() => (document.documentElement.dataset['text'] = 'normal'));
  await sizeTo(page, sizes[0]!);
}

async function opened(page: Page, screen: Screen, sizes: readonly Size[], target: number): Promise<void> {
  await sizeTo(page, sizes[0]!);
  await screen.open(page);
  await inEverySize(page, screen.name, sizes, target);
}

/** The table and everything reached from it, in one page: loading takes longer than checking. */
async function fromTheTable(page: Page, sizes: readonly Size[], target: number): Promise<void> {
  test.slow();
  await opened(page, SCREENS.table, sizes, target);
  for (const { name, step, back } of OVER_TABLE) {
    await step(page);
    await inEverySize(page, name, sizes, target);
    await back(page);
  }
}

/** Each chapter of the debrief, after the end of the game. */
async function debriefed(page: Page, sizes: readonly Size[], target: number): Promise<void> {
  test.slow();
  await sizeTo(page, sizes[0]!);
  await SCREENS.end.open(page);
  for (const chapter of CHAPTERS) {
    await table.openChapter(page, chapter);
    await counted(page);
    await inEverySize(page, chapter, sizes, target);
  }
}

for (const screen of FIRST) {
  test(`${screen.name} has a good layout in every window and text size`, ({ page }) =>
    opened(page, screen, WINDOWS, 0));
}
test('the table and all its panels have a good layout in every window and text size', ({ page }) =>
  fromTheTable(page, WINDOWS, 0));
test('every chapter of the debrief has a good layout in every window and text size', ({ page }) =>
  debriefed(page, WINDOWS, 0));

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
  for (const screen of FIRST) {
    test(`${screen.name} has a good layout on a phone, with large enough touch targets`, ({ page }) =>
      opened(page, screen, PHONES, TOUCH));
  }
  test('the table and all its panels have a good layout on a phone, with large enough touch targets', ({ page }) =>
    fromTheTable(page, PHONES, TOUCH));
  test('every chapter of the debrief has a good layout on a phone, with large enough touch targets', ({ page }) =>
    debriefed(page, PHONES, TOUCH));

  test('every part of the table has a good layout on the smallest phone', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    await SCREENS.table.open(page);
    for (const verb of ['strike', 'deploy', 'intelligence', 'signals', 'diplomacy']) {
      await page.getByRole('tab', { name: new RegExp(`^${say(`verb.${verb}`)}`) }).tap();
      const cards = table.ordersPanel(page).getByRole('article').getByRole('button', { expanded: false });
      if ((await cards.count()) > 0) await cards.first().tap();
      await expectGoodLayout(page, `orders, ${verb}`, { target: TOUCH });
    }
    for (const part of ['map', 'situation', 'log']) {
      // a badge may follow the tab's name
      const tabs = page.getByRole('navigation', { name: say('phone.tabs') });
      await tabs.getByRole('button', { name: new RegExp(`^${say(`phone.${part}`)}`) }).tap();
      await expectGoodLayout(page, part, { target: TOUCH });
    }
  });
});

test('a panel at the edge of a large window stays inside it', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await SCREENS.table.open(page);
  await page.getByRole('button', { name: say('top.menu'), exact: true }).click();
  const sheet = page.getByRole('dialog', { name: say('top.menu'), exact: true });
  await expect.poll(async () => Math.round(((await sheet.boundingBox())?.x ?? 0) * 10) > 0).toBe(true);
  const box = (await sheet.boundingBox())!;
  expect(box.x + box.width).toBeLessThanOrEqual(1920);
});

test('text grows with a large window, and with the chosen size', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await SCREENS.start.open(page);
  const letters = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
  const laptop = await letters();
  await page.setViewportSize({ width: 1920, height: 1080 });
  expect((await letters()) / laptop).toBeCloseTo(1.2);
  await page.evaluate(() => (document.documentElement.dataset['text'] = 'double'));
  expect((await letters()) / laptop).toBeCloseTo(2.4);
});

test('bad layout is detected', async ({ page }) => {
  await SCREENS.start.open(page);
  expect(await layoutFaults(page, { target: 0 })).toEqual([]);
  const go = page.getByRole('button', { name: say('start.go'), exact: true }).first();
  const planted = async (style: string, where = go) => {
    await where.evaluate((element: HTMLElement, css) => (element.style.cssText = css), style);
    const found = await layoutFaults(page, { target: 0 });
    await where.evaluate((element: HTMLElement) => (element.style.cssText = ''));
    return found.join();
  };
  expect(await planted('min-width: 2000px', page.locator('h1'))).toContain('to 2048');
  expect(await planted('position: fixed; left: -60px')).toContain('from -60');
  expect(await planted('position: fixed; z-index: -1; top: 40px; left: 60px')).toContain('lies under');
  expect(await planted('min-width: 0; width: 20px; padding: 0; overflow: hidden; white-space: nowrap')).toContain(
    'is cut off',
  );
  await page.evaluate(() => {
    const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    drawing.setAttribute('viewBox', '0 0 100 20');
    drawing.style.cssText = 'position: fixed; top: 0; left: 0; width: 100px; pointer-events: none';
    drawing.innerHTML = '<text x="60" y="15" font-size="12">planted label</text>';
    document.body.append(drawing);
  });
  expect((await layoutFaults(page, { target: 0 })).join()).toContain('“planted label” is cut off by its drawing');
  await page.evaluate(() => document.querySelector('body > svg')!.remove());
  const small = await layoutFaults(page, { target: 400 });
  expect(small.join()).toContain('is only');
});
