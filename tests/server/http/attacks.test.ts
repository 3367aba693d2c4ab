import { get } from 'node:http';
import { request as rawRequest } from 'node:http';
import { connect } from 'node:net';
import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createAttempts } from '../../../src/server/attempts.ts';
import { openStream } from '../../../src/server/live/stream.ts';
import { newCode, newToken } from '../../../src/server/tokens.ts';
import { StoreDown } from '../../../src/server/store/room-store.ts';
import { type ClassServer, ok, requestId, startServer } from '../support/class-server.ts';

/** Forged tokens, and guessed codes. */
const GUESSES = Number(process.env.GUESSES ?? 1500);
/** Wrong ones are slowed, so that more take longer. */
const GUESSING_MS = 60_000 + 60 * GUESSES;

let server: ClassServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const inBatches = async (count: number, ask: (i: number) => Promise<Response>): Promise<number[]> => {
  const statuses: number[] = [];
  for (let i = 0; i < count; i += 250)
    statuses.push(
      ...(await Promise.all(
        Array.from({ length: Math.min(250, count - i) }, async (_, k) => {
          const answer = await ask(i + k);
          await answer.arrayBuffer();
          return answer.status;
        }),
      )),
    );
  return statuses;
};

describe('what is sent', () => {
  it.each([
    ['nothing', ''],
    ['null', 'null'],
    ['a number', '1'],
    ['a list', '[]'],
    ['half of it', '{"kind":'],
    ['NaN', '{"kind":NaN}'],
    ['a doubled key', '{"requestId":"aaaaaaaaaaaaaaaaaaaaaa","kind":"pause","kind":"begin"}'],
    ['__proto__', '{"requestId":"aaaaaaaaaaaaaaaaaaaaaa","kind":"pause","__proto__":{"x":1}}'],
    ['constructor', '{"requestId":"aaaaaaaaaaaaaaaaaaaaaa","kind":"constructor"}'],
    ['toString', '{"requestId":"aaaaaaaaaaaaaaaaaaaaaa","kind":"toString"}'],
    ['a command of the server', '{"requestId":"aaaaaaaaaaaaaaaaaaaaaa","kind":"due","table":"A","turn":1,"endsAt":1}'],
    ['a number that loses digits', '{"requestId":"aaaaaaaaaaaaaaaaaaaaaa","kind":"addTime","ms":1e999}'],
    ['much nesting', `${'['.repeat(5000)}${']'.repeat(5000)}`],
    ['another member', '{"requestId":"aaaaaaaaaaaaaaaaaaaaaa","kind":"pause","by":"desk"}'],
    ['a bad request id', '{"requestId":"a b","kind":"pause"}'],
  ])('is refused as %s, and says nothing of the server', async (_, body) => {
    const { room, desk } = await server.openRoom();
    const answer = await server.post(`/api/r/${room}/do`, body, desk);
    expect(answer.status).toBe(400);
    const text = await answer.text();
    expect(text).not.toMatch(/at .*\.ts|node_modules|stack/);
    expect(JSON.parse(text)).toMatchObject({ message: expect.stringMatching(/^room\.error\.bad(Json|Form)$/) });
  });

  it('is refused above 32 kB, and in another form than JSON', async () => {
    const { room, desk } = await server.openRoom();
    const big = JSON.stringify({ requestId: requestId(), kind: 'tell', to: 'all', text: 'x'.repeat(33_000) });
    expect(await (await server.post(`/api/r/${room}/do`, big, desk)).json()).toMatchObject({ code: 'tooLarge' });
    const form = await server.call(
      `/api/r/${room}/do`,
      { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{}' },
      desk,
    );
    expect(form.status).toBe(400);
  });

  it('keeps no letter that a database refuses', async () => {
    const { room, desk } = await server.openRoom();
    await ok(await server.act(room, desk, { kind: 'tell', to: 'all', text: 'a\u0000b\ud800c' }));
    expect((await server.part(room, desk, 'talk')).at(-1)?.text).toBe('abc');
  });

  it('is slowed above twenty commands in five seconds, by token and not by address', async () => {
    const { room, desk, code } = await server.openRoom();
    const { token } = await server.join(code);
    const statuses = await inBatches(40, () => server.act(room, desk, { kind: 'lock', locked: false }));
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(20);
    await ok(await server.act(room, token, { kind: 'rename', name: 'Other Name' }));
  });
});

describe('the server', () => {
  it('gives nothing for a token of another class', async () => {
    const [one, two] = [await server.openRoom(), await server.openRoom()];
    for (const path of ['screen?part=room', 'stream', 'save', 'csv'])
      expect((await server.call(`/api/r/${one.room}/${path}`, {}, two.desk)).status).toBe(401);
    expect((await server.call(`/api/r/${one.room}`, { method: 'DELETE' }, two.desk)).status).toBe(401);
  });

  it('gives no file from outside of the built page', async () => {
    for (const path of [
      '/../package.json',
      '/..%2f..%2fpackage.json',
      '/%2e%2e/package.json',
      '/.sources',
      '/assets/..%5c..%5cx',
      '/assets/',
    ]) {
      const status = await new Promise<number>((done, failed) => {
        const ask = rawRequest(server.url(''), { path }, (answer) => {
          answer.resume();
          done(answer.statusCode!);
        });
        ask.on('error', failed);
        ask.end();
      });
      expect({ path, refused: status >= 400 }).toEqual({ path, refused: true });
    }
    expect((await server.call('/')).status).toBe(200);
    expect((await server.call('/assets/a-1.js')).headers.get('cache-control')).toContain('immutable');
  });

  it('sends policies with every page, and none that needs https', async () => {
    const { headers } = await server.call('/class.html');
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(headers.get('content-security-policy')).not.toContain('upgrade-insecure-requests');
    for (const name of ['strict-transport-security', 'cross-origin-opener-policy', 'origin-agent-cluster'])
      expect({ name, value: headers.get(name) }).toEqual({ name, value: null });
    expect(headers.get('x-build')).not.toBeNull();
  });

  it('takes the short addresses in any case', async () => {
    for (const [path, to] of [
      ['/J/k7rmt', '/class.html?j=K7RMT'],
      ['/j/K7RMT', '/class.html?j=K7RMT'],
      ['/Desk', '/class.html?desk'],
      ['/wall', '/class.html?wall'],
    ] as const)
      expect((await server.call(path, { redirect: 'manual' })).headers.get('location')).toBe(to);
  });

  it('opens the door of the class to who types the digits on the wall, and the game by any other name', async () => {
    const at = (host: string) =>
      new Promise<string | undefined>((resolve, reject) => {
        const asked = get(server.url('/'), { headers: { host } }, (answer) => {
          answer.resume();
          resolve(answer.headers.location);
        });
        asked.on('error', reject);
      });
    expect(await at('192.168.1.23:8484')).toBe('/class.html?j');
    for (const host of ['127.0.0.1:8484', 'localhost:8484', 'class.example.org'])
      expect(await at(host)).toBeUndefined();
  });

  it('tells figures to this computer alone', async () => {
    expect((await server.call('/healthz')).status).toBe(200);
    expect(await (await server.call('/metrics')).text()).toContain('classroom_request_seconds');
    expect((await server.call('/metrics', { headers: { 'x-forwarded-for': '10.0.0.9' } })).status).toBe(404);
  });

  it('logs no name, room, text or token', async () => {
    const { room, desk, code } = await server.openRoom();
    const { token, name } = await server.join(code, 'Quite Unusual');
    await server.act(room, token, { kind: 'say', to: 'desk', text: 'very private words' });
    await server.call(`/api/r/${room}/screen?part=room`, {}, newToken());
    await server.part(room, desk, 'room');
    const log = server.logged.join('');
    expect(log).toContain('/api/r/:room/do');
    for (const secret of [room, desk, token, code, name, 'private words', '127.0.0.1'])
      expect(log).not.toContain(secret);
  });

  it('keeps a connection longer than any proxy does', async () => {
    const { headers } = await server.call('/healthz');
    expect(headers.get('keep-alive')).toBe('timeout=72');
  });

  it('acknowledges nothing while it cannot write, and still shows the class', async () => {
    const { room, desk } = await server.openRoom();
    const { rooms } = server.served();
    const broken = vi.spyOn(rooms, 'change').mockRejectedValue(new StoreDown('database or disk is full'));
    const answer = await server.act(room, desk, { kind: 'addTable' });
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ code: 'readOnly' });
    broken.mockRestore();
    await server.part(room, desk, 'desk');
    await ok(await server.act(room, desk, { kind: 'addTable' }));
  });

  it('survives who hangs up in the middle of a request', async () => {
    const { port } = server.served();
    for (const bytes of [
      'GET / HTTP/1.1\r\n',
      'POST /api/join HTTP/1.1\r\nhost: x\r\ncontent-length: 99\r\n\r\n{',
      '\0\0\0\r\n\r\n',
    ])
      await new Promise<void>((done) => {
        const socket = connect(port, '127.0.0.1', () => socket.write(bytes, () => socket.destroy()));
        socket.on('close', () => done());
        socket.on('error', () => undefined);
      });
    expect((await server.call('/healthz')).status).toBe(200);
  });
});

