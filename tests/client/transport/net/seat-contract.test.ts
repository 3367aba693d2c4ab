import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSeatClient } from '../../../../src/client/transport/net/seat-client.ts';
import { createRoomClient, type NetHost } from '../../../../src/client/transport/net/room-over-http.ts';
import { createRoomStore } from '../../../../src/client/store/room/room-store.ts';
import { type ClassServer, CLASS, ok, startServer } from '../../../server/support/class-server.ts';
import { type SitDown, testNoAdviser, testSeatContract } from '../../../support/session-contract.ts';

// The contract of a seat over a network: a person who holds a whole side of a class's table, against a computer.

let server: ClassServer;
const stops: (() => void)[] = [];
beforeAll(async () => void (server = await startServer()));
afterAll(async () => {
  for (const stop of stops) stop();
  await server.stop();
});

/** A page that stays in front, on a network that never fails. */
function pageOf(origin: string): NetHost {
  const kept = (): NetHost['line'] => {
    let text: string | null = null;
    return { read: () => text, keep: (next) => void (text = next) };
  };
  return {
    fetch: (path, init) => fetch(origin + path, init),
    storage: kept(),
    line: kept(),
    random: Math.random,
    isPhone: () => false,
    onWake: () => () => {},
  };
}

const sitDown = async (side: 'us' | 'iran') => {
  const other = side === 'us' ? 'iran' : 'us';
  const { room, code, desk } = await server.openRoom({ ...CLASS, scenario: 'oct-2023', options: { hazard: 0 } });
  const act = async (token: string, command: object): Promise<unknown> => ok(await server.act(room, token, command));
  await act(desk, { kind: 'computer', tables: ['A'], side: other, role: null, policy: 'hold' });
  const { token } = await server.join(code);
  const { roles } = await server.part(room, token, 'room');
  await act(token, { kind: 'sit', table: 'A', side, roles: roles[side].map(({ id }) => id) });
  await act(desk, { kind: 'begin' });

  const store = createRoomStore(createRoomClient({ room, token }, pageOf(server.url(''))), 'person');
  stops.push(store.actions.stop);
  store.actions.start();
  await store.actions.load(['room', 'game', 'draft']);
  const client = createSeatClient(store);
  return {
    client,
    screen: store.getState().parts.game!.screen!,
    reveal: async () => void (await act(desk, { kind: 'debrief', step: 2, chapter: 'story' })),
  };
};

testSeatContract('over a network', sitDown satisfies SitDown);
testNoAdviser('over a network', sitDown);

it('a page that has not heard yet that the end is open gets it all the same', async () => {
  const { client, reveal } = await sitDown('us');
  expect((await client.ready()).phase).toBe('orders');
  await client.seal({ turn: 1, orders: [], signals: [] });
  await expect(client.fullReplay()).rejects.toThrow('session.notOver');
  await reveal();
  expect((await client.fullReplay()).turns).toHaveLength(1);
});

it('a game that was stopped before its first turn closed says that there is nothing to show', async () => {
  const { client, reveal } = await sitDown('us');
  await reveal();
  await expect(client.fullReplay()).rejects.toThrow('session.nothingPlayed');
});
