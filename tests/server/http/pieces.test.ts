import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Side } from '../../../src/engine/model/index.ts';
import type { Joined } from '../../../src/protocol/room-host.ts';
import type { TableOnWire } from '../../../src/protocol/table-on-wire.ts';
import { CLASS, type ClassServer, ok, startServer } from '../support/class-server.ts';

let server: ClassServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

/** Ten people are dealt and order the first turn. */
async function playing() {
  const opened = await server.openRoom({ ...CLASS, seats: 'dealt' });
  const people: Joined[] = [];
  for (let i = 0; i < 10; i++) people.push(await server.join(opened.code));
  const act = async (command: object) => ok(await server.act(opened.room, opened.desk, command));
  for (const kind of ['deal', 'begin', 'next']) await act({ kind });
  const { people: seated } = await server.part(opened.room, opened.desk, 'room');
  const team = (side: Side) =>
    people.filter(({ person }) => seated.some((one) => one.id === person && one.side === side)).map((p) => p.token);
  const playTurn = async (): Promise<void> => {
    await act({ kind: 'resolve' });
    await act({ kind: 'next' });
  };
  return { ...opened, us: team('us'), iran: team('iran'), playTurn };
}

const game = (room: string, token: string, have = ''): Promise<Response> =>
  server.call(`/api/r/${room}/screen?part=game${have && `&have=${have}`}`, {}, token);
const wireOf = async (room: string, token: string, have = ''): Promise<TableOnWire> =>
  ok(await game(room, token, have));
const piece = (room: string, token: string, tag: string): Promise<Response> =>
  server.call(`/api/r/${room}/piece/${tag}`, {}, token);

/** How often screens and pieces were made, packed and sent so far. */
async function counted(): Promise<Readonly<Record<'made' | 'packed' | 'sent', number>>> {
  const text = await (await server.call('/metrics')).text();
  const of = (step: string) =>
    Number(new RegExp(`^classroom_screens_total\\{step="${step}"\\} (\\d+)`, 'm').exec(text)?.[1] ?? 0);
  return { made: of('made'), packed: of('packed'), sent: of('sent') };
}

describe('the table in pieces', () => {
  it('is made and packed once for a team, however many ask', async () => {
    const { room, us } = await playing();
    await game(room, us[0]!);
    const before = await counted();
    expect(us).toHaveLength(5);
    for (const token of us) await game(room, token);
    const after = await counted();
    expect(after.sent - before.sent).toBe(5);
    expect(after.made).toBe(before.made);
    expect(after.packed).toBe(before.packed);
  });

  it('brings what is new of a turn; what is older has names and may be kept', async () => {
    const { room, us, playTurn } = await playing();
    await playTurn();
    await playTurn();
    const { names, pieces } = await wireOf(room, us[0]!);
    expect(names.events).toHaveLength(2);
    expect(Object.keys(pieces)).toEqual([names.view, names.events[1]]);
    for (const tag of [names.standing, names.previous!, names.events[0]!]) {
      const answer = await piece(room, us[0]!, tag);
      expect(answer.headers.get('cache-control')).toMatch(/private.*immutable/);
      expect(answer.headers.get('vary')).toContain('authorization');
      await ok(answer);
    }
    expect((await wireOf(room, us[0]!, names.view)).pieces).toEqual({});
  });

  it('stays below six kilobytes a turn', async () => {
    const { room, us, playTurn } = await playing();
    await playTurn();
    const response = await game(room, us[0]!);
    expect(Number(response.headers.get('content-length'))).toBeLessThan(6000);
    expect(response.headers.get('content-encoding')).toBe('gzip');
  });

  it('has the same tag for those who have the view and those who do not', async () => {
    const { room, us } = await playing();
    const { names } = await wireOf(room, us[0]!);
    const [whole, known] = await Promise.all([game(room, us[0]!), game(room, us[0]!, names.view)]);
    expect(known.headers.get('etag')).toBe(whole.headers.get('etag'));
  });

  it('gives no piece of the other side, of another table, or to desk and wall', async () => {
    const { room, us, iran, desk, wall, playTurn } = await playing();
    await playTurn();
    const { names } = await wireOf(room, iran[0]!);
    const other = await playing();
    await other.playTurn();
    for (const tag of [names.standing, names.view, names.previous!]) {
      expect((await piece(room, us[0]!, tag)).status).toBe(404);
      expect((await piece(room, desk, tag)).status).toBe(404);
      expect((await piece(room, wall, tag)).status).toBe(404);
      expect((await piece(room, other.iran[0]!, tag)).status).toBe(401);
    }
    expect((await piece(room, iran[0]!, '__proto__')).status).toBe(404);
  });
});
