import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Joined, Returned } from '../../../src/protocol/room-host.ts';
import { newToken, returnWord } from '../../../src/server/tokens.ts';
import { type ClassServer, CLASS, ok, startServer } from '../support/class-server.ts';

let server: ClassServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const wordOf = async (room: string, token: string, body: object = {}): Promise<string> =>
  (await ok<{ word: string }>(await server.post(`/api/r/${room}/word`, body, token))).word;
const comeBack = (at: string, word: string): Promise<Response> => server.post('/api/return', { at, word });

describe('coming back another day', () => {
  it('gives thirty of thirty their seats on other devices within a minute, without the desk', async () => {
    const { room, code, desk } = await server.openRoom({ ...CLASS, people: 30, tables: 3, seats: 'dealt' });
    const joined: Joined[] = [];
    for (let i = 0; i < 30; i++) joined.push(await server.join(code));
    await ok(await server.act(room, desk, { kind: 'deal' }));
    const words = await Promise.all(joined.map(({ token }) => wordOf(room, token)));
    expect(new Set(words).size).toBe(30);
    await ok(await server.act(room, desk, { kind: 'lock', locked: true }));
    await server.restart();
    const from = Date.now();
    const back = await Promise.all(
      words.map(async (word, i) =>
        ok<Returned>(
          await comeBack(i % 2 ? code.toLowerCase() : room, `${word.slice(0, 4)} ${word.slice(4).toLowerCase()}`),
        ),
      ),
    );
    expect(Date.now() - from).toBeLessThan(60_000);
    for (const [i, seat] of back.entries()) {
      expect(seat).toMatchObject({ room, code, person: joined[i]!.person, name: joined[i]!.name });
      expect(seat.token).not.toBe(joined[i]!.token);
      const { me } = await server.part(room, seat.token, 'room');
      expect(me).toMatchObject({ id: joined[i]!.person });
      expect(me!.roles.length).toBeGreaterThan(0);
    }
  });

  it('needs one’s own word: the same each time, and from the desk a new one', async () => {
    const { room, code, desk, wall } = await server.openRoom();
    const [one, two] = [await server.join(code), await server.join(code)];
    const word = await wordOf(room, one.token);
    expect(await wordOf(room, one.token)).toBe(word);
    const another = await wordOf(room, desk, { person: one.person });
    expect(another).not.toBe(word);
    for (const known of [word, another])
      expect(await ok<Returned>(await comeBack(code, known))).toMatchObject({ person: one.person });
    expect((await server.post(`/api/r/${room}/word`, { person: one.person }, two.token)).status).toBe(403);
    expect((await server.post(`/api/r/${room}/word`, {}, wall)).status).toBe(403);
    expect((await server.post(`/api/r/${room}/word`, { person: 'nobody' }, desk)).status).toBe(410);
    const other = await server.openRoom();
    expect((await comeBack(other.code, word)).status).toBe(404);
  });

  it('ends with the seat and with the class', async () => {
    const { room, code, desk } = await server.openRoom();
    const [one, two] = [await server.join(code), await server.join(code)];
    const words = [await wordOf(room, one.token), await wordOf(room, two.token)];
    await ok(await server.act(room, one.token, { kind: 'leave' }));
    expect((await comeBack(code, words[0]!)).status).toBe(404);
    await ok(await server.call(`/api/r/${room}`, { method: 'DELETE' }, desk));
    expect((await comeBack(room, words[1]!)).status).toBe(404);
  });

  it('is not got by guessing: wrong words fail, and are slowed for who guesses', async () => {
    const { code } = await server.openRoom();
    const guess = async (): Promise<readonly [status: number, ms: number]> => {
      const from = Date.now();
      const { status } = await comeBack(code, returnWord(newToken()));
      return [status, Date.now() - from];
    };
    const guesses = await Promise.all(Array.from({ length: 90 }, guess));
    expect(guesses.filter(([status]) => status === 200)).toEqual([]);
    const slowed = guesses.filter(([status, ms]) => status === 404 && ms > 1500).length;
    expect(slowed).toBeGreaterThanOrEqual(40);
    expect(guesses.filter(([status]) => status === 429).length).toBeGreaterThan(0);
  });
});
