import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type { Joined, RoomOpened, RoomRequest } from '../../../src/protocol/room-host.ts';
import type { RoomParts } from '../../../src/protocol/room-parts.ts';
import {
  type Act,
  assistantOver,
  classClient,
  joinOver,
  openRoomOver,
} from '../../../src/server/students/class-client.ts';
import { createServerProcess } from '../../../src/server/trials/server-process.ts';
import { button, type Device, openDevice } from './class.ts';
import { NO_WAR } from './dice.ts';
import { expect, test } from './test.ts';

/** The built page. */
export const DIST = process.env.E2E_DIST ?? fileURLToPath(new URL('../../../dist', import.meta.url));

/** The name under which tests reach a class. */
const CLASS_HOST = 'classroom.test';

/**
 * For `test.use`: browsers find the class's name. It is an address without https, as a laptop serves it: browsers disable
 * some interfaces there.
 */
export const ON_CLASS_NETWORK: Parameters<typeof test.use>[0] = {
  launchOptions: async ({ launchOptions }, use) => {
    await use({
      ...launchOptions,
      args: [...(launchOptions.args ?? []), `--host-resolver-rules=MAP ${CLASS_HOST} 127.0.0.1`],
    });
  },
};

/** An address of this computer as devices of a class open it. */
export const inClass = (url: string): string => url.replace('127.0.0.1', CLASS_HOST);

/** A class server over the built page, and how a test asks it without a browser. */
export interface ClassServer {
  readonly origin: string;
  /** Opens the host page. */
  readonly hostPath: string;
  /** Where students, walls and desks find a page of it. */
  address(path: string): string;
  open(request: Partial<RoomRequest>): Promise<RoomOpened>;
  join(code: string): Promise<Joined>;
  /** The token of a desk for these tables alone. */
  assistant(room: string, desk: string, tables: readonly string[]): Promise<string>;
  act(room: string, token: string, act: Act): Promise<void>;
  part<P extends keyof RoomParts>(room: string, token: string, part: P): Promise<RoomParts[P]>;
  /** Starts again with the same classes, as another build if `dist` says so. */
  restart(dist?: string): Promise<void>;
  stop(): Promise<void>;
}

async function startClassServer(): Promise<ClassServer> {
  const data = await mkdtemp(join(tmpdir(), 'class-e2e-'));
  const server = await createServerProcess({ data, databaseUrl: null });
  await server.start(DIST);
  const { origin, hostToken } = server;
  const seat = (room: string, token: string) => classClient(() => origin, room, token);

  return {
    origin,
    hostPath: `/host#${hostToken}`,
    address: (path) => inClass(origin + path),
    open: (request) =>
      openRoomOver(
        origin,
        {
          scenario: 'jan-2024',
          plan: { minutes: 30, turns: 2, join: 3, brief: 3, debrief: 9, decide: 600, lastCall: 20, playback: 600 },
          people: 4,
          tables: 1,
          options: NO_WAR,
          ...request,
        },
        hostToken,
      ),
    join: (code) => joinOver(origin, code),
    assistant: (room, desk, tables) => assistantOver(origin, room, desk, tables),
    act: async (room, token, act) => void (await seat(room, token).act(act)),
    part: (room, token, part) => seat(room, token).part(part),
    restart: async (dist = DIST) => {
      await server.stop();
      await server.start(dist);
    },
    stop: async () => {
      await server.stop();
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** A class server for the tests of this file, and browsers that find it. It may be asked once a test has begun. */
export function useClassServer(): ClassServer {
  const server = {} as ClassServer;
  test.use(ON_CLASS_NETWORK);
  test.beforeAll(async () => void Object.assign(server, await startClassServer()));
  test.afterAll(() => server.stop());
  return server;
}

type Size = readonly [width: number, height: number];

/** One class for all tests of a file. Everything in it may be asked once a test has begun. */
export interface OpenClass {
  readonly room: RoomOpened;
  /** Past its question about the wall. */
  readonly desk: Page;
  /** At the door. */
  readonly people: readonly Page[];
  /** One more device on a page of the class server. */
  open(path: string, size: Size): Promise<Page>;
}

/** A class with its desk and a person at the door for each size, on a device of their own. No browser may complain. */
export function useOpenClass(server: ClassServer, sizes: readonly Size[]): OpenClass {
  const opened = {} as { -readonly [K in keyof OpenClass]: OpenClass[K] };
  const devices: Device[] = [];
  test.beforeAll(async ({ browser }) => {
    opened.room = await server.open({});
    const { room, desk, code } = opened.room;
    opened.open = async (path, size) => {
      const device = await openDevice(browser, server.address(path), size);
      devices.push(device);
      return device.page;
    };
    opened.desk = await opened.open(`/desk#${room}.${desk}`, [1366, 768]);
    await button(opened.desk, 'desk.mirror.go').click();
    const people: Page[] = [];
    for (const size of sizes) people.push(await opened.open(`/j/${code}`, size));
    opened.people = people;
  });
  test.afterAll(async () => {
    for (const { context } of devices) await context.close();
  });
  test.afterEach(() => expect(devices.flatMap(({ complaints }) => complaints())).toEqual([]));
  return opened;
}
