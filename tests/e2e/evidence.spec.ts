import { expectNoAxeViolations } from './support/axe.ts';
import { NO_WAR } from './support/dice.ts';
import { expectGoodLayout } from './support/layout.ts';
import { enter, tabTo } from './support/keyboard.ts';
import { playSave } from './support/saves.ts';
import { like, say } from './support/say.ts';
import { loadFile, openStart, pick } from './support/start.ts';
import * as table from './support/table.ts';
import { expect, type Page, test } from './support/test.ts';

const door = (page: Page) => page.getByRole('button', { name: say('start.evidence') });
const dialog = (page: Page) => page.getByRole('dialog', { name: say('start.evidence') });
const range = (page: Page) => dialog(page).getByRole('slider', { name: say('evidence.choose') });
const reported = (n: number, date: string) => say('evidence.told', { n, date });

async function open(page: Page): Promise<void> {
  await openStart(page);
  await door(page).click();
  await expect(dialog(page).getByRole('heading', { name: say('evidence.figures') })).toBeVisible();
}

test('each official tally can be chosen by keyboard, and links to its source', async ({ page }) => {
  await openStart(page);
  await enter(page, door(page));
  await expect(range(page)).toBeVisible();
  await tabTo(page, range(page));
  await expect(range(page)).toHaveAttribute('aria-valuetext', reported(102, '21 December 2023'));
  await page.keyboard.press('ArrowLeft');
  await expect(dialog(page).getByText(reported(97, '13 December 2023'))).toBeVisible();
  await page.keyboard.press('End');
  await expect(dialog(page).getByText(reported(170, '27 February 2024'))).toBeVisible();
  await page.keyboard.press('Home');
  const source = dialog(page).getByRole('link', { name: 'ca.news.yahoo.com' }).first();
  await tabTo(page, source);
  await expect(source).toHaveAttribute('href', /^https:\/\/ca\.news\.yahoo\.com\//);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(door(page)).toBeFocused();
});

test('pointing at a dot shows what it is', async ({ page }) => {
  await open(page);
  const [inTotal, added] = [0, 1].map((chart) => dialog(page).locator('figure').nth(chart));
  await inTotal!.locator('[data-tally="2023-11-30"]').hover();
  await expect(dialog(page).getByText(reported(74, '30 November 2023'))).toBeVisible();
  await added!.locator('[data-tally="2024-01-26"]').hover();
  await expect(dialog(page).getByText(reported(158, '26 January 2024'))).toBeVisible();
});

test('the browser repeats the back-test, can be stopped, and shows the result', async ({ page }) => {
  await open(page);
  const here = dialog(page);
  const go = here.getByRole('button', { name: say('evidence.run.go'), exact: true });
  await pick(here, say('evidence.run.games'), '2,000');
  await go.click();
  await expect(here.getByRole('progressbar', { name: say('evidence.run.progress') })).toBeVisible();
  await here.getByRole('button', { name: say('common.cancel') }).click();
  await expect(here.getByRole('progressbar')).toHaveCount(0);

  await pick(here, say('evidence.run.games'), '100');
  await here.getByLabel(say('evidence.run.seed')).fill('mine');
  await go.click();
  await expect(here.getByText(say('evidence.run.done', { n: 100, seed: 'mine' }))).toBeVisible();
  await expect(here.getByText(say('evidence.lead', { n: 100 }))).toBeVisible();
  await expect(here.getByText(like('evidence.finding'))).toBeVisible();
  await here.getByRole('button', { name: say('evidence.run.kept') }).click();
  await expect(here.getByText(say('evidence.lead', { n: '2,000' }))).toBeVisible();
});

test('it links to the rulebook, and back', async ({ page }) => {
  await openStart(page);
  await page.getByRole('button', { name: say('start.rulebook') }).click();
  await page
    .getByRole('dialog', { name: say('rule.title') })
    .getByRole('button', { name: say('start.evidence') })
    .click();
  await dialog(page)
    .getByRole('button', { name: say('evidence.rulebook'), exact: true })
    .click();
  await expect(page.getByRole('dialog', { name: say('rule.title') })).toBeVisible();
  await table.closeDialog(page);
});

test('it is linked from the end of a game', async ({ page }) => {
  await openStart(page);
  await loadFile(
    page,
    'game.json',
    JSON.stringify(playSave({ seed: 'know', us: 'hold', iran: 'hold', options: NO_WAR })),
  );
  await expect(table.endTitle(page)).toBeVisible();
  await table.openChapter(page, 'history');
  await door(page).click();
  await expect(range(page)).toBeVisible();
  await table.closeDialog(page);
  await expect(door(page)).toBeVisible();
});

test('a number in the rulebook links to its source, or is marked as an assumption', async ({ page }) => {
  await openStart(page);
  await page.getByRole('button', { name: say('start.rulebook') }).click();
  const book = page.getByRole('dialog', { name: say('rule.title') });
  await book.getByRole('searchbox').fill('§7');
  const row = (number: string) => book.getByRole('row', { name: new RegExp(`^${say(`number.attack.${number}`)}`) });
  await row('nearMiss').getByText(say('rule.tag.S')).click();
  await expect(row('nearMiss').getByRole('link')).toHaveAttribute('href', /^https:/);
  await expect(row('baseLeak')).toContainText(say('rule.tag.D'));
  await row('killed').getByText(say('rule.tag.C')).click();
  await row('killed')
    .getByRole('button', { name: say('rule.basis.tallies') })
    .click();
  await expect(dialog(page)).toBeVisible();
});

for (const [scheme, depth] of [
  ['dark', 'all'],
  ['light', 'contrast'],
] as const)
  test(`axe finds no fault in it, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await open(page);
    const folds = dialog(page).locator('details:not([open]) > summary');
    while ((await folds.count()) > 0) await folds.first().click();
    await expectNoAxeViolations(page, 'how do we know', depth, 'dialog[open]');
  });

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('it fits, and dots can be tapped', async ({ page }) => {
    await open(page);
    await expectGoodLayout(page, 'how do we know');
    await dialog(page).locator('figure').first().locator('[data-tally="2023-12-13"]').tap();
    await expect(dialog(page).getByText(reported(97, '13 December 2023'))).toBeVisible();
  });
});
