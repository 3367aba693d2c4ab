import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Joined } from '../../../src/protocol/room-host.ts';
import { type ClassServer, CLASS, ok, requestId, startServer } from '../support/class-server.ts';

let server: ClassServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

/** A class of two tables in its first turn, and an assistant's desk for table B. */
async function opened() {
  const made = await server.openRoom({ ...CLASS, tables: 2, seats: 'dealt', step: 'each' });
  const { room, desk, code } = made;
  const people: Joined[] = [];
  for (let i = 0; i < 8; i++) people.push(await server.join(code));
  for (const kind of ['deal', 'begin', 'next']) await ok(await server.act(room, desk, { kind }));
  const asked = await server.post(`/api/r/${room}/assistant`, { tables: ['B'] }, desk);
  const { desk: assistant } = await ok<{ desk: string }>(asked);
  const { people: seated } = await server.part(room, desk, 'room');
  const at = (table: string) => people.filter(({ person }) => seated.some((p) => p.id === person && p.table === table));
  return { ...made, assistant, at };
}

describe('an assistant’s desk', () => {
  it('sees its tables and their people alone', async () => {
    const { room, desk, assistant, at } = await opened();
    const { tables, people } = await server.part(room, assistant, 'desk');
    expect(tables.map(({ id }) => id)).toEqual(['B']);
    expect(people.map(({ id }) => id).toSorted()).toEqual(
      at('B')
        .map(({ person }) => person)
        .toSorted(),
    );
    expect((await server.part(room, assistant, 'room')).people).toHaveLength(people.length);
    const word = 'canary of A';
    await ok(await server.act(room, at('A')[0]!.token, { kind: 'say', to: 'team', text: word }));
    const read = async (token: string, query: string) =>
      (await server.call(`/api/r/${room}/screen?part=${query}`, {}, token)).text();
    expect(await read(desk, 'talk')).toContain(word);
    expect(await read(assistant, 'talk')).not.toContain(word);
    expect((await server.call(`/api/r/${room}/screen?part=table&table=A`, {}, assistant)).status).toBe(403);
    expect((await server.call(`/api/r/${room}/screen?part=table&table=B`, {}, assistant)).status).toBe(200);
  });

  it('is refused what is for the whole class, on every route', async () => {
    const { room, desk, assistant, at } = await opened();
    const statusOf = async (path: string, init: RequestInit & { headers?: Record<string, string> } = {}) =>
      (await server.call(`/api/r/${room}${path}`, init, assistant)).status;
    await ok(await server.act(room, desk, { kind: 'resolve' }));
    expect(await statusOf('/wall', { method: 'POST' })).toBe(403);
    expect(await statusOf('/csv')).toBe(403);
    expect(await statusOf('/research')).toBe(403);
    expect(await statusOf('/save?table=A')).toBe(404);
    expect(await statusOf('/save?table=B')).toBe(200);
    expect(await statusOf('', { method: 'DELETE' })).toBe(403);
    expect((await server.post(`/api/r/${room}/assistant`, { tables: ['A'] }, assistant)).status).toBe(403);
    const word = (person: string) => server.post(`/api/r/${room}/word`, { person }, assistant);
    expect((await word(at('A')[0]!.person)).status).toBe(403);
    expect((await word(at('B')[0]!.person)).status).toBe(200);
    for (const kind of ['deal', 'newCode', 'addTable', 'releaseConsent'])
      expect((await server.act(room, assistant, { kind })).status).toBe(403);
    expect((await server.act(room, assistant, { kind: 'pause', tables: ['A'] })).status).toBe(403);
    expect((await server.post(`/api/r/${room}/assistant`, { tables: ['Z'] }, desk)).status).toBe(400);
  });

  it('says that it has some of the tables, and cannot begin the class for the others', async () => {
    const { room, desk } = await server.openRoom({ ...CLASS, tables: 2 });
    const asked = await server.post(`/api/r/${room}/assistant`, { tables: ['A', 'B'] }, desk);
    const { desk: assistant } = await ok<{ desk: string }>(asked);
    expect((await server.part(room, desk, 'desk')).wholeClass).toBe(true);
    expect((await server.part(room, assistant, 'desk')).wholeClass).toBe(false);
    const answer = await server.act(room, assistant, { kind: 'begin' });
    expect([answer.status, (await answer.json()).code]).toEqual([403, 'wholeClass']);
    await ok(await server.act(room, desk, { kind: 'begin' }));
    expect((await server.part(room, assistant, 'room')).stage.kind).toBe('play');
  });

  it('agrees with the instructor’s when both act at once, and has the class’s marks of its tables alone', async () => {
    const { room, desk, assistant } = await opened();
    const pause = (token: string, tables: readonly string[]) =>
      server.act(room, token, { requestId: requestId(), kind: 'pause', tables });
    await Promise.all(
      [pause(desk, ['A']), pause(assistant, ['B']), pause(desk, ['B'])].map(async (one) => ok(await one)),
    );
    const clocks = async (token: string) =>
      (await server.part(room, token, 'room')).tables.map(({ id, clock }) => [id, clock && 'left' in clock]);
    expect(await clocks(desk)).toEqual([
      ['A', true],
      ['B', true],
    ]);
    expect(await clocks(assistant)).toEqual(await clocks(desk));
    const one = (await server.part(room, desk, 'desk')).tables.find(({ id }) => id === 'B');
    expect((await server.part(room, assistant, 'desk')).tables).toEqual([one]);
    await ok(await server.act(room, desk, { kind: 'debrief', step: 2, chapter: 'story' }));
    const { rows } = await server.part(room, assistant, 'grading');
    expect(new Set(rows.map(({ table }) => table))).toEqual(new Set(['B']));
  });

  it('is no longer valid once the host gives a new desk', async () => {
    const { room, assistant } = await opened();
    await ok(await server.call(`/api/rooms/${room}/desk`, { method: 'POST' }, server.served().hostToken!));
    expect((await server.call(`/api/r/${room}/screen?part=desk`, {}, assistant)).status).toBe(401);
  });
});
