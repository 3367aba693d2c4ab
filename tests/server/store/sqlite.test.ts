import { mkdtemp, readFile, rm, truncate, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { LogDamaged, StoreDown } from '../../../src/server/store/room-store.ts';
import { createSqliteStore } from '../../../src/server/store/sqlite-store.ts';
import { conformance } from './conformance.ts';
import { add, counterRules, opened } from './counter-room.ts';

async function place() {
  const folder = await mkdtemp(join(tmpdir(), 'rooms-'));
  const file = join(folder, 'rooms.sqlite');
  return {
    file,
    open: () => createSqliteStore({ file, rules: counterRules }),
    clean: () => rm(folder, { recursive: true, force: true }),
  };
}

conformance('SQLite', place);

it('says that another server has the file', async () => {
  const { open, clean } = await place();
  const store = await open();
  await expect(open()).rejects.toThrow(StoreDown);
  await store.close();
  await clean();
});

it('refuses a database of a newer release', async () => {
  const { file, open, clean } = await place();
  await (await open()).close();
  const db = new DatabaseSync(file);
  db.exec('PRAGMA user_version = 99');
  db.close();
  await expect(open()).rejects.toThrow(/newer/);
  await clean();
});

/** True if one of the store's files has these bytes. */
async function has(file: string, bytes: string): Promise<boolean> {
  const files = await Promise.all([file, `${file}-wal`].map((name) => readFile(name).catch(() => Buffer.alloc(0))));
  return files.some((found) => found.includes(bytes));
}

it('leaves no trace of a deleted room in its files', async () => {
  const { file, open, clean } = await place();
  const store = await open();
  await store.open('r', [opened()], []);
  await store.change('r', add(1, 'a-secret-word'));
  expect(await has(file, 'a-secret-word')).toBe(true);
  await store.remove('r');
  expect(await has(file, 'a-secret-word')).toBe(false);
  await store.close();
  await clean();
});

it('leaves none of a deleted room that shared its pages with others', async () => {
  for (let round = 0; round < 6; round++) {
    const { file, open, clean } = await place();
    const store = await open();
    for (const id of ['q', 'r', 's']) await store.open(id, [opened()], []);
    // Rows of many lengths make the pages move what they hold.
    const text = (n: number, word: string): string =>
      `${n} ${word} ${'x'.repeat((n * n * 7 + round * 131) % 900)} ${word}`;
    for (let n = 1; n <= 60; n++)
      await Promise.all(['q', 'r', 's'].map((id) => store.change(id, add(1, text(n, id === 'r' ? 'secret' : 'open')))));
    await store.remove('r');
    expect(await has(file, 'secret')).toBe(false);
    await store.close();
    await clean();
  }
});

it('opens at what was whole when the end of its log is torn', async () => {
  const { file, open, clean } = await place();
  const store = await open();
  await store.open('r', [opened()], []);
  for (let n = 1; n <= 30; n++) await store.change('r', add(1));
  const { copyFile } = await import('node:fs/promises');
  const torn = `${file}.torn`;
  await copyFile(file, torn);
  await copyFile(`${file}-wal`, `${torn}-wal`);
  await store.close();
  const { size } = await stat(`${torn}-wal`);
  await truncate(`${torn}-wal`, size - 5000);
  const again = await createSqliteStore({ file: torn, rules: counterRules });
  const { room, rev } = await again.read('r');
  expect(room.sum).toBe(rev - 1);
  expect(room.sum).toBeGreaterThan(0);
  expect(room.sum).toBeLessThan(30);
  await again.close();
  await clean();
});

it('refuses a room whose log was changed behind its back, and serves the others', async () => {
  const { file, open, clean } = await place();
  const store = await open();
  for (const id of ['good', 'bad']) {
    await store.open(id, [opened()], []);
    await store.change(id, add(7));
  }
  await store.close();
  const db = new DatabaseSync(file);
  db.exec(`UPDATE event SET body = replace(body, '"n":7', '"n":8') WHERE room = 'bad'`);
  db.close();
  const again = await open();
  expect((await again.read('good')).room.sum).toBe(7);
  await expect(again.read('bad')).rejects.toThrow(LogDamaged);
  await expect(again.change('bad', add(1))).rejects.toThrow(LogDamaged);
  await again.close();
  await clean();
});
