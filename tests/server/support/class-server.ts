import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Joined, RoomOpened, RoomRequest } from '../../../src/protocol/room-host.ts';
import type { RoomNotice, RoomPart, RoomParts } from '../../../src/protocol/room-parts.ts';
import { LESSONS } from '../../../src/protocol/room.ts';
import { type TableOnWire, tableReader } from '../../../src/protocol/table-on-wire.ts';
import { type Config, readConfig } from '../../../src/server/config.ts';
import { serve } from '../../../src/server/serve.ts';

/** Without chance of war: the server draws the dice, and turns that a test plays must not end the game. */
export const CLASS: RoomRequest = {
  scenario: 'jan-2024',
  plan: { ...LESSONS[0]!, turns: 2 },
  people: 10,
  tables: 1,
  seats: 'chosen',
  options: { hazard: 0 },
};

let last = 0;
export const requestId = (): string => `request-${String(++last).padStart(14, '0')}`;

/** A server on a folder of its own and any free port, and how to ask it. */
export async function startServer(more: Partial<Config> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'classroom-'));
  const dist = join(folder, 'dist');
  await mkdir(join(dist, 'assets'), { recursive: true });
  await writeFile(join(dist, 'index.html'), '<title>start</title>');
  await writeFile(join(dist, 'class.html'), '<title>class</title>');
  await writeFile(join(dist, 'assets', 'a-1.js'), 'const a = 1;'.repeat(100));
  const logged: string[] = [];
  const config: Config = {
    ...readConfig([], {}),
    port: 0,
    data: join(folder, 'data'),
    dist,
    logLevel: 'info',
    ...more,
  };
  const open = () => serve(config, { write: (line) => void logged.push(line) });
  let served = await open();

  const url = (path: string): string => `http://127.0.0.1:${served.port}${path}`;
  const call = (
    path: string,
    { headers, ...init }: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> } = {},
    token?: string,
  ): Promise<Response> =>
    fetch(url(path), { ...init, headers: { ...headers, ...(token ? { authorization: `Bearer ${token}` } : {}) } });
  const post = (path: string, body: unknown, token?: string): Promise<Response> =>
    call(
      path,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      },
      token,
    );

  return {
    folder,
    logged,
    url,
    call,
    post,
    served: () => served,
    openRoom: async (request: RoomRequest = CLASS): Promise<RoomOpened> =>
      ok<RoomOpened>(await post('/api/rooms', request, served.hostToken!)),
    join: async (code: string, name?: string): Promise<Joined> =>
      ok<Joined>(await post('/api/join', { code, ...(name ? { name } : {}) })),
    act: (room: string, token: string, command: object): Promise<Response> =>
      post(`/api/r/${room}/do`, { requestId: requestId(), ...command }, token),
    /** A part as a page has it: that of a table is put together from its pieces. */
    async part<P extends RoomPart>(room: string, token: string, part: P): Promise<RoomParts[P]> {
      const answer = await ok<unknown>(await call(`/api/r/${room}/screen?part=${part}`, {}, token));
      if (part !== 'game') return answer as RoomParts[P];
      const piece = async (tag: string) => ok<unknown>(await call(`/api/r/${room}/piece/${tag}`, {}, token));
      return (await tableReader().read(answer as TableOnWire, piece)) as RoomParts[P];
    },
    async restart(): Promise<void> {
      await served.close();
      served = await open();
    },
    async stop(): Promise<void> {
      await served.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
export type ClassServer = Awaited<ReturnType<typeof startServer>>;

/** What a call that must work answers. */
export async function ok<T>(response: Response): Promise<T> {
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.status} ${text}`);
  return JSON.parse(text) as T;
}

/** Listens to a room by its stream. */
export async function listen(server: ClassServer, room: string, token: string) {
  const gone = new AbortController();
  const response = await server.call(`/api/r/${room}/stream`, { signal: gone.signal }, token);
  const notices: RoomNotice[] = [];
  let ended = false;
  const reading = (async () => {
    let rest = '';
    const decoder = new TextDecoder();
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      const events = (rest + decoder.decode(chunk)).split('\n\n');
      rest = events.pop()!;
      for (const event of events) {
        const data = /^data: (.*)$/m.exec(event)?.[1];
        if (data) notices.push(JSON.parse(data) as RoomNotice);
      }
    }
  })()
    .catch(() => undefined)
    .finally(() => (ended = true));
  return { response, notices, ended: () => ended, close: () => (gone.abort(), reading) };
}
