import type { Side } from '../../engine/model/index.ts';
import type { TeamDraft } from '../../protocol/room-seat.ts';
import { errorsOf } from './team-draft.ts';
import { turnOf } from './turns.ts';
import { watchNotesOf } from './watch-sheet.ts';
import type { Person, Room, Table } from './types.ts';

/** Part `draft`: a side's shared draft, with the own forecast of the person who looks. */
export function teamDraft(room: Room, table: Table, side: Side, person: Person | null): TeamDraft {
  const { rev, turn, proposals, aims, ready, forecasts, sealed } = table.drafts[side];
  const success = table.play.sealed[side]?.success;
  return {
    rev,
    turn,
    proposals,
    aims,
    ready,
    forecasts: Object.keys(forecasts).length,
    mine: (person && forecasts[person.id]) ?? {},
    sealed,
    ...(success ? { success } : {}),
    errors: table.phase === 'orders' && !sealed ? errorsOf(room, table, side) : [],
  };
}

/** One who watches has forecasts, but no draft. */
export const watcherDraft = (room: Room, table: Table, person: Person): TeamDraft => ({
  rev: 0,
  turn: table.drafts.us.turn,
  proposals: [],
  aims: null,
  ready: [],
  forecasts: 0,
  mine: table.watchers[person.id] ?? {},
  ...(room.watchSheet ? { sheet: watchNotesOf(room, person.id, table.id, turnOf(table)) } : {}),
  sealed: null,
  errors: [],
});
