import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ClassServer, ok, startServer } from '../support/class-server.ts';

let server: ClassServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

it('the whole debrief opens by itself at its hour, also after the server was started again', async () => {
  const { room, code, desk } = await server.openRoom();
  const { token } = await server.join(code);
  await ok(await server.act(room, token, { kind: 'sit', table: 'A', side: 'us', roles: [] }));
  await ok(await server.act(room, desk, { kind: 'begin' }));
  await ok(await server.act(room, desk, { kind: 'debrief', step: 1, chapter: 'hotwash' }));
  await ok(await server.act(room, desk, { kind: 'openAt', at: Date.now() + 2500 }));
  await server.restart();
  expect((await server.part(room, token, 'room')).stage).toMatchObject({ step: 1 });
  const stage = async () => (await server.part(room, token, 'room')).stage;
  await expect.poll(stage, { timeout: 10_000 }).toMatchObject({ step: 2, chapter: 'story' });
});
