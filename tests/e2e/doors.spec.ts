import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { playSave } from './support/saves.ts';
import { say } from './support/say.ts';
import { atBriefing, atStart, fileDialog, storedGames, openStart, pick, startSolo } from './support/start.ts';
import * as table from './support/table.ts';
import { expect, type Page, test } from './support/test.ts';

const later = JSON.stringify(
  playSave({ seed: 'doors', us: 'calibrated', iran: 'mixed', turns: 3, options: { hazard: 0 } }),
);
const scenario = readFileSync(new URL('../../scenarios/oct-2023.json', import.meta.url), 'utf8');

/** Drops something on the page or pastes it. */
async function bring(page: Page, how: 'drop' | 'paste', kind: 'file' | 'text', content: string): Promise<void> {
  await page.evaluate(
    ([how, kind, content]) => {
      const data = new DataTransfer();
      if (kind === 'file') data.items.add(new File([content!], 'game.json', { type: 'application/json' }));
      else data.setData('text/plain', content!);
      const on = document.querySelector('h1')!;
      const common = { bubbles: true, cancelable: true };
      const event =
        how === 'drop'
          ? new DragEvent('drop', { ...common, dataTransfer: data })
          : new ClipboardEvent('paste', { ...common, clipboardData: data });
      on.dispatchEvent(event);
    },
    [how, kind, content],
  );
}

