import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import type { TrialPlace } from './place.ts';

interface LogRow {
  readonly room: string;
  readonly rev: number;
  readonly body: string;
  readonly request: string | null;
}

const SELECT = 'SELECT room, rev, body, request FROM event ORDER BY room, rev';

/** What the database holds after all servers are gone, read without any code of theirs. */
export async function readLogs({ databaseUrl, folder }: TrialPlace) {
  const rows = databaseUrl === null ? sqliteRows(folder) : await postgresRows(databaseUrl);
  const requests = new Set(rows.flatMap(({ request }) => (request === null ? [] : [request])));
  const open = new Set<string>();
  let turns = 0;
  let turnsTwice = 0;
  let gaps = 0;
  rows.forEach((row, i) => {
    const before = rows[i - 1];
    if (Number(row.rev) !== (before?.room === row.room ? Number(before.rev) + 1 : 1)) gaps++;
    const fact = JSON.parse(row.body) as { kind: string; table?: string; turn?: number };
    const name = (turn: number): string => `${row.room} ${fact.table} ${turn}`;
    if (fact.kind === 'turnClosed') {
      turns++;
      if (open.has(name(fact.turn!))) turnsTwice++;
      open.add(name(fact.turn!));
    }
    // What is taken back may be resolved again.
    if (fact.kind === 'takenBack') for (let turn = fact.turn!; turn <= 60; turn++) open.delete(name(turn));
  });
  return { requests, turns, turnsTwice, gaps };
}

function sqliteRows(folder: string): LogRow[] {
  const db = new DatabaseSync(join(folder, 'rooms.sqlite'));
  try {
    const check = db.prepare('PRAGMA integrity_check').get()?.integrity_check;
    if (check !== 'ok') throw new Error(`integrity check: ${String(check)}`);
    return db.prepare(SELECT).all() as unknown as LogRow[];
  } finally {
    db.close();
  }
}

async function postgresRows(url: string): Promise<LogRow[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<LogRow>(SELECT)).rows;
  } finally {
    await client.end();
  }
}
