import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newToken } from '../tokens.ts';
import { startPostgres } from './postgres-for-trials.ts';
import { createServerProcess, type ServerProcess } from './server-process.ts';

/** Where a trial runs: servers on one database, in a folder that is deleted afterwards. */
export interface TrialPlace {
  readonly servers: readonly ServerProcess[];
  readonly folder: string;
  readonly databaseUrl: string | null;
  clean(): Promise<void>;
}

export async function createPlace(store: string, processes: number): Promise<TrialPlace> {
  const folder = await mkdtemp(join(tmpdir(), 'class-trial-'));
  const postgres = store === 'postgres' ? await startPostgres() : null;
  const databaseUrl = postgres?.url ?? null;
  const hostToken = newToken();
  const servers: ServerProcess[] = [];
  for (let i = 0; i < (postgres ? processes : 1); i++)
    servers.push(await createServerProcess({ data: folder, databaseUrl, hostToken }));
  for (const server of servers) await server.start();
  return {
    servers,
    folder,
    databaseUrl,
    async clean() {
      await Promise.all(servers.map((server) => server.kill()));
      await postgres?.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
