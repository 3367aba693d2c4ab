import { describe, expect, it } from 'vitest';
import type { Save } from '../../src/engine/record/index.ts';
import { memoryStore, NoRoom, type Store } from '../../src/session/store.ts';
import { type Device, device, empty, shown, solo, toOrders } from '../support/session.ts';

const TURNS = 4;

async function played(on: Device = device()) {
  let screen = await toOrders(on.authority, await shown(on.authority.start(solo('us', 'press'))));
  for (let i = 0; i < TURNS; i++)
    screen = await toOrders(on.authority, await shown(on.authority.seal(empty(screen.view!.turn))));
  const { id } = screen.game;
  const record = `save/${id}`;
  const copies = [...on.kept.keys()].filter((key) => key.startsWith(`copy/${id}/`));
  return { on, screen, id, record, copies };
}

const wrongHash = (text: string): string => {
  const save = JSON.parse(text) as Save;
  return JSON.stringify({ ...save, hashes: save.hashes.map((hash, i) => (i === 2 ? 'f'.repeat(32) : hash)) });
};

describe('a record damaged on the device', () => {
  it('is restored from its copy, with a notice', async () => {
    const { on, screen, id, record } = await played();
    for (const damage of ['', '{"half a ', wrongHash(on.kept.get(record)!)]) {
      on.kept.set(record, damage);
      const again = on.restart();
      expect(await again.authority.resume(id)).toMatchObject({ phase: 'orders', view: screen.view });
      expect(on.said).toContainEqual(expect.stringContaining('session.mended {"turn":5}'));
      expect(await again.restart().authority.resume(id)).toMatchObject({ view: screen.view });
    }
  });

  it('continues a turn earlier when the latest copy is damaged as well', async () => {
    const { on, id, record, copies } = await played();
    expect(copies).toHaveLength(3);
    const latest = copies.find((key) => on.kept.get(key) === on.kept.get(record))!;
    on.kept.set(record, '{');
    on.kept.set(latest, '{');
    expect(await on.restart().authority.resume(id)).toMatchObject({ phase: 'orders', view: { turn: TURNS } });
  });

  it('is refused with a message and left unchanged when no copy is intact', async () => {
    const { on, id, record, copies } = await played();
    const bad = wrongHash(on.kept.get(record)!);
    for (const key of [record, ...copies]) on.kept.set(key, bad);
    await expect(on.restart().authority.resume(id)).rejects.toThrow('session.bad.hash {"turn":3}');
    expect(on.kept.get(record)).toBe(bad);
  });

  it('is not assumed for a newer version’s record, which is left alone', async () => {
    const { on, id, record } = await played();
    const newer = JSON.stringify({ ...JSON.parse(on.kept.get(record)!), format: 99 });
    on.kept.set(record, newer);
    await expect(on.restart().authority.resume(id)).rejects.toThrow('session.newer');
    expect(on.kept.get(record)).toBe(newer);
  });
});

describe('an earlier turn of a stored game', () => {
  it('is replayed as a new game, with the same past and dice', async () => {
    const { on, screen, id } = await played();
    const back = await on.authority.goBack(id, 3);
    expect(back).toMatchObject({ phase: 'orders', seat: 'us', view: { turn: 3 } });
    expect(back.game.id).not.toBe(id);
    expect((await on.authority.list()).map((game) => game.id).sort()).toEqual([id, back.game.id].sort());

    let again = await toOrders(on.authority, await shown(on.authority.seal(empty(3))));
    again = await toOrders(on.authority, await shown(on.authority.seal(empty(4))));
    expect(again.view).toEqual(screen.view);
    expect(await on.authority.resume(id)).toMatchObject({ view: screen.view });
  });

  it('may be played from the other seat, or by two people', async () => {
    const { on, id } = await played();
    const swapped = await on.authority.goBack(id, 3, { us: 'calibrated', iran: 'human' });
    expect(swapped).toMatchObject({ phase: 'orders', seat: 'iran', view: { turn: 3, seat: 'iran' } });
    expect(swapped.game.seats).toEqual({ us: 'calibrated', iran: 'human' });
    const both = await on.authority.goBack(id, 2, { us: 'human', iran: 'human' });
    expect(both).toMatchObject({ phase: 'handover', next: 'us', view: null });
  });

  it('refuses invalid seats', async () => {
    const { on, id } = await played();
    await expect(on.authority.goBack(id, 2, { us: 'human', iran: 'nobody' })).rejects.toThrow('nobody');
    await expect(on.authority.goBack(id, 2, { us: 'hold', iran: 'hold' })).rejects.toThrow('session.nobody');
  });

  it('may be the first, but must exist', async () => {
    const { on, id } = await played();
    expect(await on.authority.goBack(id, 1)).toMatchObject({ phase: 'briefing', view: { turn: 1 } });
    for (const turn of [0, TURNS + 2]) await expect(on.authority.goBack(id, turn)).rejects.toThrow(`"turn":${turn}`);
  });
});

