import { sumOf } from './log.ts';
import { type Change, type Kept, NoRoom, type Rules, type StoredFact, type Task, type Token } from './room-store.ts';

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

const insertFacts = (room: string, before: number, facts: readonly StoredFact[]): Statement =>
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

function insertRoom<R>(id: string, rev: number, now: number, room: R, rules: Rules<R, never>): Statement {
  const row = [id, rules.code(room), rev, rules.edition, now, now, rules.expires(room)];
  return insert('room', ['id', 'code', 'rev', 'rules', 'created', 'touched', 'expires'], [row]);
}

/** A room as it becomes, and what is written of it. */
export interface Step<R> {
  readonly next: Kept<R>;
  readonly rows: readonly Statement[];
}

/** A room that is opened with these facts and tokens. */
export function openingStep<R, F extends StoredFact>(
  rules: Rules<R, F>,
  id: string,
  { facts, tokens, now }: { readonly facts: readonly F[]; readonly tokens: readonly Token[]; readonly now: number },
): Step<R> {
  const room = facts.reduce<R | null>((so, fact) => rules.evolve(so, fact), null);
  if (room === null) throw new NoRoom(id);
  return {
    next: { room, rev: facts.length },
    rows: [
      insertRoom(id, facts.length, now, room, rules),
      insertFacts(id, 0, facts),
      ...tokenStatements(tokens),
      ...taskStatements(id, [], rules.tasks(room)),
    ],
  };
}

/** What a change makes of a room, without the lock of its row. One without facts writes no more than its tokens. */
export function changeStep<R, F extends StoredFact>(
  rules: Rules<R, F>,
  id: string,
  before: Kept<R>,
  { facts, tokens = [], room }: Change<F, unknown, R>,
  now: number,
): Step<R> {
  if (facts.length === 0) return { next: before, rows: tokenStatements(tokens) };
  const after = room ?? facts.reduce<R>((so, fact) => rules.evolve(so, fact), before.room);
  const next = { room: after, rev: before.rev + facts.length };
  return {
    next,
    rows: [
      insertFacts(id, before.rev, facts),
      ...tokenStatements(tokens),
      ...taskStatements(id, rules.tasks(before.room), rules.tasks(after)),
      {
        sql: 'UPDATE room SET rev = $2, code = $3, touched = $4, expires = $5 WHERE id = $1',
        params: [id, next.rev, rules.code(after), now, rules.expires(after)],
      },
    ],
  };
}

const tokenStatements = (tokens: readonly Token[]): readonly Statement[] =>
  tokens.length > 0 ? [insertTokens(tokens)] : [];

/** What differs between the tasks of two states of a room. */
function taskStatements(room: string, before: readonly Task[], after: readonly Task[]): readonly Statement[] {
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
