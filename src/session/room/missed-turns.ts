import type { Person, Room } from './types.ts';

/**
 * Turns in a row, up to the last one that closed at a person's table, in which they did nothing: neither proposed,
 * marked, forecast or sealed nor said a word. Turns without a seat of a side, absent, excused or with slips to enter
 * break no row and count for nothing.
 */
export function missedTurns(room: Room, person: Person): number {
  const table = person.table === null ? undefined : room.tables[person.table];
  if (!table) return 0;
  const isActive = (turn: number): boolean =>
    room.deeds.some((deed) => deed.person === person.id && deed.table === table.id && deed.turn === turn) ||
    room.talk.some((line) => line.from === person.id && line.turn === turn) ||
    Object.values(table.past[turn - 1]?.drafts ?? {}).some(({ sealed }) => sealed?.by === person.id);
  let missed = 0;
  for (let turn = table.past.length; turn > 0; turn--) {
    const seat = table.past[turn - 1]!.seats[person.id];
    if (!seat || seat.side === null || seat.absent || seat.slips || person.excused.includes(turn)) continue;
    if (isActive(turn)) return missed;
    missed++;
  }
  return missed;
}
