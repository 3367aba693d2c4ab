import { createHash } from 'node:crypto';
import { LogDamaged, type Kept, type Rules, type StoredFact } from './room-store.ts';

/** What is read of each fact. */
export const FACT_COLUMNS = 'rev, body, sum';

/** Tells a body that a bad disk or a torn file has changed. Databases do not look at what they hold. */
export const sumOf = (room: string, rev: number, body: string): string =>
  createHash('sha256').update(`${room} ${rev} ${body}`).digest('base64url').slice(0, 16);

/** Facts of a room that follow the revision `after`, checked. Throws `LogDamaged`. */
export function factsIn<F>(
  room: string,
  after: number,
  rows: readonly Readonly<Record<string, unknown>>[],
): readonly F[] {
  return rows.map((row, i) => {
    const [rev, body] = [after + i + 1, String(row.body)];
    if (Number(row.rev) !== rev || row.sum !== sumOf(room, rev, body)) throw new LogDamaged(room);
    return JSON.parse(body) as F;
  });
}

/** The room after these facts. What the rules cannot follow is a damaged log; they say why as its cause. */
export function fold<R, F extends StoredFact>(
  rules: Rules<R, F>,
  id: string,
  known: Kept<R> | null,
  facts: readonly F[],
): Kept<R> | null {
  let room: R | null = known?.room ?? null;
  try {
    for (const fact of facts) room = rules.evolve(room, fact);
  } catch (error) {
    throw new LogDamaged(id, { cause: error });
  }
  return room === null ? null : { room, rev: (known?.rev ?? 0) + facts.length };
}
