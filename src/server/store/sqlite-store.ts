import { Worker } from 'node:worker_threads';
import { FACT_COLUMNS, factsIn, fold } from './log.ts';
import { createQueries } from './queries.ts';
import {
  type ChangeListener,
  CodeTaken,
  type Kept,
  LogDamaged,
  NoRoom,
  type RoomStore,
  type Rules,
  type StoredFact,
  StoreDown,
} from './room-store.ts';
import type { Answered, Asked } from './sqlite.worker.ts';
import {
  changeStep,
  openingStep,
  type Param,
  removeStatements,
  type Row,
  type Sql,
  type Statement,
} from './statements.ts';

/** A room in memory. `ahead` holds what is decided and not yet on disk; others see only `durable`. */
interface Entry<R> {
  ahead: Kept<R>;
  durable: Kept<R>;
  /** The last commit that this room waits for. */
  written: Promise<void>;
}

interface Job {
  readonly statements: readonly Statement[];
  readonly done: () => void;
  readonly failed: (error: Error) => void;
}

/** Rooms held in memory; more, and those that nobody changed longest are read again when needed. */
const MOST_IN_MEMORY = 400;

/**
 * Rooms in one SQLite file, for one process. What comes while a commit is under way goes to disk together with the next:
 * a slow disk costs a wait, not a queue. Throws a `StoreDown` if another process has the file.
 */
export async function createSqliteStore<R, F extends StoredFact>(given: {
  readonly file: string;
  readonly rules: Rules<R, F>;
  readonly now?: () => number;
}): Promise<RoomStore<R, F>> {
  const { rules, now = Date.now } = given;
  const database = await openThread(given.file);
  const { write, broken } = groupCommit(database);
  const listeners: ChangeListener<R, F>[] = [];
  const removed: ((id: string) => void)[] = [];
  const rooms = new Map<string, Entry<R>>();
  const loading = new Map<string, Promise<Entry<R>>>();
  const sql: Sql = { all: database.all, write };

  async function load(id: string): Promise<Entry<R>> {
    const known = rooms.get(id);
    if (known) return known;
    const under = loading.get(id) ?? readLog(id);
    loading.set(id, under);
    try {
      return await under;
    } finally {
      loading.delete(id);
    }
  }

  async function readLog(id: string): Promise<Entry<R>> {
    const [row] = await database.all('SELECT rev FROM room WHERE id = $1', [id]);
    if (!row) throw new NoRoom(id);
    const rows = await database.all(`SELECT ${FACT_COLUMNS} FROM event WHERE room = $1 ORDER BY rev`, [id]);
    const kept = fold(rules, id, null, factsIn<F>(id, 0, rows));
    if (kept?.rev !== row.rev) throw new LogDamaged(id);
    return keep(id, kept);
  }

  function keep(id: string, kept: Kept<R>): Entry<R> {
    const entry: Entry<R> = { ahead: kept, durable: kept, written: Promise.resolve() };
    rooms.set(id, entry);
    for (const [other, { ahead, durable }] of rooms) {
      if (rooms.size <= MOST_IN_MEMORY) break;
      if (other !== id && ahead === durable) rooms.delete(other);
    }
    return entry;
  }

  /** Queues rows; what they say is seen by others once they are on disk. */
  function commit(id: string, entry: Entry<R>, next: Kept<R>, facts: readonly F[], rows: readonly Statement[]) {
    entry.ahead = next;
    const written = write(rows).then(
      () => {
        const before = entry.durable.room;
        entry.durable = next;
        for (const listener of listeners) listener({ id, before, after: next.room, facts, rev: next.rev });
      },
      (error: unknown) => {
        if (rooms.get(id) === entry) rooms.delete(id); // what waited behind it rests on what was not kept
        throw error;
      },
    );
    entry.written = written;
    written.catch(() => undefined);
    return written;
  }

  return {
    ...createQueries(sql, ''),

    async open(id, facts, tokens) {
      const { next, rows } = openingStep(rules, id, { facts, tokens, now: now() });
      const { room, rev } = next;
      const code = rules.code(room);
      if (code !== null && (await database.all('SELECT id FROM room WHERE code = $1', [code])).length > 0)
        throw new CodeTaken(code);
      await write(rows);
      keep(id, next);
      for (const listener of listeners) listener({ id, before: null, after: room, facts, rev });
    },

    async change(id, work) {
      const entry = await load(id);
      const change = work(entry.ahead.room);
      const { answer, facts } = change;
      const { next, rows } = changeStep(rules, id, entry.ahead, change, now());
      if (facts.length === 0) {
        if (rows.length > 0) await write(rows);
        await entry.written; // the same request may have been decided and not be on disk yet
        return { ...entry.durable, answer };
      }
      await commit(id, entry, next, facts, rows);
      return { ...next, answer };
    },

    read: async (id) => (await load(id)).durable,
    onChange: (listener) => void listeners.push(listener),
    onRemoved: (listener) => void removed.push(listener),

    async remove(id) {
      await rooms.get(id)?.written.catch(() => undefined);
      rooms.delete(id);
      await write(removeStatements(id));
      rooms.delete(id);
      try {
        await database.forget(); // file and log still hold its bytes
      } finally {
        for (const listener of removed) listener(id);
      }
    },

    async healthy() {
      const error = broken();
      if (error) throw error;
    },
    now,
    close: () => database.close(),
  };
}

