/**
 * The tables, as numbered steps that only go forward. A step adds; what is no longer used goes one release later, so
 * that processes of both releases can run side by side. Both databases have the same names and meanings.
 */
export type Dialect = 'sqlite' | 'postgres';

interface Words {
  /** After a table of SQLite: columns have strict types. */
  readonly strict: string;
  /** After a table of SQLite that is keyed by text. */
  readonly keyed: string;
  readonly unlogged: string;
  readonly number: string;
}

const WORDS: Readonly<Record<Dialect, Words>> = {
  sqlite: { strict: 'STRICT', keyed: 'STRICT, WITHOUT ROWID', unlogged: '', number: 'INTEGER' },
  postgres: { strict: '', keyed: '', unlogged: 'UNLOGGED', number: 'BIGINT' },
};

const STEPS: readonly ((words: Words) => readonly string[])[] = [
  ({ keyed, unlogged, number }) => [
    `CREATE TABLE room (id TEXT PRIMARY KEY, code TEXT UNIQUE, rev ${number} NOT NULL, rules TEXT NOT NULL,
       created ${number} NOT NULL, touched ${number} NOT NULL, expires ${number} NOT NULL) ${keyed}`,
    `CREATE TABLE event (room TEXT NOT NULL, rev ${number} NOT NULL, at ${number} NOT NULL, kind TEXT NOT NULL,
       body TEXT NOT NULL, sum TEXT NOT NULL, request TEXT, PRIMARY KEY (room, rev)) ${keyed}`,
    'CREATE UNIQUE INDEX event_request ON event (room, request) WHERE request IS NOT NULL',
    `CREATE TABLE seat (hash TEXT PRIMARY KEY, room TEXT NOT NULL, person TEXT, what TEXT NOT NULL) ${keyed}`,
    'CREATE INDEX seat_room ON seat (room)',
    `CREATE TABLE task (room TEXT NOT NULL, key TEXT NOT NULL, kind TEXT NOT NULL, due ${number} NOT NULL,
       claimed ${number}, PRIMARY KEY (room, key)) ${keyed}`,
    'CREATE INDEX task_due ON task (due)',
    `CREATE ${unlogged} TABLE seen (room TEXT NOT NULL, person TEXT NOT NULL, at ${number} NOT NULL, how TEXT NOT NULL,
       PRIMARY KEY (room, person)) ${keyed}`,
    `CREATE TABLE beat (process TEXT PRIMARY KEY, at ${number} NOT NULL) ${keyed}`,
  ],
];

/** The newest step that this release knows. */
export const SCHEMA = STEPS.length;

/** What brings a database from a step to the newest. */
export const stepsFrom = (step: number, dialect: Dialect): readonly string[] =>
  STEPS.slice(step).flatMap((statements) => statements(WORDS[dialect]));
