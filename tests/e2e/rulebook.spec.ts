import { expectNoAxeViolations } from './support/axe.ts';
import { NO_WAR } from './support/dice.ts';
import { playSave } from './support/saves.ts';
import { say } from './support/say.ts';
import { loadFile, openStart } from './support/start.ts';
import * as table from './support/table.ts';
import { expect, type Page, test } from './support/test.ts';

const later = playSave({ seed: 'rulebook', us: 'calibrated', iran: 'press', turns: 2, options: NO_WAR });

const book = (page: Page) => page.getByRole('dialog', { name: say('rule.title') });
const search = (page: Page) => book(page).getByRole('searchbox');

async function openBook(page: Page): Promise<void> {
  await openStart(page);
  await page.getByRole('button', { name: say('start.rulebook') }).click();
  await expect(search(page)).toBeVisible();
}

test('searching the rules highlights matches while typing, and Enter goes to them', async ({ page }) => {
  await openBook(page);
  await search(page).fill('evacuation');
  await expect(book(page).locator('mark').first()).toHaveText(/evacuation/i);
  const clauses = await book(page).locator('[data-clause]').count();
  expect(clauses).toBeGreaterThan(0);
  expect(clauses).toBeLessThan(14);
  await search(page).press('Enter');
  await expect(book(page).locator('[data-clause] h3').first()).toBeFocused();
  await search(page).fill('zeppelin');
  await expect(book(page).getByText(say('rule.none', { query: 'zeppelin' }))).toBeVisible();
});

test('assumptions can be listed alone, and each is marked', async ({ page }) => {
  await openBook(page);
  await book(page)
    .getByRole('radio', { name: say('rule.tag.D') })
    .check({ force: true });
  const rows = book(page).locator('tbody tr');
  const [all, marked] = [await rows.count(), await rows.filter({ hasText: say('rule.tag.D') }).count()];
  expect(all).toBeGreaterThan(100);
  expect(marked).toBe(all);
  await expectNoAxeViolations(page, 'rulebook by source');
});

test('an explanation links to its clause, and back', async ({ page }) => {
  await openStart(page);
  await loadFile(page, 'game.json', JSON.stringify(later));
  await expect(page.getByRole('tablist')).toBeVisible();
  await page.getByRole('button', { name: new RegExp(`^${say('log.title')}`) }).click();
  await page.locator('li > button[aria-expanded="false"]').first().click();
  const link = page.getByRole('button', { name: /^Rule / }).first();
  const clause = (await link.innerText()).replace('Rule ', '');
  await link.click();
  await expect(book(page).getByText(say('rule.from', { rule: clause }))).toBeInViewport();
  await table.closeDialog(page);
  await expect(link).toBeFocused();
});

test('colours and sound are stored across a reload', async ({ page }) => {
  await openStart(page);
  await page.getByRole('button', { name: say('start.settings') }).click();
  const choose = (name: string) =>
    page
      .getByRole('dialog')
      .getByRole('radio', { name: say(name), exact: true })
      .check({ force: true });
  await choose('settings.palette.contrast');
  await choose('settings.sound.on');
  for (const theme of ['dark', 'light'] as const) {
    await choose(`settings.theme.${theme}`);
    await expectNoAxeViolations(page, `strong contrast, ${theme}`, 'contrast');
  }
  await choose('settings.palette.grey');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-palette', 'grey');
  await page.getByRole('button', { name: say('start.settings') }).click();
  await expect(page.getByRole('radio', { name: say('settings.sound.on'), exact: true })).toBeChecked();
});
