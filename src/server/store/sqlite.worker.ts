import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { SCHEMA, stepsFrom } from './database-schema.ts';
import type { Param, Row, Statement } from './statements.ts';

/**
 * The database of a server of one process, in a thread of its own: a commit waits for the disk, and the server must not.
 * The file is locked as long as this thread lives.
 */
export type Asked =
  | { readonly id: number; readonly kind: 'write'; readonly statements: readonly Statement[] }
  | { readonly id: number; readonly kind: 'all'; readonly sql: string; readonly params: readonly Param[] }
  | { readonly id: number; readonly kind: 'forget' }
  | { readonly id: number; readonly kind: 'close' };
export type Answered =
  | { readonly id: number; readonly rows: readonly Row[] }
  | { readonly id: number; readonly error: string };

/** Before this one, a checkpoint and a write in the same instant could damage the file. */
const OLDEST = [3, 51, 3];

function openDatabase(file: string): DatabaseSync {
  const db = new DatabaseSync(file);
  db.exec('PRAGMA locking_mode = EXCLUSIVE');
  db.exec('PRAGMA journal_mode = WAL');
  db.exec('PRAGMA synchronous = FULL');
  db.exec('PRAGMA secure_delete = ON');
  db.exec('BEGIN EXCLUSIVE');
  try {
    if (isOlder(String(db.prepare('SELECT sqlite_version() AS v').get()!.v))) throw new Error('sqlite too old');
    const step = Number(db.prepare('PRAGMA user_version').get()!.user_version);
    if (step > SCHEMA) throw new Error('newer schema');
    for (const sql of stepsFrom(step, 'sqlite')) db.exec(sql);
    db.exec(`PRAGMA user_version = ${SCHEMA}`);
    db.exec('COMMIT');
  } catch (error) {
    db.exec('ROLLBACK');
    throw error;
  }
  return db;
}

function isOlder(version: string): boolean {
  const parts = version.split('.').map(Number);
  const at = OLDEST.findIndex((least, i) => parts[i] !== least);
  return at >= 0 && (parts[at] ?? 0) < OLDEST[at]!;
}

function serve(db: DatabaseSync): void {
  const prepared = new Map<string, StatementSync>();

  function statement(sql: string): StatementSync {
    const known = prepared.get(sql);
    if (known) return known;
    if (prepared.size > 300) prepared.clear(); // rows of a list are as many texts as there are lengths
    const made = db.prepare(sql);
    prepared.set(sql, made);
    return made;
  }

  const named = (params: readonly Param[]): Record<string, SQLInputValue> =>
    Object.fromEntries(params.map((value, i) => [`$${i + 1}`, value]));

  function write(statements: readonly Statement[]): void {
    db.exec('BEGIN IMMEDIATE');
    try {
      for (const { sql, params } of statements) statement(sql).run(named(params));
      db.exec('COMMIT');
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK');
      throw error;
    }
  }

  function answer(asked: Asked): readonly Row[] {
    switch (asked.kind) {
      case 'write':
        write(asked.statements);
        return [];
      case 'all':
        return statement(asked.sql).all(named(asked.params)) as unknown as Row[];
      case 'forget':
        // Pages that moved a row before it was deleted keep a copy that secure_delete does not reach.
        db.exec('VACUUM');
        db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
        return [];
      case 'close':
        prepared.clear();
        db.close();
        return [];
    }
  }

  parentPort!.on('message', (asked: Asked) => {
    let answered: Answered;
    try {
      answered = { id: asked.id, rows: answer(asked).map((row) => ({ ...row })) };
    } catch (error) {
      answered = { id: asked.id, error: error instanceof Error ? error.message : String(error) };
    }
    parentPort!.postMessage(answered);
    if (asked.kind === 'close') parentPort!.close();
  });
}

serve(openDatabase((workerData as { file: string }).file));
parentPort!.postMessage({ id: 0, rows: [] } satisfies Answered);
