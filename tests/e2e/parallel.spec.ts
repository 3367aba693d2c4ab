import { divergenceOf } from '../../src/analysis/compare/compare.ts';
import type { Save } from '../../src/engine/record/index.ts';
import { expectNoAxeViolations } from './support/axe.ts';
import { overflowing } from './support/overflow.ts';
import { linkTo } from './support/link.ts';
import { limitStorage } from './support/storage-quota.ts';
import { playSave } from './support/saves.ts';
import { say } from './support/say.ts';
import { fileDialog, openStart } from './support/start.ts';
import * as table from './support/table.ts';
import { expect, type Page, test } from './support/test.ts';

const own = playSave({ seed: 'class', us: 'hold', iran: 'hold' });
const other = playSave({ seed: 'class', us: 'calibrated', iran: 'hold' });
const dice = playSave({ seed: 'another', us: 'hold', iran: 'hold' });
const calm = playSave({ seed: 'class', us: 'hold', iran: 'hold', options: { hazard: 0 } });
const { turn } = divergenceOf([own, other])!;

const file = (name: string, save: Save) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(save)),
});
const headline = (page: Page) =>
  page.getByRole('heading', { level: 1, name: say('parallel.head_other', { count: 2, turn }) });

async function bring(page: Page, ...files: ReturnType<typeof file>[]): Promise<void> {
  const asked = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: say('parallel.bring.go') }).click();
  await (await asked).setFiles(files);
}

test('records of two groups are compared, and one with other dice is refused with a message', async ({ page }) => {
  await page.goto(linkTo(own));
  await table.openChapter(page, 'parallel');
  await bring(page, file('table-2.json', other), file('table-3.json', dice), file('table-4.json', calm));
  await expect(headline(page)).toBeVisible();
  await expect(page.getByRole('alert').getByRole('listitem')).toHaveText([
    say('parallel.refused.seed', { name: 'table-3', is: 'another', was: 'class' }),
    say('parallel.refused.options', {
      name: 'table-4',
      option: say('setup.hazard'),
      is: say('setup.hazard.0'),
      was: say('setup.hazard.1'),
    }),
  ]);
  const rows = page.getByRole('table', { name: say('parallel.compared') }).getByRole('row');
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(2)).toContainText('table-2');
  // Compared records are stored with the game; refused ones are not.
  await page.reload();
  await expect(headline(page)).toBeVisible();
  await expect(rows).toHaveCount(3);
  await expect(page.getByRole('alert').getByRole('listitem')).toHaveCount(0);
  // The table behind the chart has both games' Heat for every turn.
  await page.getByText(say('figure.table')).first().click();
  const heat = page.getByRole('table', { name: say('parallel.heat') }).getByRole('row');
  await expect(heat).toHaveCount(Math.max(own.turns.length, other.turns.length) + 1);

  await page.getByRole('radio', { name: /table-2/ }).check();
  await expectNoAxeViolations(page, 'parallel worlds');
  await page.emulateMedia({ colorScheme: 'light' });
  await expectNoAxeViolations(page, 'parallel worlds, light', 'contrast');
  await page.setViewportSize({ width: 390, height: 844 });
  await expect.poll(() => overflowing(page)).toEqual([]); // once the charts are redrawn
  await page.getByRole('button', { name: say('parallel.remove', { name: 'table-2' }) }).click();
  await expect(page.getByRole('heading', { level: 1, name: say('parallel.title') })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: say('parallel.title') })).toBeVisible();
  await expect(rows).toHaveCount(0);
});

test('records are compared even if storage is full, with a message', async ({ page }) => {
  const full = await limitStorage(page);
  await page.goto(linkTo(own));
  await table.openChapter(page, 'parallel');
  await full(true);
  await bring(page, file('table-2.json', other));
  await expect(page.getByRole('alert')).toContainText('no room left for the saved games of other tables');
  await expect(headline(page)).toBeVisible();
});

test('several records loaded together open in comparison', async ({ page }) => {
  await openStart(page);
  await page.getByRole('button', { name: say('start.file') }).click();
  const asked = page.waitForEvent('filechooser');
  await fileDialog(page)
    .getByRole('button', { name: say('start.file.choose') })
    .click();
  await (await asked).setFiles([file('one.json', own), file('two.json', other)]);
  await expect(headline(page)).toBeVisible();
  await expect(page.getByRole('heading', { name: say('parallel.parted', { turn }) })).toBeVisible();
});
