import type { GameState, Side } from '../../engine/model/index.ts';
import type { TableId } from '../../protocol/room.ts';
import type { Room } from './types.ts';

/** What came of the two questions that everybody is asked; null: the turn is not over. */
export function cameOf(state: GameState, turn: number, side: Side | null): { killed: boolean; act: boolean } | null {
  const row = state.past[turn - 1];
  if (!row) return null;
  const act = side === 'us' ? row.restraint : row.strike !== null; // who watches is asked about US strikes
  return { killed: row.killed > 0, act };
}

/** Names the record of a table, to be written on an essay: the start of its last hash. Empty: no turn was played. */
export function recordCodeAt(room: Room, table: TableId | null): string {
  const hash = (table === null ? undefined : room.tables[table])?.play.run.hashes.at(-1) ?? '';
  return hash.slice(0, 8).toUpperCase();
}