async function openShare(page: Page) {
  await table.openMenu(page, 'save');
  const dialog = page.getByRole('dialog', { name: say('save.title') });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** The link that the page creates for the open game. */
async function linkOf(page: Page, part: 'whole' | 'opening'): Promise<string> {
  const dialog = await openShare(page);
  await pick(dialog, say('save.part'), say(`save.${part}`));
  await dialog.getByRole('button', { name: say('save.link') }).click();
  const field = dialog.getByRole('textbox');
  await expect(field).toBeFocused(); // selected as well, in case the page may not write to the clipboard
  const link = await field.inputValue();
  await table.closeDialog(page);
  return link;
}

const refusal = (page: Page) => fileDialog(page).getByRole('alert');

test('saved games can be dropped on the start screen and on the table', async ({ page }) => {
  await openStart(page);
  await bring(page, 'drop', 'file', later);
  await table.atTable(page, 4);
  const other = JSON.stringify(playSave({ seed: 'other', us: 'hold', iran: 'hold', turns: 1, options: { hazard: 0 } }));
  await bring(page, 'drop', 'file', other);
  await table.atTable(page, 2);
  await table.openMenu(page, 'start');
  await expect(storedGames(page)).toHaveCount(2);
});

test('a dropped file that is not a game is refused, and the draft stays', async ({ page }) => {
  await openStart(page);
  await startSolo(page);
  await table.toTable(page);
  await table.giveOrder(page, { tab: 'intelligence', card: 'order.investigate' });
  await bring(page, 'drop', 'file', '{"turns": [1, 2,');
  await expect(refusal(page)).toContainText('at line 1, column 17');
  await fileDialog(page)
    .getByRole('button', { name: say('common.cancel') })
    .click();
  await expect(table.draftLines(page)).toHaveCount(1);
});

test('a saved game, a scenario and a link can be pasted', async ({ page }) => {
  await openStart(page);
  await bring(page, 'paste', 'text', scenario);
  await expect(page.getByRole('radio', { name: /from your file/ }).first()).toBeChecked();
  await bring(page, 'paste', 'text', later);
  await table.atTable(page, 4);
  const link = await linkOf(page, 'whole');
  await table.openMenu(page, 'start');
  await bring(page, 'paste', 'text', `Look at this: ${link}.`);
  await table.atTable(page, 4);
  await table.openMenu(page, 'start');
  await bring(page, 'paste', 'text', 'Dear diary'); // nobody's business
  await expect(fileDialog(page)).toHaveCount(0);
  await expect(storedGames(page)).toHaveCount(2);
});

test('a dropped scenario is checked', async ({ page }) => {
  await openStart(page);
  await bring(page, 'drop', 'file', scenario.replace('"turnDays"', '"turndays"'));
  await expect(refusal(page)).toContainText('“turndays” is not a key known here');
});

test('a link carries a game to another device, whole or from its opening', async ({ page, browser, baseURL }) => {
  await openStart(page);
  await bring(page, 'drop', 'file', later);
  await table.atTable(page, 4);
  const whole = await linkOf(page, 'whole');
  const opening = await linkOf(page, 'opening');
  expect(whole.length).toBeLessThan(8000);
  expect(opening.length).toBeLessThan(1000);

  const context = await browser.newContext({ baseURL: baseURL! });
  const other = await context.newPage();
  await other.goto(whole);
  await table.atTable(other, 4);
  expect(new URL(other.url()).hash).toBe(''); // loaded again, it goes on with this game
  await other.reload();
  await table.atTable(other, 4);
  await table.openMenu(other, 'start');
  await expect(storedGames(other)).toHaveCount(1);
  await other.evaluate((url) => (location.href = url), opening); // opened while the page is open
  await atBriefing(other, 'us');
  await context.close();
});

test('creating a link shows what it contains', async ({ page }) => {
  await openStart(page);
  await startSolo(page);
  await table.toTable(page);
  const dialog = await openShare(page);
  await expect(dialog).toContainText(say('save.sure'));
  await pick(dialog, say('save.part'), say('save.opening'));
  await expect(dialog).toContainText(say('save.opening.text'));
});

test('a game too long for a link is offered as a file', async ({ page }) => {
  const file = JSON.parse(scenario.replace('"oct-2023"', '"my-war"')) as object;
  await openStart(page);
  await bring(page, 'drop', 'file', JSON.stringify(file));
  await page
    .getByRole('button', { name: say('start.go'), exact: true })
    .first()
    .click();
  await atBriefing(page, 'us');
  await table.toTable(page);
  const dialog = await openShare(page);
  await dialog.getByRole('button', { name: say('save.link') }).click();
  await expect(dialog.getByRole('status').filter({ hasText: /Save the file instead/ })).toBeVisible();
  const asked = page.waitForEvent('download');
  await dialog.getByRole('button', { name: say('save.go') }).click();
  expect((await asked).suggestedFilename()).toBe('a-fine-line-my-war-turn-1.json');
});

test('a damaged link is refused with the place of the damage, and no stored game is lost', async ({ page }) => {
  const packed = deflateSync(later).toString('base64url');
  const bomb = deflateSync(Buffer.alloc(20_000_000, ' ')).toString('base64url');
  const link = (text: string, length = text.length, format = 1) => `./#afl${format}=${length}.${text}`;
  await openStart(page);
  await startSolo(page);
  await table.toTable(page);
  for (const [what, url, says] of [
    ['cut', link(packed.slice(0, 300), packed.length), `300 of ${packed.length} characters arrived`],
    ['a stranger in it', link(`${packed.slice(0, 9)}*${packed.slice(10)}`), `at character 10 of ${packed.length}`],
    ['changed', link(`${packed.slice(0, 200)}AAAAAAAA${packed.slice(208)}`), 'breaks off after'],
    ['newer', link(packed, packed.length, 2), 'made by a newer version'],
    ['too large', link(bomb), 'larger than 2 MB'],
    ['no form', './#afl1=abc', 'cannot be read'],
    ['no game', link(deflateSync('{"format": 1}').toString('base64url')), 'missing'],
  ] as const) {
    await test.step(what, async () => {
      await page.goto('about:blank');
      await page.goto(url);
      await expect.soft(refusal(page), what).toContainText(says);
      await expect.soft(refusal(page), what).toContainText(say('start.file.errors'));
    });
  }
  await page.goto('./');
  await table.atTable(page, 1); // the game shown last in this tab
  await table.openMenu(page, 'start');
  await atStart(page);
  await expect(storedGames(page)).toHaveCount(1);
});

test('a game can be replayed from an earlier turn, and the original stays in the list', async ({ page }) => {
  await openStart(page);
  await bring(page, 'drop', 'file', later);
  await table.atTable(page, 4);
  await table.openMenu(page, 'start');
  await page.getByRole('button', { name: /^Go back to an earlier turn/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('start.back.turn', { turn: 2 }) })
    .click();
  await table.atTable(page, 2);
  await table.openMenu(page, 'start');
  await expect(storedGames(page)).toHaveCount(2);
  await storedGames(page).filter({ hasText: 'turn 4' }).click();
  await table.atTable(page, 4);
});
