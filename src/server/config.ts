import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashOf } from './tokens.ts';

/** What an operator can choose, by environment or by arguments. All of it has a value that is right on a laptop. */
export interface Config {
  readonly port: number;
  /** Address that pages are shown with; null: the best of this computer's. */
  readonly host: string | null;
  /** Folder of the database; of a laptop's own. */
  readonly data: string;
  /** PostgreSQL in place of the file. */
  readonly databaseUrl: string | null;
  /** SHA-256 of the tokens that may open classes; empty: one is made at each start. */
  readonly hostTokens: readonly string[];
  /** Which proxies may say who asks: addresses, or `true` for any. */
  readonly trustProxy: boolean | string;
  /** For `/metrics` and `/healthz` from other computers. */
  readonly metricsToken: string | null;
  /** The built page. */
  readonly dist: string;
  readonly keepDays: number;
  readonly logLevel: string;
  /** Fill a first class with computer students. */
  readonly dryRun: boolean;
}

export const FIRST_PORT = 8484;
const KEEP_DAYS = 30;
const root = fileURLToPath(new URL('../..', import.meta.url));

/** Reads `--port 8484`, `--host ADDRESS`, `--data FOLDER`, `--dry-run`, and the environment. */
export function readConfig(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Config {
  const value = (name: string): string | undefined => {
    const at = args.indexOf(`--${name}`);
    return at < 0 ? undefined : args[at + 1];
  };
  return {
    port: wholeNumber(value('port') ?? env.PORT) ?? FIRST_PORT,
    host: value('host') ?? env.HOST ?? null,
    data: resolve(value('data') ?? env.DATA_DIR ?? join(root, 'classroom-data')),
    databaseUrl: env.DATABASE_URL ?? null,
    hostTokens: list(env.HOST_TOKENS).map((token) => (/^[0-9a-f]{64}$/.test(token) ? token : hashOf(token))),
    trustProxy: env.TRUST_PROXY === 'true' ? true : (env.TRUST_PROXY ?? false),
    metricsToken: env.METRICS_TOKEN ?? null,
    dist: resolve(env.DIST_DIR ?? join(root, 'dist')),
    keepDays: wholeNumber(env.KEEP_DAYS) ?? KEEP_DAYS,
    logLevel: env.LOG_LEVEL ?? 'warn',
    dryRun: args.includes('--dry-run'),
  };
}

const list = (text = ''): readonly string[] => text.split(/[\s,]+/).filter((word) => word !== '');

function wholeNumber(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,5}$/.test(text) ? Number(text) : null;
}
