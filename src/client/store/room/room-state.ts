import type { Clock, Holder, PersonId, Presence, PublicTable, RoomError, TableId } from '../../../protocol/room.ts';
import type { RoomPart, RoomParts } from '../../../protocol/room-parts.ts';
import type { Connection, ConnectionEnd, RoomAct } from './room-client.ts';

/** A command that the server has not acknowledged yet, or has refused. */
export interface SentCommand {
  readonly requestId: string;
  readonly act: RoomAct;
  readonly state: 'pending' | 'refused';
  readonly error: RoomError | null;
}

/** What a page of the class knows of its room. */
export interface RoomState {
  readonly holder: Holder;
  /** The parts as last received. */
  readonly parts: Partial<RoomParts>;
  /** Clocks by table; newer than those in the parts. */
  readonly clocks: Readonly<Record<TableId, Clock>>;
  /** Server's clock minus this device's, ms. Null: not known yet. */
  readonly offset: number | null;
  readonly presence: Readonly<Record<PersonId, Presence>>;
  readonly contact: Connection;
  /** When the connection was lost, by this device's clock; null: it is not. */
  readonly lostAt: number | null;
  readonly ended: ConnectionEnd | null;
  /** In the order in which they were given. */
  readonly commands: readonly SentCommand[];
  /** Proposal that the next card written changes; null: it is a new one. */
  readonly editing: string | null;
  /** With more time: the turn for which this person proposes while the one before is played back; null: they watch. */
  readonly early: number | null;
  /** Parts that the server refused, with its reason. */
  readonly refused: Partial<Readonly<Record<RoomPart, RoomError>>>;
}

/** Parts that a page of this kind shows all the time. `AT_TABLE` comes with a person's table. */
export const PARTS_OF: Readonly<Record<Holder, readonly RoomPart[]>> = {
  person: ['room', 'talk'],
  desk: ['room', 'desk', 'talk'],
  wall: ['room', 'wall'],
};

/** Parts of a person's table: there is nothing to ask for without one. */
export const AT_TABLE: readonly RoomPart[] = ['game', 'draft'];

/** This person's table; null without one. */
export const ownTable = ({ parts: { room } }: Pick<RoomState, 'parts'>): PublicTable | null =>
  room?.tables.find(({ id }) => id === room.me?.table) ?? null;

/** This table orders for practice: nothing of it is played. */
export const isPractising = (table: Pick<PublicTable, 'phase' | 'practice'> | null): boolean =>
  table?.phase === 'orders' && table.practice === true;

/** How the turn of a table is told, after `team.turn` and `wall.turn`. */
export function turnWords(table: PublicTable | null): '' | '.last' | '.practice' {
  if (isPractising(table)) return '.practice';
  return table !== null && table.turn === table.turns ? '.last' : '';
}

/** The turn that is ordered now or next. One that is watched has happened: the day is that of the turn after it. */
export const turnAhead = ({ turn, phase }: PublicTable): number =>
  phase === 'playback' || phase === 'over' ? turn + 1 : turn;

/** This person proposes for the next turn while the last one is played back. */
export const isEarly = ({ early, parts: { draft } }: Pick<RoomState, 'early' | 'parts'>): boolean =>
  early !== null && draft?.early === true && draft.turn === early;