describe('a stream', () => {
  /** An answer that nobody reads. */
  function unread() {
    const raw = Object.assign(new EventEmitter(), {
      writableLength: 0,
      destroyed: false,
      writeHead: () => raw,
      write(text: string) {
        raw.writableLength += text.length;
        return false;
      },
      end: () => raw,
      destroy() {
        raw.destroyed = true;
      },
    });
    return raw;
  }

  it('is closed when more than 64 kB wait for its reader', () => {
    const raw = unread();
    const closed = vi.fn<() => void>();
    const stream = openStream(raw as unknown as ServerResponse, {}, closed);
    for (let i = 0; i < 5000 && !raw.destroyed; i++) stream.send({ kind: 'changed', rev: i, parts: ['room'] }, i);
    expect(raw.destroyed).toBe(true);
    expect(raw.writableLength).toBeLessThan(66_000);
    expect(closed).toHaveBeenCalledTimes(1);
  });
});

describe('who guesses', () => {
  it('waits after twenty failures in a minute, and is refused at once when many wait', async () => {
    let now = 0;
    const failed = createAttempts({ slowMs: 60, now: () => now });
    const time = async (address: string) => {
      const began = performance.now();
      const answered = await failed(address);
      return { answered, slow: performance.now() - began > 40 };
    };
    for (let i = 0; i < 20; i++) expect(await time('a')).toEqual({ answered: true, slow: false });
    expect(await time('a')).toEqual({ answered: true, slow: true });
    expect(await time('b')).toEqual({ answered: true, slow: false });
    const many = await Promise.all(Array.from({ length: 60 }, () => time('a')));
    expect(many.filter(({ answered }) => !answered)).toHaveLength(10);
    now += 61_000;
    expect(await time('a')).toEqual({ answered: true, slow: false });
  });

  it(
    'finds nothing with forged tokens, while those who have one are not slowed',
    async () => {
      const { room, desk } = await server.openRoom();
      const guessing = inBatches(GUESSES, () => server.call(`/api/r/${room}/screen?part=desk`, {}, newToken()));
      await server.part(room, desk, 'desk');
      expect(new Set(await guessing)).toEqual(new Set([401, 429]));
    },
    GUESSING_MS,
  );

  it(
    'finds no class by its code, and a right code is not slowed',
    async () => {
      const { code } = await server.openRoom();
      const guessing = inBatches(GUESSES, () => server.call(`/api/join/${newCode()}`));
      await ok(await server.call(`/api/join/${code}`));
      expect(new Set(await guessing)).toEqual(new Set([404, 429]));
    },
    GUESSING_MS,
  );
});