/** Writes one batch at a time; all that comes meanwhile is the next one. */
function groupCommit(database: { write(statements: readonly Statement[]): Promise<void> }) {
  let waiting: Job[] = [];
  let busy = false;
  let fault: StoreDown | null = null;

  async function flush(): Promise<void> {
    if (busy || waiting.length === 0) return;
    busy = true;
    const batch = waiting;
    waiting = [];
    try {
      await database.write(batch.flatMap(({ statements }) => statements));
      fault = null;
      for (const { done } of batch) done();
    } catch (error) {
      fault = new StoreDown(error instanceof Error ? error.message : 'unknown');
      for (const { failed } of batch) failed(fault);
      for (const { failed } of waiting) failed(fault); // decided on what was not kept
      waiting = [];
    }
    busy = false;
    void flush();
  }

  const write = (statements: readonly Statement[]): Promise<void> =>
    new Promise((done, failed) => {
      waiting.push({ statements, done, failed });
      void flush();
    });

  return { write, broken: () => fault };
}

/** The thread with the database. */
async function openThread(file: string) {
  const worker = new Worker(new URL('./sqlite.worker.ts', import.meta.url), { workerData: { file } });
  const asked = new Map<number, { done: (rows: readonly Row[]) => void; failed: (error: Error) => void }>();
  let last = 0;
  let ended: Error | null = null;

  worker.on('message', (message: Answered) => {
    const call = asked.get(message.id);
    asked.delete(message.id);
    if ('error' in message) call?.failed(new StoreDown(message.error));
    else call?.done(message.rows);
  });
  const end = (error: Error): void => {
    ended = error;
    for (const { failed } of asked.values()) failed(error);
    asked.clear();
  };
  worker.on('error', (error) => end(new StoreDown(error instanceof Error ? error.message : String(error))));
  worker.on('exit', () => end(ended ?? new StoreDown('closed')));

  function ask(message: Omit<Asked, 'id'> & object): Promise<readonly Row[]> {
    if (ended) return Promise.reject(ended);
    const id = ++last;
    return new Promise((done, failed) => {
      asked.set(id, { done, failed });
      worker.postMessage({ ...message, id });
    });
  }

  await new Promise<void>((done, failed) => {
    asked.set(0, { done: () => done(), failed });
  });

  return {
    all: (text: string, params: readonly Param[] = []) => ask({ kind: 'all', sql: text, params } as Omit<Asked, 'id'>),
    write: async (statements: readonly Statement[]) =>
      void (await ask({ kind: 'write', statements } as Omit<Asked, 'id'>)),
    forget: async () => void (await ask({ kind: 'forget' })),
    async close() {
      await ask({ kind: 'close' });
      await worker.terminate();
    },
  };
}
