import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { hashOf, newToken } from '../tokens.ts';
import { freePort } from './postgres-for-trials.ts';

/** A class server as a process of its own, which can be killed at any moment and started again. */
export interface ServerProcess {
  readonly origin: string;
  readonly hostToken: string;
  readonly alive: () => boolean;
  /** `dist`: folder of the built page, where it is not the project's. */
  start(dist?: string): Promise<void>;
  /** As when the power fails. */
  kill(): Promise<void>;
  stop(): Promise<void>;
  /** Resident memory, MB. */
  memory(): Promise<number>;
}

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));
const LOOK_MS = 20;
const MB = 1e6;

export async function createServerProcess(given: {
  readonly data: string;
  readonly databaseUrl: string | null;
  readonly hostToken?: string;
}): Promise<ServerProcess> {
  const { data, databaseUrl, hostToken = newToken() } = given;
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  let child: ChildProcess | null = null;

  // A trial that is stopped leaves no server behind.
  process.once('exit', () => child?.kill('SIGKILL'));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

  const answers = (): Promise<boolean> =>
    fetch(`${origin}/healthz`).then(
      (answer) => answer.ok,
      () => false,
    );

  async function start(dist?: string): Promise<void> {
    const own = spawn(process.execPath, [MAIN, '--port', String(port), '--data', data], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        HOST_TOKENS: hashOf(hostToken),
        NODE_ENV: 'production',
        ...(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }),
        ...(dist === undefined ? {} : { DIST_DIR: dist }),
      },
    });
    child = own;
    own.on('exit', () => {
      if (child === own) child = null;
    });
    while (!(await answers())) {
      if (child !== own) throw new Error('the server ended as it started');
      await sleep(LOOK_MS);
    }
  }

  function ended(signal: NodeJS.Signals): Promise<void> {
    const own = child;
    if (!own) return Promise.resolve();
    return new Promise((done) => {
      own.once('exit', () => done());
      own.kill(signal);
    });
  }

  async function memory(): Promise<number> {
    const text = await (await fetch(`${origin}/metrics`)).text();
    return Math.round(Number(/^process_resident_memory_bytes (\S+)/m.exec(text)?.[1] ?? 0) / MB);
  }

  return {
    origin,
    hostToken,
    alive: () => child !== null,
    start,
    kill: () => ended('SIGKILL'),
    stop: () => ended('SIGTERM'),
    memory,
  };
}
