import type { Holder } from '../../protocol/room.ts';
import type { DueTask, RoomRow, RoomStore, Seen, StoredFact, TaskKind, Token } from './room-store.ts';
import { insertTokens, type Row, type Sql } from './statements.ts';

type Queries = Pick<
  RoomStore<unknown, StoredFact>,
  | 'roomOfCode'
  | 'token'
  | 'addToken'
  | 'revoke'
  | 'due'
  | 'running'
  | 'beat'
  | 'seen'
  | 'lastSeen'
  | 'expired'
  | 'rooms'
  | 'healthy'
>;

/** Beats of processes that are long gone are forgotten, ms. */
const OLD_BEAT = 86_400_000;

/** What both databases answer with the same words. `skipLocked`: rows that another process holds are left out. */
export function createQueries(sql: Sql, skipLocked: string): Queries {
  const one = async (text: string, params: readonly (string | number | null)[]): Promise<Row | undefined> =>
    (await sql.all(text, params))[0];
  const ids = (rows: readonly Row[]): readonly string[] => rows.map((row) => String(row.id));

  return {
    async roomOfCode(code) {
      const row = await one('SELECT id FROM room WHERE code = $1', [code]);
      return row ? String(row.id) : null;
    },

    async token(hash) {
      const row = await one('SELECT hash, room, person, what FROM seat WHERE hash = $1', [hash]);
      return row ? tokenOf(row) : null;
    },

    addToken: (token) => sql.write([insertTokens([token])]),

    revoke: (room, holder, person) =>
      sql.write([
        person === null
          ? { sql: 'DELETE FROM seat WHERE room = $1 AND what = $2', params: [room, holder] }
          : { sql: 'DELETE FROM seat WHERE room = $1 AND what = $2 AND person = $3', params: [room, holder, person] },
      ]),

    async due(now, limit, claimMs) {
      const claimed = await sql.all(
        `UPDATE task SET claimed = CAST($2 AS BIGINT) + CASE kind WHEN 'think' THEN CAST($3 AS BIGINT) ELSE CAST($4 AS BIGINT) END
         WHERE (room, key) IN (SELECT room, key FROM task WHERE due <= $2 AND (claimed IS NULL OR claimed < $2)
                               ORDER BY due LIMIT $1 ${skipLocked})
         RETURNING room, key, kind, due`,
        [limit, now, claimMs.think, claimMs.deadline],
      );
      return claimed.map(taskOf).sort((a, b) => a.due - b.due);
    },

    running: async () => ids(await sql.all("SELECT DISTINCT room AS id FROM task WHERE kind = 'deadline'")),

    async beat(process, now) {
      const row = await one('SELECT max(at) AS at FROM beat', []);
      await sql.write([
        {
          sql: 'INSERT INTO beat (process, at) VALUES ($1, $2) ON CONFLICT (process) DO UPDATE SET at = excluded.at',
          params: [process, now],
        },
        { sql: 'DELETE FROM beat WHERE at < $1', params: [now - OLD_BEAT] },
      ]);
      return typeof row?.at === 'number' ? row.at : null;
    },

    seen: (rows) =>
      sql.write(
        rows.map(({ room, person, at, how }) => ({
          sql: `INSERT INTO seen (room, person, at, how) VALUES ($1, $2, $3, $4)
                ON CONFLICT (room, person) DO UPDATE SET at = excluded.at, how = excluded.how`,
          params: [room, person, at, how],
        })),
      ),

    async lastSeen(room) {
      const rows = await sql.all('SELECT room, person, at, how FROM seen WHERE room = $1', [room]);
      return rows.map(seenOf);
    },

    expired: async (now) => ids(await sql.all('SELECT id FROM room WHERE expires < $1', [now])),

    async rooms() {
      const rows = await sql.all('SELECT id, rev, created, touched, expires FROM room ORDER BY created DESC LIMIT 200');
      return rows.map(roomOf);
    },

    healthy: async () => void (await sql.all('SELECT 1 AS one')),
  };
}

const tokenOf = (row: Row): Token => ({
  hash: String(row.hash),
  room: String(row.room),
  person: row.person === null ? null : String(row.person),
  holder: row.what as Holder,
});

const taskOf = (row: Row): DueTask => ({
  room: String(row.room),
  key: String(row.key),
  kind: row.kind as TaskKind,
  due: Number(row.due),
});

const seenOf = (row: Row): Seen => ({
  room: String(row.room),
  person: String(row.person),
  at: Number(row.at),
  how: row.how as Seen['how'],
});

const roomOf = (row: Row): RoomRow => ({
  id: String(row.id),
  rev: Number(row.rev),
  created: Number(row.created),
  touched: Number(row.touched),
  expires: Number(row.expires),
});
