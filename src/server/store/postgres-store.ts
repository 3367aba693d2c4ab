import pg from 'pg';
import { FACT_COLUMNS, factsIn, fold } from './log.ts';
import { createQueries } from './queries.ts';
import { createHints } from './postgres-hints.ts';
import { SCHEMA, stepsFrom } from './database-schema.ts';
import {
  type Change,
  type Changed,
  type ChangeListener,
  CodeTaken,
  type Kept,
  LogDamaged,
  NoRoom,
  type RoomChange,
  type RoomStore,
  type Rules,
  type StoredFact,
  StoreDown,
} from './room-store.ts';
import { changeStep, openingStep, removeStatements, type Row, type Sql, type Statement } from './statements.ts';

/** A room in this process, and who waits to change it. Requests that wait together are written together. */
interface Entry<R, F> {
  kept: Kept<R> | null;
  waiting: Job<R, F>[];
  busy: boolean;
}

interface Job<R, F> {
  readonly work: (room: R) => Change<F, unknown, R>;
  readonly done: (changed: Changed<R, unknown>) => void;
  readonly failed: (error: unknown) => void;
}

const MOST_CONNECTIONS = 10;
const MOST_IN_MEMORY = 400;
/** Open rooms are compared with the database so often, ms: a hint from another process may be lost. */
const POLL_MS = 2000;
const UNIQUE = '23505';
/** All processes that migrate take this lock: any number that nobody else uses. */
const MIGRATION_LOCK = 8484;

/** Numbers of 64 bits as numbers: times and revisions are far below 2^53. */
const types = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === 20 ? Number : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
};

/** Rooms in PostgreSQL, for any number of processes. Each change locks its room's row and reads what others wrote. */
export async function createPostgresStore<R, F extends StoredFact>(given: {
  readonly url: string;
  readonly rules: Rules<R, F>;
}): Promise<RoomStore<R, F>> {
  const { url, rules } = given;
  const pool = new pg.Pool({ connectionString: url, max: MOST_CONNECTIONS, types });
  pool.on('error', () => undefined); // an idle connection was lost; the next query opens another
  pool.on('connect', (client) => client.on('error', () => undefined)); // its query fails, and says so
  await migrate(pool);
  const offset = await clockOffset(pool);
  const now = (): number => Date.now() + offset;

  const rooms = new Map<string, Entry<R, F>>();
  const listeners: ChangeListener<R, F>[] = [];
  const removed: ((id: string) => void)[] = [];
  const hints = await createHints(url, (id, rev) => void catchUp(id, rev).catch(() => undefined));
  const polling = setInterval(() => void poll().catch(() => undefined), POLL_MS);

  const sql: Sql = {
    all: async (text, params = []) => (await down(pool.query<Row>(text, [...params]))).rows,
    write: (statements) => inTransaction(pool, (client) => runAll(client, statements)),
  };

  function entryOf(id: string): Entry<R, F> {
    const known = rooms.get(id);
    if (known) return known;
    const entry: Entry<R, F> = { kept: null, waiting: [], busy: false };
    rooms.set(id, entry);
    for (const [other, { busy, waiting }] of rooms) {
      if (rooms.size <= MOST_IN_MEMORY) break;
      if (other !== id && !busy && waiting.length === 0) rooms.delete(other);
    }
    return entry;
  }

  async function serve(id: string, entry: Entry<R, F>): Promise<void> {
    if (entry.busy) return;
    entry.busy = true;
    try {
      while (entry.waiting.length > 0) {
        const jobs = entry.waiting.splice(0);
        await changeAll(id, entry, jobs).catch((error: unknown) => {
          for (const { failed } of jobs) failed(error);
        });
      }
    } finally {
      entry.busy = false;
    }
  }

  /** One transaction for all that waited; then their answers, then the notices. */
  async function changeAll(id: string, entry: Entry<R, F>, jobs: readonly Job<R, F>[]): Promise<void> {
    const answers: (() => void)[] = [];
    const news: RoomChange<R, F>[] = [];
    const kept = await inTransaction(pool, async (client) => {
      const locked = await client.query<Row>('SELECT rev FROM room WHERE id = $1 FOR UPDATE', [id]);
      if (locked.rows.length === 0) throw new NoRoom(id);
      let at = await upTo(client, id, entry.kept, Number(locked.rows[0]!.rev), news);
      for (const job of jobs) {
        const step = decide(id, at, job);
        if ('refused' in step) answers.push(() => job.failed(step.refused));
        else {
          await runAll(client, step.rows);
          if (step.news) news.push(step.news);
          at = step.next;
          answers.push(() => job.done({ ...step.next, answer: step.answer }));
        }
      }
      return at;
    });
    entry.kept = kept;
    for (const answer of answers) answer();
    tell(news);
    if (news.length > 0) hints.send(id, kept.rev);
  }

  function decide(id: string, before: Kept<R>, { work }: Job<R, F>) {
    try {
      const change = work(before.room);
      const { answer, facts } = change;
      const { next, rows } = changeStep(rules, id, before, change, now());
      const news = facts.length === 0 ? null : { id, before: before.room, after: next.room, facts, rev: next.rev };
      return { next, answer, rows, news };
    } catch (refused) {
      return { refused };
    }
  }

  /** The room at the revision of the log, with what others wrote since. */
  async function upTo(
    client: { query: pg.Pool['query'] },
    id: string,
    known: Kept<R> | null,
    rev: number,
    news: RoomChange<R, F>[],
  ): Promise<Kept<R>> {
    if (known && known.rev >= rev) return known;
    const after = known?.rev ?? 0;
    const { rows } = await client.query<Row>(
      `SELECT ${FACT_COLUMNS} FROM event WHERE room = $1 AND rev > $2 ORDER BY rev`,
      [id, after],
    );
    const facts = factsIn<F>(id, after, rows);
    const next = fold(rules, id, known, facts);
    if (next?.rev !== rev) throw new LogDamaged(id);
    if (known && facts.length > 0) news.push({ id, before: known.room, after: next.room, facts, rev });
    return next;
  }

  const tell = (news: readonly RoomChange<R, F>[]): void => {
    for (const change of news) for (const listener of listeners) listener(change);
  };

  const change = <A>(id: string, work: (room: R) => Change<F, A, R>): Promise<Changed<R, A>> =>
    new Promise((done, failed) => {
      const entry = entryOf(id);
      entry.waiting.push({ work, done: done as Job<R, F>['done'], failed });
      void serve(id, entry);
    });

  async function unchanged(id: string): Promise<Kept<R>> {
    const { room, rev } = await change(id, () => ({ facts: [], answer: null }));
    return { room, rev };
  }

  /** Another process says that the room has come so far. Rooms that nobody asked for here are left alone. */
  async function catchUp(id: string, rev: number): Promise<void> {
    const entry = rooms.get(id);
    if (!entry?.kept || entry.kept.rev >= rev) return;
    await unchanged(id);
  }

  async function poll(): Promise<void> {
    const open = [...rooms].filter(([, { kept }]) => kept).map(([id]) => id);
    if (open.length === 0) return;
    const { rows } = await pool.query<Row>('SELECT id, rev FROM room WHERE id = ANY($1::text[])', [open]);
    const found = new Map(rows.map((row) => [String(row.id), Number(row.rev)]));
    for (const id of open) if (!found.has(id)) gone(id);
    await Promise.all([...found].map(([id, rev]) => catchUp(id, rev)));
  }

  function gone(id: string): void {
    rooms.delete(id);
    for (const listener of removed) listener(id);
  }

  return {
    ...createQueries(sql, 'FOR UPDATE SKIP LOCKED'),

    async open(id, facts, tokens) {
      const { next, rows } = openingStep(rules, id, { facts, tokens, now: now() });
      const { room, rev } = next;
      try {
        await sql.write(rows);
      } catch (error) {
        throw isTaken(error) ? new CodeTaken(rules.code(room) ?? '') : error;
      }
      entryOf(id).kept = next;
      tell([{ id, before: null, after: room, facts, rev }]);
    },

    change,
    read: async (id) => entryOf(id).kept ?? unchanged(id),
    onChange: (listener) => void listeners.push(listener),
    onRemoved: (listener) => void removed.push(listener),

    async remove(id) {
      await sql.write([
        { sql: 'SELECT rev FROM room WHERE id = $1 FOR UPDATE', params: [id] },
        ...removeStatements(id),
      ]);
      gone(id);
    },

    now,
    async close() {
      clearInterval(polling);
      await hints.close();
      await pool.end();
    },
  };
}

