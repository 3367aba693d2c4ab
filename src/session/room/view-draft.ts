import type { Side } from '../../engine/model/index.ts';
import type { TeamDraft } from '../../protocol/room-seat.ts';
import { errorsOf } from './team-draft.ts';
import { isOver } from './turns.ts';
import { watchNotesOf } from './watch-sheet.ts';
import type { Person, Room, Table } from './types.ts';

/** Part `draft`: a side's shared draft, with the own forecast of the person who looks. */
export function teamDraft(room: Room, table: Table, side: Side, person: Person | null): TeamDraft {
  if (person && (person.moreTime ?? 1) > 1 && table.phase === 'playback' && !isOver(table))
    return earlyDraft(table, side, person);
  const { rev, turn, proposals, aims, ready, forecasts, sealed, success } = table.drafts[side];
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

/** What one with more time has proposed for the turn after the one that is played back. */
const earlyDraft = (table: Table, side: Side, person: Person): TeamDraft => ({
  rev: table.drafts[side].rev,
  turn: table.play.run.state.turn,
  proposals: table.prepared.flatMap((one) => (one.proposal.by === person.id ? [one.proposal] : [])),
  aims: null,
  ready: table.drafts[side].ready,
  forecasts: 0,
  mine: {},
  sealed: null,
  errors: [],
  early: true,
});

/** One who watches has forecasts, but no draft. */
export const watcherDraft = (room: Room, table: Table, person: Person): TeamDraft => ({
  rev: 0,
  turn: table.drafts.us.turn,
  proposals: [],
  aims: null,
  ready: [],
  forecasts: 0,
  mine: table.watchers[person.id] ?? {},
  ...(room.watchSheet ? { sheet: watchNotesOf(room, person.id, table) } : {}),
  sealed: null,
  errors: [],
});
