import { describe, expect, it, vi } from 'vitest';
import { createRoomClient, type NetHost } from '../../../../src/client/transport/net/room-over-http.ts';
import type { TableOnWire } from '../../../../src/protocol/table-on-wire.ts';

interface Call {
  readonly path: string;
  readonly init: RequestInit;
}
type Answer = (path: string, call: number) => Response | null;

/** A page on a phone and a server that answers as the test says; streams stay silent. */
function setUp(answer: Answer) {
  const calls: Call[] = [];
  let visible: (now: boolean) => void = () => {};
  const host: NetHost = {
    fetch: async (path, init = {}) => {
      calls.push({ path, init });
      return answer(path, calls.length) ?? new Promise<Response>(() => {});
    },
    storage: { read: () => null, keep: () => {} },
    line: { read: () => null, keep: () => {} },
    random: () => 1,
    isPhone: () => true,
    onWake: (tell) => {
      ({ visible } = tell);
      return () => {};
    },
  };
  const client = createRoomClient({ room: 'r', token: 't' }, host);
  const asked = () => calls.map(({ path }) => path.replace('/api/r/r/', ''));
  return { client, calls, asked, hide: () => visible(false) };
}

const json = (value: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json', ...headers } });
const gone = () => new Response(JSON.stringify({ code: 'noRoute', message: 'room.error.noRoute' }), { status: 404 });

/** A table on the wire; only what is in pieces matters here. */
const wire = (turn: number, pieces: object): TableOnWire =>
  ({
    table: 'A',
    bulletins: [],
    screen: { phase: 'orders' },
    watch: null,
    told: { texts: { told: `turn ${turn}` }, sources: [{ at: 1, source: { id: 'b' } }] },
    names: {
      standing: 's',
      view: `v${turn}`,
      previous: turn > 1 ? `v${turn - 1}` : null,
      events: Array.from({ length: turn }, (_, i) => `e${i + 1}`),
      reveal: null,
    },
    pieces,
  }) as unknown as TableOnWire;
const STANDING = { texts: { name: 'x' }, briefing: { roles: [], sources: [{ id: 'a' }, { id: 'c' }] } };

describe('a room over the network', () => {
  it('tells that the phone’s screen is off, in a request that outlives the page', () => {
    const { client, calls, hide } = setUp(() => null);
    client.connect({ onNotice: () => {}, onConnection: () => {}, onEnd: () => {} });
    hide();
    const { path, init } = calls.at(-1)!;
    expect(path).toBe('/api/r/r/away');
    expect(init).toMatchObject({ method: 'POST', keepalive: true, headers: { authorization: 'Bearer t' } });
    client.close();
  });

  it('puts the table together, and fetches each piece once', async () => {
    let turn = 1;
    const { client, asked } = setUp((path) => {
      const piece = /piece\/(\w+)/.exec(path)?.[1];
      if (piece === 's') return json(STANDING);
      if (piece) return json([{ kind: piece }]);
      return json(wire(turn, { [`v${turn}`]: { turn }, [`e${turn}`]: [{ kind: `e${turn}` }] }));
    });
    const first = await client.part('game');
    expect(first.screen).toMatchObject({
      phase: 'orders',
      view: { turn: 1 },
      previous: null,
      texts: { name: 'x', told: 'turn 1' },
      events: [{ kind: 'e1' }],
      briefing: { sources: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] },
    });
    turn = 2;
    const second = await client.part('game');
    expect(second.screen).toMatchObject({
      view: { turn: 2 },
      previous: { turn: 1 },
      events: [{ kind: 'e1' }, { kind: 'e2' }],
    });
    expect(second.screen!.previous).toBe(first.screen!.view);
    expect(asked()).toEqual(['screen?part=game', 'piece/s', 'screen?part=game&have=v1']);
  });

  it('asks for the table again when a piece is gone, for the game has gone on', async () => {
    let turn = 1;
    const { client, asked } = setUp((path) => {
      if (path.endsWith('piece/s')) return json(STANDING);
      if (path.endsWith('piece/e1') && turn === 1) {
        turn = 2;
        return gone();
      }
      if (path.includes('piece')) return json([]);
      return json(wire(turn, { [`v${turn}`]: { turn } }));
    });
    expect((await client.part('game')).screen).toMatchObject({ view: { turn: 2 } });
    expect(asked().filter((path) => path.startsWith('screen'))).toHaveLength(2);
  });

  it('gives up on a piece that never comes', async () => {
    const { client, asked } = setUp((path) => (path.includes('piece') ? gone() : json(wire(1, {}))));
    await expect(client.part('game')).rejects.toThrow('gone');
    expect(asked().filter((path) => path.startsWith('screen'))).toHaveLength(3);
  });

  it('comes later with a part when the server asks for it', async () => {
    vi.useFakeTimers();
    const busy = { code: 'tooFast', message: 'room.error.tooFast' };
    let calls = 0;
    const { client, asked } = setUp(() =>
      ++calls === 1
        ? new Response(JSON.stringify(busy), { status: 429, headers: { 'retry-after': '2' } })
        : json([{ id: 'a line' }]),
    );
    const talk = client.part('talk');
    await vi.advanceTimersByTimeAsync(1900);
    expect(asked()).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(await talk).toEqual([{ id: 'a line' }]);
    vi.useRealTimers();
  });
});
