import { request as ask, createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RoomNotice } from '../../../src/protocol/room-parts.ts';
import { openTrialClass } from '../../../src/server/trials/class-room.ts';
import { createPlace, type TrialPlace } from '../../../src/server/trials/place.ts';

// As docs/running-a-class.md describes it for a district: one PostgreSQL, two processes, and a proxy that gives each
// request to the next of them.
let place: TrialPlace;
let proxy: Server;
beforeAll(async () => {
  place = await createPlace('postgres', 2);
  proxy = await roundRobin(place.servers.map(({ origin }) => origin));
}, 120_000);
afterAll(async () => {
  proxy.close();
  proxy.closeAllConnections();
  await place.clean();
});

/** Which server each request went to, in order. */
const asked: number[] = [];

function roundRobin(origins: readonly string[]): Promise<Server> {
  const server = createServer((incoming, outgoing) => {
    const at = asked.length % origins.length;
    asked.push(at);
    const { method, headers, url } = incoming;
    const onward = ask(`${origins[at]}${url}`, { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode!, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    outgoing.on('close', () => onward.destroy());
    incoming.pipe(onward);
  });
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)));
}

it('serves one class by two processes behind a proxy that takes turns', async () => {
  const stop = new AbortController();
  const origin = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  const { desk, seats, tables } = await openTrialClass({
    hostToken: place.servers[0]!.hostToken,
    origin: () => () => origin,
    people: 8,
    tables: 2,
    signal: stop.signal,
  });
  expect([...tables]).toEqual(['A', 'B']);

  const heard = seats.map(() => new Set<string>());
  const hear = (i: number) => (notice: RoomNotice) =>
    notice.kind === 'changed' && notice.parts.forEach((part) => heard[i]!.add(part));
  const streams = seats.map(({ client }, i) => client.stream(hear(i), stop.signal).catch(() => undefined));

  for (let turn = 1; turn <= 3; turn++) {
    await Promise.all(seats.map(({ client }) => client.act({ kind: 'forecast', forecast: { act: 10 * turn } })));
    for (const { client, seals } of seats)
      if (seals) await client.act({ kind: 'seal', draftRev: (await client.part('draft')).rev });
    await expect
      .poll(async () => (await desk.part('room')).tables.map(({ phase }) => phase), { timeout: 20_000 })
      .toEqual(['playback', 'playback']);
    await desk.act({ kind: 'next' });
    const views = await Promise.all(seats.map(async ({ client }) => (await client.part('game')).screen?.view?.turn));
    expect(new Set(views)).toEqual(new Set([turn + 1]));
  }
  await expect.poll(() => heard.every((parts) => parts.has('game')), { timeout: 20_000 }).toBe(true);
  expect(asked.filter((at) => at === 0).length).toBeGreaterThan(20);
  expect(asked.filter((at) => at === 1).length).toBeGreaterThan(20);
  stop.abort();
  await Promise.all(streams);
}, 120_000);
