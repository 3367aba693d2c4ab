import pg from 'pg';

/** Hints are gathered for so long, ms: one statement for many rooms. */
const GATHER_MS = 10;
const AGAIN_MS = 1000;

/**
 * Tells other processes which rooms have changed, and hears it from them, on a connection of its own. Never inside the
 * transaction that changes the room: the database takes one lock for all of them until that is on disk. A hint may be
 * lost.
 */
export async function createHints(url: string, heard: (id: string, rev: number) => void) {
  const waiting = new Map<string, number>();
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | null = null;
  let closed = false;

  async function connect(): Promise<void> {
    const next = new pg.Client({ connectionString: url });
    next.on('error', () => lost(next));
    next.on('notification', ({ payload = '' }) => {
      const at = payload.lastIndexOf(':');
      heard(payload.slice(0, at), Number(payload.slice(at + 1)));
    });
    await next.connect();
    await next.query('SET synchronous_commit = off');
    await next.query('LISTEN room');
    client = next;
  }

  function lost(which: pg.Client): void {
    if (client === which) client = null;
    which.end().catch(() => undefined);
    if (!closed) setTimeout(again, AGAIN_MS);
  }

  function again(): void {
    if (closed || client) return;
    connect().catch(() => setTimeout(again, AGAIN_MS));
  }

  function flush(): void {
    timer = null;
    const hints = [...waiting].map(([id, rev]) => `${id}:${rev}`);
    waiting.clear();
    client?.query("SELECT pg_notify('room', hint) FROM unnest($1::text[]) AS hint", [hints]).catch(() => undefined);
  }

  await connect();

  return {
    send(id: string, rev: number): void {
      waiting.set(id, Math.max(rev, waiting.get(id) ?? 0));
      timer ??= setTimeout(flush, GATHER_MS);
    },
    async close(): Promise<void> {
      closed = true;
      if (timer) clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}
