import { readFile } from 'node:fs/promises';
import { expectNoAxeViolations } from './support/axe.ts';
import { expectGoodLayout } from './support/layout.ts';
import { lastTurnSave } from './support/saves.ts';
import { still } from './support/screens.ts';
import { like, say } from './support/say.ts';
import { atBriefing, loadFile, openStart, startSolo } from './support/start.ts';
import * as table from './support/table.ts';
import { expect, type Page, test } from './support/test.ts';

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() =>
    localStorage.setItem('a-fine-line.settings', JSON.stringify({ theme: 'device', takeBack: 'none', opening: 'on' })),
  );
});

const SIZES = [
  [1366, 768],
  [1920, 1080],
  [390, 844],
] as const;

const openingOf = (page: Page) => page.getByRole('region', { name: say('opening.title') });
const skip = (page: Page) => page.getByRole('button', { name: say('opening.skip') });

async function beginAs(page: Page, side: 'us' | 'iran'): Promise<void> {
  await openStart(page);
  await startSolo(page, { side });
  await page.getByRole('button', { name: say('brief.go') }).click();
  await expect(openingOf(page)).toBeVisible();
}

test('the briefing cites nothing from after its first day, which would tell what is to come', async ({ page }) => {
  await openStart(page);
  await startSolo(page);
  const fold = page.getByRole('group').filter({ has: page.getByText(say('brief.sources'), { exact: true }) });
  await fold.getByText(say('brief.sources'), { exact: true }).click();
  const days = (await fold.getByRole('listitem').allInnerTexts()).flatMap(
    (line) => line.match(/\d{4}-\d\d-\d\d/g) ?? [],
  );
  expect(days.filter((day) => day > '2023-10-17')).toEqual([]);
  await expect(fold.getByText(say('brief.sources.later'))).toBeVisible();
});

test('a game opens with its date, the side and what it fears, and after four seconds by itself', async ({ page }) => {
  await beginAs(page, 'iran');
  await expect(openingOf(page)).toContainText('Tuesday 17 October 2023');
  await expect(openingOf(page)).toContainText(say('opening.you', { side: say('side.iran.inline') }));
  await expect(openingOf(page)).toContainText('An American killed by weapons that you gave');
  await expect(openingOf(page)).toHaveCount(0, { timeout: 6_000 });
  await table.atTable(page, 1, 'iran');
});

test('any key skips the opening, which comes once', async ({ page }) => {
  await beginAs(page, 'us');
  await expect(skip(page)).toBeFocused();
  await expectNoAxeViolations(page, 'opening');
  await page.keyboard.press('ArrowDown');
  await expect(openingOf(page)).toHaveCount(0);
  await table.atTable(page, 1);
  await page.reload();
  await table.atTable(page, 1);
  await expect(openingOf(page)).toHaveCount(0);
});

const verdict = new RegExp(
  `^(${[say('ending.stalemate'), say('ending.usAdvantage'), say('ending.iranAdvantage'), say('ending.managedRivalry')].join('|')})$`,
);
const luck = (page: Page) =>
  page
    .getByText(like('ending.luck.good'))
    .or(page.getByText(like('ending.luck.even')))
    .or(page.getByText(like('ending.luck.bad')));
const button = (page: Page, key: string) => page.getByRole('button', { name: say(key), exact: true });

/** Plays the last turn of a game to its ending. */
async function toEnding(page: Page, side: 'us' | 'iran'): Promise<void> {
  await openStart(page);
  await loadFile(page, 'game.json', JSON.stringify(lastTurnSave(side, 'ending')));
  await table.sealTurn(page);
  await table.toResult(page);
  await table.goOn(page);
  await expect(page.getByRole('heading', { level: 1, name: verdict })).toBeFocused();
}

test('a game ends on one page: verdict, luck, cost and what is left, on every screen', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await toEnding(page, 'us');
  await expect(luck(page)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('heading', { name: say('ending.cost') })).toBeInViewport();
  await expect(page.getByRole('heading', { name: say('ending.left') })).toBeInViewport();
  await expect(button(page, 'ending.why')).toBeInViewport();
  await still(page);
  await expectNoAxeViolations(page, 'ending');
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    await still(page);
    await expectGoodLayout(page, `ending, ${width} wide`);
  }
  await button(page, 'ending.why').click();
  await expect(table.endTitle(page)).toBeFocused();
});

test('the ending gives a picture of 1,200 × 630 to keep, and the same start from the other side', async ({ page }) => {
  await toEnding(page, 'iran');
  await expect(luck(page)).toBeVisible({ timeout: 60_000 });
  const asked = page.waitForEvent('download');
  await button(page, 'ending.send').click();
  const download = await asked;
  expect(download.suggestedFilename()).toBe('a-fine-line.png');
  const png = await readFile(await download.path());
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  await expect(page.getByText(say('ending.saved'))).toBeVisible();
  await button(page, 'ending.swap').click();
  await atBriefing(page, 'us');
});

test('the ending says so if its runs with other dice fail', async ({ page }) => {
  await page.addInitScript(() => {
    window.Worker = class extends Worker {
      constructor(file: string | URL, how?: WorkerOptions) {
        super(file, how);
        if (how?.name !== 'luck') return;
        this.terminate();
        setTimeout(() => this.dispatchEvent(new ErrorEvent('error')), 100);
      }
    };
  });
  await toEnding(page, 'us');
  await expect(page.getByText(say('ending.luck.lost'))).toBeVisible();
  await expect(button(page, 'ending.why')).toBeEnabled();
});
