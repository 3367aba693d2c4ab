import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Done } from '../../../src/protocol/room.ts';
import type { ResearchData } from '../../../src/protocol/room-grading.ts';
import type { Joined, JoinInfo, RoomOpened } from '../../../src/protocol/room-host.ts';
import { type ClassServer, CLASS, listen, ok, requestId, startServer } from '../support/class-server.ts';

let server: ClassServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

/** A class with a head on each side, in its first turn. */
async function playing() {
  const opened = await server.openRoom();
  const [us, iran] = [await server.join(opened.code), await server.join(opened.code)];
  const act = (command: object) => server.act(opened.room, opened.desk, command);
  const { roles } = await server.part(opened.room, opened.desk, 'room');
  const seats = { us, iran };
  for (const side of ['us', 'iran'] as const) {
    const head = roles[side].find(({ seals }) => seals)!.id;
    await ok(await server.act(opened.room, seats[side].token, { kind: 'sit', table: 'A', side, roles: [head] }));
  }
  await ok(await act({ kind: 'begin' }));
  await ok(await act({ kind: 'next' }));
  return { ...opened, us, iran, act };
}

describe('a class over the network', () => {
  it('is opened with a host token and joined with its code', async () => {
    const { room, code, desk } = await server.openRoom();
    const info = await ok<JoinInfo>(await server.call(`/api/join/${code.toLowerCase()}`));
    expect(info).toMatchObject({ room, open: true, tables: ['A'] });
    const joined = await server.join(code, 'Ada L');
    expect(joined).toMatchObject({ room, name: 'Ada L' });
    const { people } = await server.part(room, desk, 'room');
    expect(people.map(({ name }) => name)).toEqual(['Ada L']);
  });

  it('plays a turn once both heads have sealed', async () => {
    const { room, us, iran, desk } = await playing();
    for (const { token } of [us, iran]) {
      const { rev } = await server.part(room, token, 'draft');
      await ok(await server.act(room, token, { kind: 'seal', draftRev: rev }));
    }
    const table = async () => (await server.part(room, desk, 'room')).tables[0]!;
    await expect.poll(async () => (await table()).phase, { timeout: 5000 }).toBe('playback');
    const { screen } = await server.part(room, us.token, 'game');
    expect(screen?.view?.turn).toBe(2);
  });

  it('lets the head alone seal', async () => {
    const { room, us } = await playing();
    const refused = await server.act(room, us.token, { kind: 'resolve' });
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ code: 'notYours', message: 'room.error.notYours' });
  });

  it('lets a clock run out, and takes what the drafts hold', async () => {
    const { room, desk, act } = await playing();
    await ok(await act({ kind: 'addTime', ms: -3_600_000 }));
    const table = async () => (await server.part(room, desk, 'room')).tables[0]!;
    await expect.poll(async () => (await table()).phase, { timeout: 5000 }).toBe('playback');
  });

  it('lets computer players decide for a side', async () => {
    const { room, desk, act, us } = await playing();
    await ok(await act({ kind: 'computer', side: 'iran', role: null, policy: 'restrain' }));
    const { rev } = await server.part(room, us.token, 'draft');
    await ok(await server.act(room, us.token, { kind: 'seal', draftRev: rev }));
    const table = async () => (await server.part(room, desk, 'room')).tables[0]!;
    await expect.poll(async () => (await table()).phase, { timeout: 15_000 }).toBe('playback');
  });

  it('does a request that comes twice once, and tells it the same', async () => {
    const { room, desk } = await server.openRoom();
    const command = { requestId: requestId(), kind: 'addTable' };
    const first = await ok<Done>(await server.post(`/api/r/${room}/do`, command, desk));
    const second = await ok<Done>(await server.post(`/api/r/${room}/do`, command, desk));
    expect(second.rev).toBe(first.rev);
    expect((await server.part(room, desk, 'room')).tables).toHaveLength(2);
  });

  it('gives one who joins twice with one request the same seat', async () => {
    const { code, room, desk } = await server.openRoom();
    const request = { code, requestId: requestId(), name: 'Once' };
    const first = await ok(await server.post('/api/join', request));
    expect(await ok(await server.post('/api/join', request))).toEqual(first);
    expect((await server.part(room, desk, 'room')).people).toHaveLength(1);
  });

  it('goes on after a restart with the same tokens', async () => {
    const { room, desk, code } = await server.openRoom();
    const { token, person } = await server.join(code);
    const before = await server.part(room, desk, 'room');
    await server.restart();
    expect(await server.part(room, desk, 'room')).toEqual(before);
    expect((await server.part(room, token, 'room')).me?.id).toBe(person);
  });

  it('is deleted by its desk, and no token of it works any more', async () => {
    const { room, desk, code } = await server.openRoom();
    const { token } = await server.join(code);
    const stream = await listen(server, room, token);
    await ok(await server.call(`/api/r/${room}`, { method: 'DELETE' }, desk));
    await expect.poll(() => stream.notices.at(-1)).toEqual({ kind: 'gone' });
    await expect.poll(stream.ended).toBe(true);
    expect((await server.call(`/api/r/${room}/screen?part=room`, {}, token)).status).toBe(401);
    expect((await server.call(`/api/join/${code}`)).status).toBe(404);
  });

  it('leaves no name, register, wish, tick, quiz, feeling or line of a deleted class in its files and its log', async () => {
    const { room, desk, code } = await server.openRoom({ ...CLASS, seats: 'dealt' });
    const words = [
      'Zinnia',
      'Book 4711',
      'a private word',
      'a false report',
      'a feeling',
      '"notUs"',
      '"consented"',
      '"quizTaken"',
    ];
    const [name, register, line, bulletin, feeling] = words;
    const joined = await ok<Joined>(await server.post('/api/join', { code, name, register, requestId: requestId() }));
    const act = async (token: string, command: object) => ok(await server.act(room, token, command));
    await act(joined.token, { kind: 'wish', wish: 'notUs' });
    const question = { id: 'q1', text: 'Which?', answers: ['This.', 'That.'], right: 1 };
    await act(desk, { kind: 'quiz', time: 'before', questions: [question] });
    await act(joined.token, { kind: 'takeQuiz', time: 'before', answers: { q1: 2 } });
    await act(joined.token, { kind: 'say', to: 'desk', text: line });
    await act(desk, { kind: 'bulletin', to: 'both', text: bulletin });
    for (const kind of ['deal', 'begin', 'next', 'resolve']) await act(desk, { kind });
    await act(desk, { kind: 'debrief', step: 2, chapter: 'story' });
    await act(joined.token, { kind: 'remark', key: 'own', text: feeling });
    await act(joined.token, { kind: 'consent', agree: true });
    const saved = await (await server.call(`/api/r/${room}/save?table=A`, {}, desk)).text();
    expect(saved).toContain('hashes');
    expect(words.filter((word) => saved.includes(word))).toEqual([]);
    const kept = async () => {
      const files = await readdir(join(server.folder, 'data'));
      const all = await Promise.all(files.map((file) => readFile(join(server.folder, 'data', file))));
      return words.filter((word) => all.some((bytes) => bytes.includes(word)));
    };
    expect(await kept()).toEqual(words);
    await ok(await server.call(`/api/r/${room}`, { method: 'DELETE' }, desk));
    expect(await kept()).toEqual([]);
    expect(words.filter((word) => server.logged.join('').includes(word))).toEqual([]);
  });

  it('gives data for research once marks are in, with other codes each time', async () => {
    const { room, desk, code } = await server.openRoom({ ...CLASS, seats: 'dealt' });
    const { token } = await server.join(code);
    const act = async (who: string, command: object) => ok(await server.act(room, who, command));
    for (const kind of ['deal', 'begin', 'next', 'resolve']) await act(desk, { kind });
    await act(desk, { kind: 'debrief', step: 2, chapter: 'story' });
    await act(token, { kind: 'consent', agree: true });
    const asked = (who: string) => server.call(`/api/r/${room}/research`, {}, who);
    expect((await asked(desk)).status).toBe(423);
    await act(desk, { kind: 'releaseConsent' });
    expect((await asked(token)).status).toBe(403);
    const codes = async () => (await ok<ResearchData>(await asked(desk))).agreed.map((one) => one.code);
    const [one, two] = [await codes(), await codes()];
    expect(one).toEqual([expect.stringMatching(/^[A-Z0-9]{6}$/)]);
    expect(two).not.toEqual(one);
  });

  it('gives a new desk to the host, and the old one is no longer valid', async () => {
    const { room, desk } = await server.openRoom();
    const host = server.served().hostToken!;
    const again = await ok<RoomOpened>(await server.call(`/api/rooms/${room}/desk`, { method: 'POST' }, host));
    expect((await server.call(`/api/r/${room}/screen?part=desk`, {}, desk)).status).toBe(401);
    await server.part(room, again.desk, 'desk');
    await server.part(room, again.wall, 'wall');
    const { rooms } = await ok<{ rooms: { room: string }[] }>(await server.call('/api/rooms', {}, host));
    expect(rooms.map((one) => one.room)).toContain(room);
  });

  it('gives a desk that was opened elsewhere the projector’s page, and nobody else', async () => {
    const { room, desk } = await server.openRoom();
    const { wall } = await ok<{ wall: string }>(await server.call(`/api/r/${room}/wall`, { method: 'POST' }, desk));
    await server.part(room, wall, 'wall');
    expect((await server.call(`/api/r/${room}/wall`, { method: 'POST' }, wall)).status).toBe(403);
  });

  it('refuses to open a class with a scenario or a plan that does not exist', async () => {
    const host = server.served().hostToken!;
    const refused = async (request: unknown) => (await server.post('/api/rooms', request, host)).json();
    expect(await refused({ ...CLASS, scenario: 'none' })).toMatchObject({ code: 'badForm', at: '/scenario' });
    expect(await refused({ ...CLASS, plan: { ...CLASS.plan, turns: 1.5 } })).toMatchObject({ at: '/plan/turns' });
    expect(await refused({ ...CLASS, more: 1 })).toMatchObject({ at: '/more' });
  });
});
