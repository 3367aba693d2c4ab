import { randomInt } from 'node:crypto';
import { copyFile, mkdtemp, open, rm, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { roomRules } from '../rooms.ts';
import { LogDamaged, NoRoom, StoreDown } from '../store/room-store.ts';
import { createSqliteStore } from '../store/sqlite-store.ts';

const NAME = 'rooms.sqlite';

/**
 * Copies of a database, each torn at a random place or with some bytes flipped, are opened. A copy opens at a state that
 * its rooms once had, or is refused with a sentence; `other` counts anything else and must be 0.
 */
export async function damagedLogs(folder: string, copies: number) {
  const found = { opened: 0, refused: 0, other: 0 };
  const place = await mkdtemp(join(tmpdir(), 'damaged-'));
  try {
    for (let i = 0; i < copies; i++) {
      for (const suffix of ['', '-wal']) {
        await rm(join(place, `${NAME}${suffix}`), { force: true });
        await copyFile(join(folder, `${NAME}${suffix}`), join(place, `${NAME}${suffix}`)).catch(() => undefined);
      }
      await damage(await victim(place, i), i);
      found[await opens(join(place, NAME))]++;
    }
    return found;
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

/** The log beside the file where there is one, every third time the file itself. */
async function victim(place: string, i: number): Promise<string> {
  const log = join(place, `${NAME}-wal`);
  const { size } = await stat(log).catch(() => ({ size: 0 }));
  return size > 0 && i % 3 !== 0 ? log : join(place, NAME);
}

async function damage(path: string, i: number): Promise<void> {
  const { size } = await stat(path);
  if (size < 2) return;
  if (i % 2 === 0) return truncate(path, randomInt(size));
  const file = await open(path, 'r+');
  const bytes = Buffer.from(Array.from({ length: 16 }, () => randomInt(256)));
  await file.write(bytes, 0, bytes.length, randomInt(size));
  await file.close();
}

async function opens(file: string): Promise<keyof Awaited<ReturnType<typeof damagedLogs>>> {
  try {
    const store = await createSqliteStore({ file, rules: roomRules });
    try {
      for (const { id } of await store.rooms()) await store.read(id);
      return 'opened';
    } finally {
      await store.close();
    }
  } catch (error) {
    return error instanceof StoreDown || error instanceof LogDamaged || error instanceof NoRoom ? 'refused' : 'other';
  }
}
