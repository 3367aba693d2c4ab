import { sumOf } from './log.ts';
import type { Rules, StoredFact, Task, Token } from './room-store.ts';

/** One statement with what its `$1`, `$2` … stand for. The text is the same for both databases. */
export interface Statement {
  readonly sql: string;
  readonly params: readonly Param[];
}
export type Param = string | number | null;
export type Row = Readonly<Record<string, Param>>;

/** Runs statements: a list of them in one transaction, or one that is only read or stands alone. */
export interface Sql {
  all(sql: string, params?: readonly Param[]): Promise<readonly Row[]>;
  write(statements: readonly Statement[]): Promise<void>;
}

/** Rows of a table as one statement; null: there are none. */
function insert(table: string, columns: readonly string[], rows: readonly (readonly Param[])[]): Statement {
  let at = 0;
  const values = rows.map((row) => `(${row.map(() => `$${++at}`).join(', ')})`).join(', ');
  return { sql: `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${values}`, params: rows.flat() };
}

const EVENT = ['room', 'rev', 'at', 'kind', 'body', 'sum', 'request'];

export const insertFacts = (room: string, before: number, facts: readonly StoredFact[]): Statement =>
  insert(
    'event',
    EVENT,
    facts.map((fact, i) => {
      const [rev, body] = [before + i + 1, JSON.stringify(fact)];
      return [room, rev, fact.at, fact.kind, body, sumOf(room, rev, body), fact.request ?? null];
    }),
  );

export const insertTokens = (tokens: readonly Token[]): Statement =>
  insert(
    'seat',
    ['hash', 'room', 'person', 'what'],
    tokens.map(({ hash, room, person, holder }) => [hash, room, person, holder]),
  );

export function insertRoom<R>(id: string, rev: number, now: number, room: R, rules: Rules<R, never>): Statement {
  const row = [id, rules.code(room), rev, rules.edition, now, now, rules.expires(room)];
  return insert('room', ['id', 'code', 'rev', 'rules', 'created', 'touched', 'expires'], [row]);
}

/** What a change writes, without the lock of the room. */
export function changeStatements<R, F extends StoredFact>(given: {
  readonly id: string;
  readonly before: { readonly room: R; readonly rev: number };
  readonly after: R;
  readonly facts: readonly F[];
  readonly tokens: readonly Token[];
  readonly now: number;
  readonly rules: Rules<R, F>;
}): readonly Statement[] {
  const { id, before, after, facts, tokens, now, rules } = given;
  return [
    insertFacts(id, before.rev, facts),
    ...(tokens.length > 0 ? [insertTokens(tokens)] : []),
    ...taskStatements(id, rules.tasks(before.room), rules.tasks(after)),
    {
      sql: 'UPDATE room SET rev = $2, code = $3, touched = $4, expires = $5 WHERE id = $1',
      params: [id, before.rev + facts.length, rules.code(after), now, rules.expires(after)],
    },
  ];
}

/** What differs between the tasks of two states of a room. */
export function taskStatements(room: string, before: readonly Task[], after: readonly Task[]): readonly Statement[] {
  const was = new Map(before.map((task) => [task.key, task.due]));
  const is = new Set(after.map(({ key }) => key));
  return [
    ...before
      .filter(({ key }) => !is.has(key))
      .map(({ key }) => ({ sql: 'DELETE FROM task WHERE room = $1 AND key = $2', params: [room, key] })),
    ...after
      .filter(({ key, due }) => was.get(key) !== due)
      .map(({ key, kind, due }) => ({
        sql: `INSERT INTO task (room, key, kind, due) VALUES ($1, $2, $3, $4)
              ON CONFLICT (room, key) DO UPDATE SET kind = excluded.kind, due = excluded.due, claimed = NULL`,
        params: [room, key, kind, due],
      })),
  ];
}

/** Deletes every row of a room. */
export const removeStatements = (id: string): readonly Statement[] => [
  ...['event', 'seat', 'task', 'seen'].map((table) => ({ sql: `DELETE FROM ${table} WHERE room = $1`, params: [id] })),
  { sql: 'DELETE FROM room WHERE id = $1', params: [id] },
];
