import { SIDES } from '../../engine/model/index.ts';
import { toSave } from '../../engine/record/index.ts';
import type { Save } from '../../engine/record/index.ts';
import type { RoomParts } from '../../protocol/room-parts.ts';
import type { TableId } from '../../protocol/room.ts';
import type { Room } from './types.ts';

/** The record of every table, with its scenario inside and nobody's name. */
export const savesOf = (room: Room): readonly { readonly table: TableId; readonly save: Save }[] =>
  Object.values(room.tables)
    .filter((table) => table.play.run.turns.length > 0)
    .map(({ id, play, computers, stopped }) => ({
      table: id,
      save: toSave(play.run, {
        embed: true,
        notes: {
          table: id,
          ...(stopped ? { stopped: String(play.run.turns.length) } : {}),
          ...Object.fromEntries(SIDES.map((side) => [`seat.${side}`, computers[side].whole ?? 'human'])),
        },
      }),
    }));

const made = new WeakMap<Room['tables'], RoomParts['records']>();

/** The same as text; the same object for all who ask. */
export function recordsOf(room: Room): RoomParts['records'] {
  const records =
    made.get(room.tables) ??
    savesOf(room).map(({ table, save }) => ({
      table,
      save: JSON.stringify(save),
      ...(room.tables[table]?.overheard ? { overheard: true } : {}),
    }));
  made.set(room.tables, records);
  return records;
}
