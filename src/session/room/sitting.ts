import { MAX_AT_TABLE, type RoomError } from '../../protocol/room.ts';
import { roomError } from './refusals.ts';
import type { Seating } from './facts.ts';
import { isComputers, peopleAt, roleDefs, teamOf } from './who-sits.ts';
import type { Room } from './types.ts';

/** Why a person cannot sit so; null: they can. A role has one holder; its deputies share its powers. */
export function sitProblem(room: Room, { person, table: id, side, roles, deputy }: Seating): RoomError | null {
  if (id === null) return null;
  const table = room.tables[id];
  if (!table) return roomError('noTable', { at: '/table' });
  if (peopleAt(room, id).filter((p) => p.id !== person).length >= MAX_AT_TABLE)
    return roomError('fullTable', { params: { most: MAX_AT_TABLE } });
  if (side === null) return null;
  const known = roleDefs(room, side).map((r) => r.id);
  if (!roles.every((role) => known.includes(role))) return roomError('form', { at: '/roles' });
  if (deputy) return null;
  const held = teamOf(room, id, side)
    .filter((p) => p.id !== person && !p.deputy && !p.absent)
    .flatMap((p) => p.roles);
  const taken = roles.some((role) => held.includes(role) || isComputers(table.computers[side], role));
  return taken ? roomError('placeTaken', { at: '/roles' }) : null;
}
