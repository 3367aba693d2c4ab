import { deflateSync } from 'node:zlib';
import type { Save } from '../../src/engine/record/index.ts';
import { playSave } from './support/saves.ts';
import { say } from './support/say.ts';
import { atStart, fileDialog, storedGames, loadFile, openStart, startSolo } from './support/start.ts';
import * as table from './support/table.ts';
import { expect, type Page, test } from './support/test.ts';

type Loose = Record<string, unknown>;

const whole = playSave({ seed: 'whole', us: 'calibrated', iran: 'mixed', turns: 4, options: { hazard: 0 } });
const text = JSON.stringify(whole);
const changed = (change: (save: Save & Loose) => void): string => {
  const copy = structuredClone(whole) as Save & Loose;
  change(copy);
  return JSON.stringify(copy);
};
const loose = (x: unknown): Loose => x as Loose;

const DAMAGED: readonly { what: string; file: string | Buffer; says: RegExp }[] = [
  {
    what: 'a file cut off in the middle',
    file: text.slice(0, text.length / 2),
    says: /ends too early, at line 1, column \d+\. It seems to be cut off/,
  },
  {
    what: 'a file that is no JSON',
    file: 'Dear diary, today',
    says: /value expected at line 1, column 1, found “D”/,
  },
  { what: 'an empty file', file: '', says: /The file is empty/ },
  { what: 'a file of bytes', file: deflateSync(text), says: /not UTF-8: its byte \d+/ },
  { what: 'JSON of another kind', file: '[1, 2, 3]', says: /should be an object, not \[…\]/ },
  {
    what: 'an order taken out',
    file: changed((save) => {
      const third = loose(save.turns[2]!.us);
      third.orders = [];
      third.signals = [];
    }),
    says: /damaged: turn 3 does not lead where the record says/,
  },
  {
    what: 'another seed',
    file: changed((save) => (loose(save).seed = 'another')),
    says: /options, numbers, dice or scenario have changed/,
  },
  {
    what: 'an order that the rules do not allow',
    file: changed((save) => {
      loose(save.turns[0]!.us).orders = [{ kind: 'soil', site: 'isfahan' }]; // cannot be paid yet
    }),
    says: /damaged: turn 1 has orders that the rules do not allow/,
  },
  {
    what: 'a turn left out',
    file: changed((save) => {
      loose(save).turns = save.turns.filter((_, i) => i !== 1);
      loose(save).hashes = save.hashes.filter((_, i) => i !== 1);
    }),
    says: /This is entry 2 of the turns, so its turn is 2/,
  },
  {
    what: 'a hash of another turn',
    file: changed((save) => (loose(save).hashes = save.hashes.toReversed())),
    says: /damaged: turn 1 does not lead where the record says/,
  },
  {
    what: 'a key that nobody knows',
    file: changed((save) => (loose(save).cheat = true)),
    says: /“cheat” is not a key known here/,
  },
  {
    what: 'a key that nobody knows in an order',
    file: changed((save) => {
      loose(save.turns[0]!.iran).bribe = 3;
    }),
    says: /“bribe” is not a key known here/,
  },
  {
    what: 'a newer format',
    file: changed((save) => (loose(save).format = 99)),
    says: /saved by a newer version \(format 99/,
  },
  {
    what: 'a scenario that is not here',
    file: changed((save) => (loose(save).scenario = { id: 'nowhere', hash: '0'.repeat(32) })),
    says: /does not have the scenario “nowhere”/,
  },
  { what: 'a file too large', file: `"${'x'.repeat(2_200_000)}"`, says: /larger than 2 MB/ },
  { what: 'a file too deep', file: `${'['.repeat(5000)}${']'.repeat(5000)}`, says: /\.$/ },
];

/** Technical messages that users must never see. */
const TRACE = /\bat \w+.*:\d+:\d+|\bundefined\b|\[object|TypeError|SyntaxError|ZodError/;

async function refused(page: Page, file: string | Buffer): Promise<string> {
  await loadFile(page, 'damaged.json', file);
  const alert = fileDialog(page).getByRole('alert');
  await expect(alert).toContainText(say('start.file.errors'));
  const said = await alert.getByRole('listitem').first().innerText();
  await page.keyboard.press('Escape');
  await expect(fileDialog(page)).toHaveCount(0);
  return said;
}

test('a damaged file is refused with a message, and no stored game is lost', async ({ page }) => {
  await openStart(page);
  await startSolo(page);
  await table.toTable(page);
  await table.openMenu(page, 'start');
  await atStart(page);
  await expect(storedGames(page)).toHaveCount(1);

  for (const { what, file, says } of DAMAGED) {
    await test.step(what, async () => {
      const said = await refused(page, file);
      expect.soft(said.replace(/ at \S*$/, ''), what).toMatch(says);
      expect.soft(said, what).not.toMatch(TRACE);
    });
  }

  await expect(storedGames(page)).toHaveCount(1);
  await page.reload();
  await atStart(page);
  await expect(storedGames(page)).toHaveCount(1);
  await storedGames(page).click();
  await table.atTable(page, 1);
});

test('the undamaged file is loaded and continues', async ({ page }) => {
  await openStart(page);
  await loadFile(page, 'game.json', text);
  await table.atTable(page, 5);
});

/** Overwrites the stored values whose names have these prefixes with half a record. */
const spoil = (page: Page, prefixes: readonly string[]): Promise<number> =>
  page.evaluate(async (prefixes) => {
    const open = indexedDB.open('a-fine-line');
    await new Promise((resolve) => (open.onsuccess = resolve));
    const store = open.result.transaction('authority', 'readwrite').objectStore('authority');
    const keys = store.getAllKeys();
    await new Promise((resolve) => (keys.onsuccess = resolve));
    const spoilt = (keys.result as string[]).filter((name) => prefixes.some((prefix) => name.startsWith(prefix)));
    const half = { gzip: false, bytes: new TextEncoder().encode('{"format":1,').buffer };
    await Promise.all(spoilt.map((key) => new Promise((resolve) => (store.put(half, key).onsuccess = resolve))));
    open.result.close();
    return spoilt.length;
  }, prefixes);

test('a game damaged in storage continues from its copy; without one it is left unchanged', async ({ page }) => {
  await openStart(page);
  await startSolo(page, { opponent: 'restrain' }); // who thinks ahead would write its orders over the damage
  await table.toTable(page);
  await table.openMenu(page, 'start');
  await atStart(page);
  expect(await spoil(page, ['save/'])).toBe(1);
  await storedGames(page).click();
  await expect(page.getByRole('alert')).toContainText('It continues from the last whole copy, at turn 1.');
  await table.atTable(page, 1);
  await table.openMenu(page, 'start');
  await atStart(page);

  expect(await spoil(page, ['save/', 'copy/'])).toBe(2);
  await storedGames(page).click();
  await expect(page.getByRole('alert')).toContainText('The saved game cannot be read. It was left as it is.');
  await expect(storedGames(page)).toHaveCount(1);
  await startSolo(page); // and a new game can be started
});
