import { describe, expect, it, vi } from 'vitest';
import type { RoomParts, RoomPart } from '../../../../src/protocol/room-parts.ts';
import {
  type RoomAct,
  type RoomClient,
  type RoomListener,
  RoomRefusal,
} from '../../../../src/client/store/room/room-client.ts';
import { createRoomStore } from '../../../../src/client/store/room/room-store.ts';

/** A room that holds these parts, and tells what it was asked. */
function setUp(
  parts: Partial<Record<RoomPart, unknown>>,
  answer: (act: RoomAct) => Promise<{ rev: number }> = async () => ({ rev: 1 }),
) {
  let listener: RoomListener | null = null;
  const asked: RoomPart[] = [];
  const client: RoomClient = {
    connect: (to) => void (listener = to),
    close: () => {},
    line: { read: () => null, keep: () => {} },
    part: async (part) => {
      asked.push(part);
      if (!(part in parts)) throw new RoomRefusal({ status: 404, code: 'noPart', message: 'room.error.noPart' });
      return parts[part] as RoomParts[typeof part];
    },
    send: (act, sent) => {
      sent?.('r1');
      return answer(act);
    },
    file: async () => new Blob(),
    returnWord: async () => '',
    remove: async () => {},
  };
  const store = createRoomStore(client, 'person');
  store.actions.start();
  return { store, asked, parts, tell: () => listener! };
}

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const room = (table: string | null) => ({
  me: { id: 'me', table },
  tables: [{ id: 'A', clock: { endsAt: 90, total: 100 } }],
});

describe('what a page knows of its room', () => {
  it('is loaded at once; a table’s parts once this person has a table', async () => {
    const { store, asked, parts, tell } = setUp({
      room: room(null),
      talk: [],
      game: { table: 'A' },
      draft: { rev: 1 },
    });
    await settle();
    expect(asked.toSorted()).toEqual(['room', 'talk']);
    parts.room = room('A');
    tell().onNotice({ kind: 'changed', rev: 2, parts: ['room', 'game', 'draft'] });
    await vi.waitFor(() => expect(store.getState().parts.draft).toBeDefined());
    expect(store.getState().parts).toMatchObject({ game: { table: 'A' }, draft: { rev: 1 } });
  });

  it('is loaded again when the room says that it changed: at once, then not at every change', async () => {
    vi.useFakeTimers();
    const { asked, tell } = setUp({ room: room(null), talk: [] });
    await vi.advanceTimersByTimeAsync(1000);
    asked.length = 0;
    const change = (rev: number): void => tell().onNotice({ kind: 'changed', rev, parts: ['talk', 'desk'] });
    change(2);
    expect(asked).toEqual(['talk']);
    for (let rev = 3; rev < 40; rev++) {
      await vi.advanceTimersByTimeAsync(50);
      change(rev);
    }
    expect(asked.length).toBeGreaterThanOrEqual(4);
    expect(asked.length).toBeLessThanOrEqual(6);
    const before = asked.length;
    await vi.advanceTimersByTimeAsync(1000);
    expect(asked).toHaveLength(before + 1); // what changed last is not forgotten
    vi.useRealTimers();
  });

  it('is all loaded again when the connection is back', async () => {
    const { store, asked, tell } = setUp({ room: room(null), talk: [] });
    await settle();
    tell().onConnection('stream');
    tell().onConnection('lost');
    expect(store.getState().lostAt).not.toBeNull();
    asked.length = 0;
    tell().onConnection('stream');
    await settle();
    expect(store.getState()).toMatchObject({ lostAt: null, contact: 'stream' });
    expect(asked.toSorted()).toEqual(['room', 'talk']);
  });

  it('counts by the server’s clock, and trusts the message that came soonest', () => {
    vi.useFakeTimers({ now: 1000 });
    const { store, tell } = setUp({ room: room(null), talk: [] });
    tell().onNotice({ kind: 'clock', now: 5000, clocks: { A: { endsAt: 9000, total: 100 } } });
    vi.setSystemTime(2000);
    tell().onNotice({ kind: 'clock', now: 5500, clocks: {} }); // half a second late
    expect(store.getState()).toMatchObject({ offset: 4000, clocks: { A: { endsAt: 9000 } } });
    vi.useRealTimers();
  });

  it('shows a command as pending until the page has what it changed', async () => {
    const { store, parts } = setUp({ room: room('A'), talk: [], game: {}, draft: { rev: 1 } });
    await settle();
    await settle();
    const acting = store.actions.act({ kind: 'propose', what: { order: { kind: 'investigate' } } });
    expect(store.getState().commands).toMatchObject([{ requestId: 'r1', state: 'pending' }]);
    parts.draft = { rev: 2 };
    expect(await acting).toBe(true);
    expect(store.getState()).toMatchObject({ commands: [], parts: { draft: { rev: 2 } } });
  });

  it('keeps a refused command with its reason until it is dismissed', async () => {
    const refusal = new RoomRefusal({ status: 403, code: 'noPower', message: 'room.error.noPower' });
    const { store } = setUp({ room: room('A'), talk: [], game: {}, draft: {} }, () => Promise.reject(refusal));
    expect(await store.actions.act({ kind: 'propose', what: { order: { kind: 'investigate' } } })).toBe(false);
    expect(store.getState().commands).toMatchObject([{ state: 'refused', error: { code: 'noPower' } }]);
    store.actions.dismiss('r1');
    expect(store.getState().commands).toEqual([]);
  });

  it('drops a part that the room gives no longer', async () => {
    const { store, parts, tell } = setUp({ room: room('A'), talk: [], game: {}, draft: {} });
    await settle();
    await settle();
    delete parts.draft;
    tell().onNotice({ kind: 'changed', rev: 2, parts: ['draft'] });
    await vi.waitFor(() => expect(store.getState().parts.draft).toBeUndefined());
    expect(store.getState().refused.draft?.code).toBe('noPart');
  });
});