describe('the opening of a game', () => {
  it('contains the dice but no orders, and starts the same game elsewhere', async () => {
    const { on } = await played();
    const text = await on.authority.exportSave('opening');
    expect(JSON.parse(text)).toMatchObject({ seed: 'the-seed', turns: [], hashes: [] });
    const begun = await shown(device().authority.importFile(text));
    expect(begun).toMatchObject({ phase: 'briefing', seat: 'us', game: { seats: { us: 'human', iran: 'press' } } });
  });
});

/** A device with room for this many values; stored ones can still be read and removed. */
function small(room: { left: number }, kept = new Map<string, string>()) {
  const memory = memoryStore(kept);
  const store: Store = {
    ...memory,
    write: async (changes) => {
      const added = Object.entries(changes).filter(([, value]) => value !== null);
      const size = new Set([...kept.keys(), ...added.map(([key]) => key)]).size;
      if (added.length > 0 && size > room.left) throw new NoRoom();
      return memory.write(changes);
    },
  };
  return device({ store }, kept);
}

describe('a device with full storage', () => {
  it('gives up the copies of other games before it refuses, and never a game', async () => {
    const room = { left: Number.POSITIVE_INFINITY };
    const { on, id, copies } = await played(small(room));
    room.left = on.kept.size + 3;
    const second = await shown(on.authority.start(solo('iran', 'hold')));
    expect(copies.some((key) => on.kept.has(key))).toBe(false);
    expect((await on.authority.list()).map((game) => game.id).sort()).toEqual([id, second.game.id].sort());
    expect(await on.restart().authority.resume(id)).toMatchObject({ view: { turn: TURNS + 1 } });
  });

  it('lets the game go on unsaved when confirmed, and saves all of it when there is room again', async () => {
    const room = { left: Number.POSITIVE_INFINITY };
    const on = small(room);
    const screen = await toOrders(on.authority, await shown(on.authority.start(solo('us'))));
    room.left = 0;
    await expect(on.authority.seal(empty(1))).rejects.toMatchObject({ name: 'noRoom' });
    await on.authority.playUnsaved();
    await shown(on.authority.seal(empty(1)));
    await on.authority.ready();
    const idle = on.restart({ decide: () => new Promise(() => {}) });
    expect(await idle.authority.resume(screen.game.id)).toMatchObject({ view: { turn: 1 } });
    room.left = Number.POSITIVE_INFINITY;
    await on.authority.saveDraft(empty(2), 'us');
    expect(on.said).toContain('session.keptAgain');
    expect(await on.restart().authority.resume(screen.game.id)).toMatchObject({ phase: 'orders', view: { turn: 2 } });
  });
});

describe('a browser that clears its storage while the game is open', () => {
  it('loses nothing: the next draft stores everything again', async () => {
    const { on, id } = await played();
    on.kept.clear();
    const draft = empty(TURNS + 1, { orders: [{ kind: 'talks' }] });
    await on.authority.saveDraft(draft, 'us');
    expect(await on.restart().authority.resume(id)).toMatchObject({ view: { turn: TURNS + 1 }, draft });
  });
});
