import { afterAll, beforeAll } from 'vitest';
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

const sitDown: SitDown = async (side) => {
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

testSeatContract('over a network', sitDown);
testNoAdviser('over a network', sitDown);
