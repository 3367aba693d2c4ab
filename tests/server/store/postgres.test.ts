import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createPostgresStore } from '../../../src/server/store/postgres-store.ts';
import { startPostgres } from '../../../src/server/trials/postgres-for-trials.ts';
import { conformance } from './conformance.ts';
import { add, counterRules, opened } from './counter-room.ts';

let server: Awaited<ReturnType<typeof startPostgres>>;
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(() => server.stop());

const open = () => createPostgresStore({ url: server.url, rules: counterRules });

conformance('PostgreSQL', async () => ({ open, clean: async () => undefined }));

it('leaves no trace of a deleted room in its tables once they are vacuumed', async () => {
  const store = await open();
  await store.open('r', [opened()], []);
  await store.change('r', add(1, 'a-secret-word'));
  const client = new pg.Client(server.url);
  await client.connect();
  await client.query('CHECKPOINT');
  expect(await holds(server.folder, 'a-secret-word')).toBe(true);
  await store.remove('r');
  await client.query('VACUUM FULL');
  await client.query('CHECKPOINT');
  expect(await holds(server.folder, 'a-secret-word')).toBe(false);
  await client.end();
  await store.close();
});

/** Whether a file of the database's tables holds these bytes. */
async function holds(folder: string, word: string): Promise<boolean> {
  const files = await readdir(join(folder, 'data', 'base'), { recursive: true, withFileTypes: true });
  for (const file of files.filter((one) => one.isFile()))
    if ((await readFile(join(file.parentPath, file.name))).includes(word)) return true;
  return false;
}

it('lets two processes change one room, and each hears of the other', async () => {
  const [one, two] = await Promise.all([open(), open()]);
  await one.open('shared', [opened()], []);
  await two.read('shared');
  const heard: number[] = [];
  two.onChange(({ id, rev }) => id === 'shared' && heard.push(rev));
  await Promise.all(
    Array.from({ length: 40 }, (_, i) => (i % 2 ? one : two).change('shared', add(1, `request ${i % 30}`))),
  );
  await expect.poll(() => heard.at(-1), { timeout: 5000 }).toBe(31);
  expect(heard).toEqual([...heard].sort((a, b) => a - b));
  await expect.poll(async () => (await one.read('shared')).rev, { timeout: 5000 }).toBe(31);
  expect((await one.read('shared')).room).toEqual((await two.read('shared')).room);
  expect((await two.read('shared')).room.sum).toBe(30);
  await one.remove('shared');
  const gone: string[] = [];
  two.onRemoved((id) => gone.push(id));
  await expect.poll(() => gone, { timeout: 5000 }).toEqual(['shared']);
  await Promise.all([one.close(), two.close()]);
});