async function runAll(client: { query: pg.Pool['query'] }, statements: readonly Statement[]): Promise<void> {
  for (const { sql, params } of statements) await client.query(sql, [...params]);
}

async function inTransaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await down(pool.connect());
  let lost: Error | undefined;
  try {
    await down(client.query('BEGIN'));
    const result = await down(work(client));
    await down(client.query('COMMIT'));
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch((failed: Error) => (lost = failed));
    throw error;
  } finally {
    client.release(lost);
  }
}

const OURS = [NoRoom, StoreDown, CodeTaken, LogDamaged];

/** What the database could not do is a store that is down; what our own code throws stays what it is. */
async function down<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (OURS.some((kind) => error instanceof kind)) throw error;
    const failed = error as Error & { code?: string };
    throw Object.assign(new StoreDown(failed.message), { code: failed.code });
  }
}

const isTaken = (error: unknown): boolean => (error as { code?: string }).code === UNIQUE;

async function migrate(pool: pg.Pool): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    await client.query('CREATE TABLE IF NOT EXISTS meta (schema BIGINT NOT NULL)');
    const { rows } = await client.query<Row>('SELECT schema FROM meta');
    const step = Number(rows[0]?.schema ?? 0);
    if (step >= SCHEMA) return;
    for (const sql of stepsFrom(step, 'postgres')) await client.query(sql);
    await client.query('DELETE FROM meta');
    await client.query('INSERT INTO meta (schema) VALUES ($1)', [SCHEMA]);
  });
}

/** Milliseconds by which the database's clock is ahead of this computer's. */
async function clockOffset(pool: pg.Pool): Promise<number> {
  const asked = Date.now();
  const { rows } = await down(
    pool.query<Row>('SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint AS now'),
  );
  return Number(rows[0]!.now) - Math.round((asked + Date.now()) / 2);
}
