import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Joined, RoomOpened, RoomRequest } from '../../../src/protocol/room-host.ts';
import type { RoomParts } from '../../../src/protocol/room-parts.ts';
import type { RoomCommand } from '../../../src/protocol/room-commands.ts';
import { NO_WAR } from './dice.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
/** The built page. */
export const DIST = process.env.E2E_DIST ?? join(root, 'dist');
const HOST_TOKEN = 'browsertestshosttoken0';

type Act = RoomCommand extends infer C ? (C extends unknown ? Omit<C, 'requestId'> : never) : never;

/** A class server over the built page, and how a test asks it without a browser. */
export interface ClassServer {
  readonly port: number;
  /** Opens the host page. */
  readonly hostPath: string;
  open(request: Partial<RoomRequest>): Promise<RoomOpened>;
  join(code: string): Promise<Joined>;
  act(room: string, token: string, act: Act): Promise<void>;
  part<P extends keyof RoomParts>(room: string, token: string, part: P): Promise<RoomParts[P]>;
  /** Starts again with the same classes, as another build if `dist` says so. */
  restart(dist?: string): Promise<void>;
  stop(): Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

let last = 0;

export async function startClassServer(): Promise<ClassServer> {
  const port = await freePort();
  const data = await mkdtemp(join(tmpdir(), 'class-e2e-'));
  const address = `http://127.0.0.1:${port}`;
  let server: ChildProcess | null = null;

  async function start(dist: string): Promise<void> {
    server = spawn(process.execPath, ['src/server/main.ts', '--port', String(port), '--data', data], {
      cwd: root,
      env: { ...process.env, HOST_TOKENS: HOST_TOKEN, DIST_DIR: dist },
      stdio: 'ignore',
    });
    await answering(address, server);
  }
  async function end(): Promise<void> {
    const ended = new Promise((resolve) => server?.once('exit', resolve));
    server?.kill();
    await ended;
  }
  await start(DIST);

  async function ask<T>(path: string, token: string | null, body?: unknown): Promise<T> {
    const response = await fetch(address + path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path} was answered ${response.status}: ${text}`);
    return JSON.parse(text) as T;
  }

  return {
    port,
    hostPath: `/host#${HOST_TOKEN}`,
    open: (request) =>
      ask('/api/rooms', HOST_TOKEN, {
        scenario: 'jan-2024',
        plan: { minutes: 30, turns: 2, join: 3, brief: 3, debrief: 9, decide: 600, lastCall: 20, playback: 600 },
        people: 4,
        tables: 1,
        options: NO_WAR,
        ...request,
      }),
    join: (code) => ask('/api/join', null, { code }),
    act: (room, token, act) =>
      ask(`/api/r/${room}/do`, token, { requestId: `e2e-request-${String(++last).padStart(10, '0')}`, ...act }),
    part: (room, token, part) => ask(`/api/r/${room}/screen?part=${part}`, token),
    restart: async (dist = DIST) => {
      await end();
      await start(dist);
    },
    stop: async () => {
      await end();
      await rm(data, { recursive: true, force: true });
    },
  };
}

async function answering(address: string, server: ChildProcess): Promise<void> {
  for (let i = 0; i < 600; i++) {
    if (server.exitCode !== null) throw new Error('The class server has stopped.');
    try {
      await fetch(`${address}/healthz`);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error('The class server does not answer.');
}
