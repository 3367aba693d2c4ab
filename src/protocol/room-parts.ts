import type { Ledger, SeatEvent, UsSiteDef } from '../engine/model/index.ts';
import type { Clock, PersonId, Presence, RoomScreen, TableId } from './room.ts';
import type { Grading } from './room-grading.ts';
import type { DeskScreen, UncoveredTable } from './room-desk.ts';
import type { Contributions, Line, OwnQuiz, TableScreen, TeamDraft } from './room-seat.ts';

/** The parts of a room that a page may ask for, and the notices that tell which of them changed. */

/** A place on the projector's map. Degrees. */
export interface WallPlace extends Pick<UsSiteDef, 'id' | 'theatre' | 'lat' | 'lon'> {
  readonly kind: 'base' | 'airbase' | 'embassy';
}

/** Part `wall`: what the projector may show. */
export interface WallScreen {
  /** Dated public events common to all tables, newest last; empty while tables differ. */
  readonly news: readonly SeatEvent[];
  /** US bases and embassies, which everybody knows; no state of any table. */
  readonly places: readonly WallPlace[];
  /** Sentences of the news, as the scenario says them: `event.<id>`; names of the places: `site.<id>`. */
  readonly texts: Readonly<Record<string, string>>;
  /** The public game of one table: for a class of one table when the desk chooses it, or in the debrief. */
  readonly game: TableScreen | null;
  /** In the debrief, from its first step on: what each table's game cost, as everybody there knew. */
  readonly costs: readonly { readonly table: TableId; readonly ledger: Ledger }[];
  readonly blank: boolean;
}

export interface TableRecord {
  readonly table: TableId;
  readonly save: string;
  /** It heard what another table did: left out when tables are compared. */
  readonly overheard?: true;
}

/** Parts of the room that `GET /api/r/ROOM/screen?part=…` answers; whom each is for stands in `session/room/views.ts`. */
export interface RoomParts {
  readonly room: RoomScreen;
  /** On the wire in pieces: `table-on-wire.ts`. */
  readonly game: TableScreen;
  readonly draft: TeamDraft;
  readonly talk: readonly Line[];
  /** The class's quiz, with the own answers alone. */
  readonly quiz: OwnQuiz;
  readonly desk: DeskScreen;
  /** `?table=B` */
  readonly table: UncoveredTable;
  readonly wall: WallScreen;
  readonly contributions: Contributions;
  readonly grading: Grading;
  /** Records of all tables of the class, once step 2 of the debrief is open. */
  readonly records: readonly TableRecord[];
}
export type RoomPart = keyof RoomParts;

/** What the stream tells. It carries no views: a page fetches the parts that changed. */
export type RoomNotice =
  | { readonly kind: 'changed'; readonly rev: number; readonly parts: readonly RoomPart[] }
  | { readonly kind: 'clock'; readonly now: number; readonly clocks: Readonly<Record<TableId, Clock>> }
  | { readonly kind: 'presence'; readonly people: Readonly<Record<PersonId, Presence>> }
  /** Another tab of this token is newer: this one must stop. */
  | { readonly kind: 'taken' }
  /** The room is deleted, or this person was removed. */
  | { readonly kind: 'gone' };
