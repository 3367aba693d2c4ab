import { playSave } from './support/saves.ts';
import { parseCsv } from '../support/csv.ts';
import { expectNoAxeViolations } from './support/axe.ts';
import { overflowing } from './support/overflow.ts';
import { linkTo } from './support/link.ts';
import { say } from './support/say.ts';
import * as table from './support/table.ts';
import { expect, type Page, test } from './support/test.ts';

const save = playSave({ seed: 'takeaway', us: 'random', iran: 'random' });

async function openTakeaway(page: Page): Promise<void> {
  await page.goto(linkTo(save));
  await table.openChapter(page, 'takeaway');
  await expect(page.getByRole('article')).toBeVisible();
}

async function sheet(page: Page, name: string): Promise<Record<string, string>[]> {
  const entry = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: say(`takeaway.${name}`) }) });
  const file = await table.fileFrom(page, () => entry.getByRole('button', { name: say('takeaway.csv.go') }).click());
  expect(file.name).toBe(`a-fine-line-oct-2023-${name}.csv`);
  const [columns, ...rows] = parseCsv(file.text);
  return rows.map((row) => Object.fromEntries(row.map((cell, i) => [columns![i]!, cell])));
}

test('decisions, forecasts and events are exported as tables, and the record unchanged', async ({ page }) => {
  await openTakeaway(page);
  const decisions = await sheet(page, 'decisions');
  const orders = save.turns.flatMap(({ us, iran }) => [...(us?.orders ?? []), ...(iran?.orders ?? [])]);
  expect(decisions.filter((row) => row.type === 'order').map((row) => row.kind)).toEqual(orders.map((x) => x.kind));
  expect(decisions.every((row) => /^\d{4}-\d\d-\d\d$/.test(row.first_day!))).toBe(true);

  const forecasts = await sheet(page, 'forecasts');
  for (const row of forecasts.filter((x) => x.squared_error))
    expect(Number(row.squared_error)).toBeCloseTo((Number(row.said_percent) / 100 - Number(row.came_true)) ** 2, 3);

  const events = await sheet(page, 'events');
  expect(events.some((row) => row.told_us === '0')).toBe(true);
  expect(new Set(events.map((row) => row.turn)).size).toBe(save.turns.length);

  const file = await table.fileFrom(page, () => page.getByRole('button', { name: say('takeaway.record.go') }).click());
  const record = JSON.parse(file.text);
  expect(record).toMatchObject({ seed: save.seed, turns: save.turns, hashes: save.hashes });
});

test('a chart is exported as a file, and its figures as a table', async ({ page }) => {
  await page.goto(linkTo(save));
  await table.openChapter(page, 'story');
  const title = say('debrief.timeline');
  const saved = async (key: string): Promise<string> =>
    (await table.fileFrom(page, () => page.getByRole('button', { name: say(key, { title }) }).click())).text;
  const svg = await saved('figure.svg.of');
  expect(svg).toContain(`<title>${title}</title>`);
  expect(svg).not.toMatch(/class=|style=|var\(|color\(|data-/);
  expect(svg).toContain(say('debrief.timeline.heat'));
  const size = await page.evaluate(async (text) => {
    const image = new Image();
    image.src = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
    await image.decode();
    return { width: image.naturalWidth, height: image.naturalHeight };
  }, svg);
  expect(size.width).toBeGreaterThan(600);
  expect(size.height).toBeGreaterThan(200);

  const rows = parseCsv(await saved('figure.csv.of'));
  expect(rows).toHaveLength(save.turns.length + 1);
  await page.getByText(say('figure.table')).click();
  await expect(page.getByRole('table', { name: title }).getByRole('row')).toHaveCount(rows.length);
});

test('only the report is printed, the human cost first, on A4 and Letter', async ({ page }) => {
  await openTakeaway(page);
  await page.emulateMedia({ media: 'print' });
  const report = page.getByRole('article', { name: say('report.heading') });
  await expect(report.getByRole('heading', { level: 3 })).toHaveText([
    say('end.cost'),
    say('end.verdict'),
    say('report.course'),
    say('report.orders'),
    say('report.climb'),
    say('debrief.chapter.deterrence'),
    say('report.aims'),
    say('end.bars'),
    say('debrief.chapter.history'),
    say('end.questions'),
    say('report.assumed'),
    say('report.sources'),
  ]);
  await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
  for (const width of [672, 694]) {
    await page.setViewportSize({ width, height: 900 }); // printable width of A4 and Letter
    expect(await overflowing(page)).toEqual([]);
  }
  for (const format of ['A4', 'Letter']) {
    const pdf = (await page.pdf({ format })).toString('latin1');
    const pages = pdf.match(/\/Type \/Page\b/g)?.length ?? 0;
    expect(pages, format).toBeGreaterThan(3);
    expect(pages, format).toBeLessThan(13);
  }
});

test('the chapter fits a phone, and axe finds nothing in it, dark or light', async ({ page }) => {
  await openTakeaway(page);
  await expectNoAxeViolations(page, 'take-away');
  await page.emulateMedia({ colorScheme: 'light' });
  await expectNoAxeViolations(page, 'take-away, light', 'contrast');
  await page.setViewportSize({ width: 390, height: 844 });
  await expect.poll(() => overflowing(page)).toEqual([]); // the charts follow the width
  await expectNoAxeViolations(page, 'take-away, phone');
});
