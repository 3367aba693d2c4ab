import { readFileSync } from 'node:fs';
import { say } from './support/say.ts';
import { atStart, storedGames, loadFile, openStart } from './support/start.ts';
import * as table from './support/table.ts';
import { expect, test } from './support/test.ts';

const file = readFileSync(new URL('../golden/edition-1/unfinished.save.json', import.meta.url), 'utf8');

test('a record of older rules is shown, and can be played on under today’s from a chosen turn', async ({ page }) => {
  await openStart(page);
  await loadFile(page, 'game.json', file);
  const older = page.getByRole('dialog').filter({ hasText: 'edition 1 of the rules' });
  await expect(older.getByRole('heading', { name: say('older.turns') })).toBeVisible();
  await expect(older.getByRole('row')).toHaveCount(6);
  await page.keyboard.press('Escape');
  await expect(older).toHaveCount(0);
  await atStart(page);
  await expect(storedGames(page)).toHaveCount(0);

  await loadFile(page, 'game.json', file);
  await older.getByLabel(say('older.play.from')).selectOption('3');
  await older.getByRole('button', { name: say('older.play.go', { turn: 3 }) }).click();
  await table.atTable(page, 3, 'iran');
  await expect(page.getByRole('alert').filter({ hasText: 'under today’s rules' })).toBeVisible();
});
