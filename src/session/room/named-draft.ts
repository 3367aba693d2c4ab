import type { Side } from '../../engine/model/index.ts';
import type { RoomError, TableId } from '../../protocol/room.ts';
import { roomError } from './refusals.ts';
import { tableIn } from './who-sits.ts';
import { actorOf, type Step } from './step.ts';
import type { Draft, Table } from './types.ts';

/** Which draft a command is about. */
export interface NamedDraft {
  readonly table: Table;
  readonly side: Side;
  readonly draft: Draft;
}

/** A person's own side of the own table; for the desk the one that it names. */
export function draftNamed(
  step: Step,
  named: { readonly table?: TableId; readonly side?: Side },
): NamedDraft | RoomError {
  const own = 'person' in step.actor ? actorOf(step) : null;
  const id = own ? own.table : named.table;
  const side = own ? own.side : named.side;
  if (own && ((named.table ?? id) !== id || (named.side ?? side) !== side)) return roomError('notYours');
  if (typeof id !== 'string') return roomError('noTable', { at: '/table' });
  if (side !== 'us' && side !== 'iran') return roomError('noSide', { at: '/side' });
  const table = tableIn(step.room(), id);
  return table ? { table, side, draft: table.drafts[side] } : roomError('noTable', { at: '/table' });
}

export const isError = (x: object): x is RoomError => 'status' in x && 'code' in x;

/** The same while its orders can be changed. */
export function openDraftNamed(
  step: Step,
  named: { readonly table?: TableId; readonly side?: Side },
): NamedDraft | RoomError {
  const place = draftNamed(step, named);
  if (isError(place)) return place;
  const { table, side } = place;
  if (table.phase === 'over') return roomError('over');
  if (table.phase !== 'orders' && table.phase !== 'closing') return roomError('notNow');
  return table.play.sealed[side] || table.phase === 'closing' ? roomError('sealed') : place;
}
