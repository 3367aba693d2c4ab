import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { createAttempts } from './attempts.ts';
import type { Config } from './config.ts';
import { createApp } from './http/app.ts';
import { createAuth } from './http/auth.ts';
import { buildOf } from './http/pages.ts';
import { createHub, type Hub } from './live/hub.ts';
import { createArrivals } from './live/arrivals.ts';
import { createPresence, type PresenceBook } from './live/presence.ts';
import { createMetrics } from './metrics.ts';
import { createReach, type Reach } from './reach.ts';
import { roomRules, type Rooms } from './rooms.ts';
import { createScenarios } from './scenarios.ts';
import type { Services } from './services.ts';
import { createPostgresStore } from './store/postgres-store.ts';
import { createSqliteStore } from './store/sqlite-store.ts';
import { createStudents } from './students/students.ts';
import { keepAwake } from './time/awake.ts';
import { createTasks } from './time/tasks.ts';
import { createThinkers } from './time/thinkers.ts';
import { createTokens, hashOf, newToken } from './tokens.ts';

/** How often due tasks are looked for, ms: by one process, and by each of several. */
const ALONE_MS = 250;
const SHARED_MS = 1000;
/** Name of the database within its folder. */
const FILE = 'rooms.sqlite';

export interface Served {
  readonly port: number;
  /** For the host page; null: the operator gave tokens of their own. */
  readonly hostToken: string | null;
  readonly rooms: Rooms;
  readonly reach: Reach;
  close(): Promise<void>;
}

/** Opens the store, begins to listen and to watch clocks. Throws `StoreDown` if another server has the database. */
export async function serve(config: Config, log?: { write(line: string): void }): Promise<Served> {
  const rooms = await openRooms(config);
  const hostToken = config.hostTokens.length === 0 ? newToken() : null;
  const { hub, presence } = live(rooms);
  const build = buildOf(config.dist);
  const awake = keepAwake(config.databaseUrl === null);
  let port = config.port;
  const reach = await createReach({
    port: () => port,
    host: config.host,
    keepDays: config.keepDays,
    awake: awake.works,
    now: () => rooms.now(),
  });
  const arrivals = createArrivals();
  rooms.onRemoved(arrivals.forget);
  const tokens = createTokens(rooms);
  const attempts = createAttempts();
  const hostTokens = hostToken === null ? config.hostTokens : [hashOf(hostToken)];
  const students = createStudents(() => `http://127.0.0.1:${port}`);
  const services: Services = {
    rooms,
    tokens,
    attempts,
    auth: createAuth({ rooms, tokens, attempts, hostTokens }),
    hub,
    presence,
    arrivals,
    scenarios: createScenarios(),
    students,
    metrics: createMetrics(hub.count),
    metricsToken: config.metricsToken,
    keepDays: config.keepDays,
    reach,
    headers: () => ({ 'x-build': build, 'x-now': String(rooms.now()) }),
  };
  const app = await createApp(services, { ...config, ...(log ? { log } : {}) });
  const thinkers = createThinkers();
  const tasks = createTasks({
    rooms,
    thinkers,
    process: randomBytes(8).toString('hex'),
    everyMs: config.databaseUrl === null ? ALONE_MS : SHARED_MS,
    done: (kind) => services.metrics.tasks.inc({ kind }),
    failed: (error, what) =>
      app.log.warn({ what, name: error instanceof Error ? error.message : String(error) }, 'task failed'),
  });
  rooms.onRemoved((id) => tokens.forget(({ room }) => room === id));

  await listen(app, config.port);
  port = (app.server.address() as AddressInfo).port;
  await reach.look();
  tasks.start();

  return {
    port,
    hostToken,
    rooms,
    reach,
    async close() {
      students.close();
      reach.close();
      awake.close();
      hub.close();
      await tasks.close();
      presence.close();
      await app.close();
      await thinkers.close();
      await rooms.close();
    },
  };
}

async function openRooms({ databaseUrl, data }: Config): Promise<Rooms> {
  if (databaseUrl !== null) return createPostgresStore({ url: databaseUrl, rules: roomRules });
  await mkdir(data, { recursive: true });
  return createSqliteStore({ file: join(data, FILE), rules: roomRules });
}

/** Streams and presence, which know of each other. Presence is told in one go for all that came within a moment. */
function live(rooms: Rooms): { readonly hub: Hub; readonly presence: PresenceBook } {
  const GATHER_MS = 200;
  const changed = new Set<string>();
  const hub: Hub = createHub(rooms, (room, listener, here) => presence.heard(room, listener, here));
  const presence: PresenceBook = createPresence(rooms, (room) => {
    if (changed.has(room)) return;
    changed.add(room);
    setTimeout(() => {
      changed.delete(room);
      void rooms.read(room).then(
        (kept) => hub.tell(room, ({ actor }) => presence.noticeFor(kept.room, actor)),
        () => undefined, // deleted meanwhile
      );
    }, GATHER_MS).unref();
  });
  return { hub, presence };
}

/** On all networks: by both protocols where the computer has both. */
async function listen(app: Awaited<ReturnType<typeof createApp>>, port: number): Promise<void> {
  try {
    await app.listen({ port, host: '::', ipv6Only: false });
  } catch (error) {
    if (!['EAFNOSUPPORT', 'EADDRNOTAVAIL', 'EINVAL'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    await app.listen({ port, host: '0.0.0.0' });
  }
}
