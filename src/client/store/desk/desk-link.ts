import type { Contributions, Line } from '../../../protocol/room-seat.ts';
import type { Grading, ResearchData } from '../../../protocol/room-grading.ts';
import type { Arrivals } from '../../../protocol/room-host.ts';
import type { DeskScreen, UncoveredTable } from '../../../protocol/room-desk.ts';
import type { PersonId, RoomError, RoomScreen, TableId } from '../../../protocol/room.ts';
import type { MadeLink } from '../game/import-actions.ts';
import type { RoomAct } from '../room/room-client.ts';
import type { Presences } from './alerts.ts';

/** Files that the desk can save. Names of people are in none of them. */
export type DeskFile =
  | { readonly kind: 'save'; readonly table: TableId }
  /** A line a decision or forecast, with codes instead of names. */
  | { readonly kind: 'csv'; readonly talk: boolean }
  /** All saves and the CSV in one file. */
  | { readonly kind: 'all'; readonly talk: boolean };

/** One table's debrief as a link, or why there is none. */
export interface RecordLink {
  readonly table: TableId;
  readonly link: MadeLink;
}

/** What the desk asks of the server. A refusal comes back as a `RoomError`; null: done. */
export interface DeskLink {
  readonly send: (command: RoomAct) => Promise<RoomError | null>;
  /** Fetches both drafts of a table, and keeps them up to date until `cover`. */
  readonly uncover: (table: TableId) => void;
  readonly cover: () => void;
  readonly contributions: () => Promise<Contributions | RoomError>;
  /** What the class is graded by, once the debrief shows everything. */
  readonly grading: () => Promise<Grading | RoomError>;
  /** Address of a desk for these tables alone, from the root of this server. */
  readonly assistant: (tables: readonly TableId[]) => Promise<string | RoomError>;
  /** What those did who agreed to research, once marks are in; with new codes each time. */
  readonly research: () => Promise<ResearchData | RoomError>;
  /** A link to each table's debrief on the game's page at this address, once the debrief shows everything. */
  readonly recordLinks: (address: string) => Promise<readonly RecordLink[] | RoomError>;
  /** Saves texts as one file. */
  readonly saveArchive: (name: string, files: readonly { readonly name: string; readonly text: string }[]) => void;
  /** A new return word for somebody who has lost theirs. */
  readonly returnWord: (person: PersonId) => Promise<string | RoomError>;
  readonly download: (file: DeskFile) => Promise<RoomError | null>;
  /** Deletes the class for good. */
  readonly remove: () => Promise<RoomError | null>;
}

/** What the desk knows of its class. */
export interface DeskData {
  readonly room: RoomScreen;
  readonly desk: DeskScreen;
  readonly talk: readonly Line[];
  readonly presences: Presences;
  /** Both drafts of the table that was asked for; null: covered, or on the way. */
  readonly uncovered: UncoveredTable | RoomError | null;
  /** The server's clock, ms since 1970. */
  readonly serverNow: () => number;
  /** False while the connection is lost: what is shown may be old. */
  readonly connected: boolean;
  /** What people type, without `http://`: `192.168.1.23:8484`. */
  readonly address: string;
  /** Devices by the address of this server that they came by. */
  readonly came: Arrivals;
  /** What the code to scan holds: in capitals, so that its modules are fewer and larger. */
  /** Where devices of the class reach this server. */
  readonly origin: string;
  readonly joinUrl: string;
  /** The wall's page with its token; null: this browser did not open the class. */
  readonly wallUrl: string | null;
}

/** True for a refusal. */
export const isRefusal = (answer: object | string | null): answer is RoomError =>
  typeof answer === 'object' && answer !== null && 'status' in answer && 'code' in answer && 'message' in answer;
