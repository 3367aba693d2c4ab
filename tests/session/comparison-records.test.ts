import { describe, expect, it } from 'vitest';
import { memoryStore, NoRoom, type Store } from '../../src/session/store.ts';
import { device, playToEnd, shown, solo } from '../support/session.ts';

const TABLES = [
  { name: 'table-2', text: '{"a":1}' },
  { name: 'table-3', text: '{"b":2}' },
];

async function finished(d = device()) {
  const screen = await playToEnd(d.authority, await shown(d.authority.start(solo('us'))));
  return { d, id: screen.game.id };
}

describe('records for comparison', () => {
  it('are stored with the finished game they are compared with, through a crash', async () => {
    const { d, id } = await finished();
    await d.authority.storeComparisons(TABLES);
    const again = d.restart();
    await again.authority.resume(id);
    expect(await again.authority.readComparisons()).toEqual(TABLES);
  });

  it('belong to one game, and are removed with it', async () => {
    const { d, id } = await finished();
    await d.authority.storeComparisons(TABLES);
    await d.authority.start({ ...solo('us'), seed: 'another' });
    expect(await d.authority.readComparisons()).toEqual([]);
    await d.authority.remove(id);
    expect([...d.kept.keys()].filter((key) => key.startsWith('beside'))).toEqual([]);
  });

  it('leave nothing behind once the last is taken away', async () => {
    const { d, id } = await finished();
    await d.authority.storeComparisons(TABLES);
    await d.authority.storeComparisons([]);
    expect(await d.authority.readComparisons()).toEqual([]);
    expect(d.kept.has(`beside/${id}`)).toBe(false);
  });

  it('are refused with a message when storage is full, without losing stored ones or copies', async () => {
    const kept = new Map<string, string>();
    const memory = memoryStore(kept);
    let full = false;
    const store: Store = { ...memory, write: async (c) => (full ? Promise.reject(new NoRoom()) : memory.write(c)) };
    const { d } = await finished(device({ store }));
    await d.authority.storeComparisons(TABLES.slice(0, 1));
    const before = new Map(kept);
    full = true;
    await expect(d.authority.storeComparisons(TABLES)).rejects.toThrow('session.noRoomBeside');
    expect(kept).toEqual(before);
    expect(await d.authority.readComparisons()).toEqual(TABLES.slice(0, 1));
  });

  it('that were damaged on the device are ignored', async () => {
    const { d, id } = await finished();
    for (const damage of ['[{"name":1}]', '{}', '[nothing']) {
      d.kept.set(`beside/${id}`, damage);
      expect(await d.authority.readComparisons()).toEqual([]);
    }
  });

  it('are unavailable during the game', async () => {
    const { authority } = device();
    await authority.start(solo('us'));
    await authority.storeComparisons(TABLES);
    expect(await authority.readComparisons()).toEqual([]);
  });
});
