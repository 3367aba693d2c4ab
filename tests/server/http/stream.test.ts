import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ClassServer, listen, ok, startServer } from '../support/class-server.ts';

let server: ClassServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

describe('the stream', () => {
  it('opens at once with bytes that no proxy keeps, and names parts, clocks and who is here', async () => {
    const { room, desk } = await server.openRoom();
    const stream = await listen(server, room, desk);
    expect(stream.response.headers.get('content-type')).toContain('text/event-stream');
    expect(stream.response.headers.get('x-accel-buffering')).toBe('no');
    await expect.poll(() => stream.notices.map(({ kind }) => kind)).toEqual(['changed', 'clock']);
    await stream.close();
  });

  it('tells which parts changed, and to nobody what is not theirs', async () => {
    const { room, desk, wall, code } = await server.openRoom();
    const [a, b] = [await listen(server, room, desk), await listen(server, room, wall)];
    const { token } = await server.join(code);
    await ok(await server.act(room, token, { kind: 'say', to: 'desk', text: 'a question' }));
    await expect
      .poll(() => a.notices.flatMap((notice) => (notice.kind === 'changed' ? notice.parts.join() : [])).at(-1))
      .toContain('talk');
    const told = b.notices.flatMap((notice) => (notice.kind === 'changed' ? notice.parts : []));
    expect(told).not.toContain('talk');
    expect(told).not.toContain('desk');
    await Promise.all([a.close(), b.close()]);
  });

  it('is taken by the newest tab of a token', async () => {
    const { room, desk } = await server.openRoom();
    const older = await listen(server, room, desk);
    const newer = await listen(server, room, desk);
    await expect.poll(older.ended).toBe(true);
    expect(older.notices.at(-1)).toEqual({ kind: 'taken' });
    expect(newer.ended()).toBe(false);
    await newer.close();
  });

  it('tells the desk who is here, whose screen is off and who is lost', async () => {
    const { room, desk, code } = await server.openRoom();
    const at = await listen(server, room, desk);
    const { token, person } = await server.join(code);
    const presence = () => at.notices.flatMap((n) => (n.kind === 'presence' ? [n.people[person]] : [])).at(-1);
    const seat = await listen(server, room, token);
    await expect.poll(presence).toBe('here');
    await server.call(`/api/r/${room}/away`, { method: 'POST' }, token);
    await seat.close();
    await expect.poll(presence).toBe('screenOff');
    const again = await listen(server, room, token);
    await expect.poll(presence).toBe('here');
    await again.close();
    await expect.poll(presence, { timeout: 8000 }).toBe('lost');
    await at.close();
  });

  it('tells a team that one who stepped out is lost, and the desk that they are here', async () => {
    const { room, desk, code } = await server.openRoom();
    const [one, two] = [await server.join(code), await server.join(code)];
    for (const { token } of [one, two])
      await ok(await server.act(room, token, { kind: 'sit', table: 'A', side: 'us', roles: [] }));
    const seen = async (token: string) => {
      const at = await listen(server, room, token);
      const of = () => at.notices.flatMap((n) => (n.kind === 'presence' ? [n.people[one.person]] : [])).at(-1);
      return { of, close: at.close };
    };
    const listening = [await seen(desk), await seen(two.token), await seen(one.token)];
    for (const { of } of listening) await expect.poll(of).toBe('here');
    await ok(await server.act(room, one.token, { kind: 'stepOut' }));
    await expect.poll(listening[1]!.of).toBe('lost');
    expect([listening[0]!.of(), listening[2]!.of()]).toEqual(['here', 'here']);
    for (const { close } of listening) await close();
  });
});

describe('a poll', () => {
  it('waits for a newer room and answers its revision in the tag', async () => {
    const { room, desk, code } = await server.openRoom();
    const first = await server.call(`/api/r/${room}/screen?part=room`, {}, desk);
    const rev = Number(/^"(\d+)-/.exec(first.headers.get('etag')!)![1]);
    const waiting = server.call(`/api/r/${room}/screen?part=room&after=${rev}&wait=20`, {}, desk);
    setTimeout(() => void server.join(code), 150);
    const began = Date.now();
    const answer = await waiting;
    expect(Date.now() - began).toBeGreaterThan(100);
    expect(Number(/^"(\d+)-/.exec(answer.headers.get('etag')!)![1])).toBeGreaterThan(rev);
  });

  it('answers at once to who is behind, and after its wait to who is not', async () => {
    const { room, desk } = await server.openRoom();
    const began = Date.now();
    await server.call(`/api/r/${room}/screen?part=room&after=0&wait=20`, {}, desk);
    expect(Date.now() - began).toBeLessThan(1000);
    await server.call(`/api/r/${room}/screen?part=room&after=99&wait=1`, {}, desk);
    expect(Date.now() - began).toBeGreaterThan(900);
  });
});

describe('a part of the screen', () => {
  it('is packed, and not sent again to who has it', async () => {
    const { room, desk, code } = await server.openRoom();
    const first = await server.call(`/api/r/${room}/screen?part=room`, {}, desk);
    expect(first.headers.get('content-encoding')).toBe('gzip');
    const tag = first.headers.get('etag')!;
    const second = await server.call(`/api/r/${room}/screen?part=room`, { headers: { 'if-none-match': tag } }, desk);
    expect(second.status).toBe(304);
    await server.join(code);
    const third = await server.call(`/api/r/${room}/screen?part=room`, { headers: { 'if-none-match': tag } }, desk);
    expect(third.status).toBe(200);
  });

  it('that does not exist or is not theirs is refused', async () => {
    const { room, desk, wall } = await server.openRoom();
    for (const [part, token] of [
      ['draft', desk],
      ['desk', wall],
      ['talk', wall],
      ['table', wall],
    ] as const)
      expect((await server.call(`/api/r/${room}/screen?part=${part}`, {}, token)).status).toBe(404);
    for (const part of ['', 'toString', '__proto__', 'constructor', 'nothing'])
      expect((await server.call(`/api/r/${room}/screen?part=${part}`, {}, desk)).status).toBe(404);
  });
});
