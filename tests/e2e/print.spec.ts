import type { ChapterId } from '../../src/protocol/debrief-chapters.ts';
import { NO_WAR } from './support/dice.ts';
import { linkTo } from './support/link.ts';
import { playSave } from './support/saves.ts';
import { like, say } from './support/say.ts';
import * as table from './support/table.ts';
import { expect, type Page, test } from './support/test.ts';

// Every chart of the debrief on paper: whole on its sheet, and readable without colour.
const SCREEN = { width: 1366, height: 768 };
test.use({ viewport: SCREEN });

const game = {
  seed: 'print',
  us: 'random',
  iran: 'random',
  options: { ...NO_WAR, ending: 'nominal', length: 'full' },
} as const;
const save = playSave({ ...game, working: 60 });

/** What fits between the margins, in CSS pixels: as wide as A4 and as high as Letter. */
const SHEET = { width: 672, height: 912 };
/** Least size of letters, in CSS pixels (6 points), and least contrast of words on white paper. */
const LEAST = { letters: 8, contrast: 4.5 };

/** Lays the page out as it is printed. Returns what is wrong with the charts that have these words. */
async function onPaper(page: Page, ...words: string[]): Promise<string[]> {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize(SHEET);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const wrong = await page.evaluate(faultsOfCharts, { words, SHEET, LEAST });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize(SCREEN);
  return wrong;
}

/** Runs in the page. */
function faultsOfCharts({
  words,
  SHEET: sheet,
  LEAST: least,
}: {
  words: string[];
  SHEET: typeof SHEET;
  LEAST: typeof LEAST;
}) {
  const charts = [...document.querySelectorAll<SVGSVGElement>('main svg')].filter((svg) => svg.checkVisibility());
  const wordsOf = (svg: Element) => `${svg.closest<HTMLElement>('[data-picture]')?.dataset.picture} ${svg.textContent}`;
  const isKept = (part: Element | null): boolean =>
    part !== null && (getComputedStyle(part).breakInside === 'avoid' || isKept(part.parentElement));
  const contrastOnWhite = (colour: string): number => {
    const all = colour
      .match(/[\d.]+/g)!
      .slice(0, 3)
      .map(Number);
    const [r, g, b] = all
      .map((x) => (colour.startsWith('color(') ? x : x / 255))
      .map((x) => (x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4));
    return 1.05 / (0.2126 * r! + 0.7152 * g! + 0.0722 * b! + 0.05);
  };
  return words.flatMap((word) => {
    const found = charts.filter((svg) => wordsOf(svg).includes(word));
    if (found.length === 0) return [`No chart says “${word}”.`];
    return found.flatMap((svg) => {
      const frame = svg.getBoundingClientRect();
      const scale = frame.width / (svg.viewBox.baseVal.width || frame.width);
      const wrong: string[] = [];
      if (frame.left < -1 || frame.right > sheet.width + 1) wrong.push(`“${word}” runs over its sheet.`);
      if (frame.height > sheet.height) wrong.push(`“${word}” is higher than a sheet.`);
      if (!isKept(svg)) wrong.push(`“${word}” may be cut over two sheets.`);
      for (const text of svg.querySelectorAll('text')) {
        const box = text.getBoundingClientRect();
        const { fill, fontSize } = getComputedStyle(text);
        const letters = Number.parseFloat(fontSize) * scale;
        const named = `“${text.textContent}” in “${word}”`;
        if (box.left < frame.left - 2 || box.right > frame.right + 2) wrong.push(`${named} is cut off.`);
        if (letters < least.letters) wrong.push(`${named} has letters of ${letters.toFixed(1)} px.`);
        const contrast = contrastOnWhite(fill);
        if (contrast < least.contrast) wrong.push(`${named} has a contrast of ${contrast.toFixed(1)}.`);
      }
      return wrong;
    });
  });
}

/** Words of a chart by which it is found, without what is filled in. */
const known = (key: string): string => say(key, { n: '', date: '' }).trim();
const TIMELINE = known('debrief.timeline.heat.axis');
const DETERRENCE = ['debrief.slider.top', 'debrief.worlds.mean.same', 'debrief.sure.axis.came'].map(known);
const PEOPLE = known('ending.people.americans');
const LEVELS = known('debrief.ladder.axis');
const HISTORY = known('debrief.history.axis');

/** Opens a chapter, with the first of these charts drawn. */
async function openChapter(page: Page, chapter: ChapterId, words: string): Promise<void> {
  await table.openChapter(page, chapter);
  await expect(page.locator('main svg').filter({ hasText: words }).first()).toBeVisible();
}

const CHAPTERS: readonly (readonly [ChapterId, readonly [string, ...string[]]])[] = [
  ['cost', [PEOPLE]],
  ['story', [TIMELINE]],
  ['why', [LEVELS]],
  ['deterrence', [TIMELINE, ...DETERRENCE]],
  ['history', [HISTORY]],
];
for (const [chapter, words] of CHAPTERS)
  test(`the charts of the chapter “${say(`debrief.chapter.${chapter}`)}” are printed whole, and readable without colour`, async ({
    page,
  }) => {
    await page.goto(linkTo(save));
    await openChapter(page, chapter, words[0]);
    expect(await onPaper(page, ...words)).toEqual([]);
  });

test('the charts of other dice and of other tables are printed whole, and readable without colour', async ({
  page,
}) => {
  await page.goto(linkTo(save));
  await table.openChapter(page, 'whatif');
  await expect(page.getByText(say('whatif.run.done', { n: '2,000' }))).toBeVisible({ timeout: 60_000 });
  const pictures = ['us', 'iran', 'attacks', 'heatEnd', 'americansKilled', 'endings'].map((x) => `whatif.figure.${x}`);
  expect(await onPaper(page, ...pictures.map(known), known('whatif.end.happened'))).toEqual([]);

  await table.openChapter(page, 'parallel');
  const asked = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: say('parallel.bring.go') }).click();
  const other = JSON.stringify(playSave({ ...game, us: 'hold' }));
  await (await asked).setFiles([{ name: 'table-2.json', mimeType: 'application/json', buffer: Buffer.from(other) }]);
  await expect(page.getByRole('heading', { level: 1, name: like('parallel.head_other', { count: 2 }) })).toBeVisible();
  expect(await onPaper(page, known('parallel.turn'))).toEqual([]);
});

test('the printed report has the charts of all chapters that ask for nothing', async ({ page }) => {
  await page.goto(linkTo(save));
  await openChapter(page, 'takeaway', TIMELINE);
  await expect(page.locator('main svg').filter({ hasText: DETERRENCE[1]! }).first()).toBeVisible();
  expect(await onPaper(page, PEOPLE, TIMELINE, LEVELS, ...DETERRENCE, HISTORY)).toEqual([]);
});
