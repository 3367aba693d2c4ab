import type { Done, PersonId, RoomError, TableId } from '../../../protocol/room.ts';
import type {
  HostedRoom,
  JoinInfo,
  JoinRequest,
  Joined,
  Returned,
  ReturnRequest,
  RoomOpened,
  RoomRequest,
  ServerReach,
} from '../../../protocol/room-host.ts';
import type { RoomNotice, RoomPart, RoomParts } from '../../../protocol/room-parts.ts';
import type { RoomCommand } from '../../../protocol/room-commands.ts';

/** A command without its request id, which the transport gives. */
export type RoomAct = RoomCommand extends infer C ? (C extends unknown ? Omit<C, 'requestId'> : never) : never;

/**
 * How the page hears of the room: by a stream, by asking again and again (`polling`), or not at all (`lost`) until it
 * reaches the server again.
 */
export type Connection = 'connecting' | 'stream' | 'polling' | 'lost';

/** Why the connection has ended for good: a newer tab took it, the room or person is gone, or the token is unknown. */
export type ConnectionEnd = 'taken' | 'gone' | 'token';

export interface RoomListener {
  onNotice(notice: RoomNotice): void;
  onConnection(connection: Connection): void;
  onEnd(end: ConnectionEnd): void;
}

/** Which table, for the parts that are asked for one table. */
export interface PartQuery {
  readonly table?: string;
}

/** What can be downloaded of a room. */
export type RoomFile = 'save' | 'film' | 'csv' | 'research';

/** A text that this tab remembers; null: none. */
export interface TabText {
  read(): string | null;
  keep(text: string | null): void;
}

/** The page's way to its room. Rejections are {@link RoomRefusal}s, or plain errors of the network. */
export interface RoomClient {
  /** Connects, and stays connected by any means until `close`. */
  connect(listener: RoomListener): void;
  close(): void;
  /** The line of talk that is being written, so that a page that is loaded again still has it. */
  readonly line: TabText;
  part<P extends RoomPart>(part: P, query?: PartQuery): Promise<RoomParts[P]>;
  /**
   * Resolves once the server has acknowledged. Without a connection it waits and sends again, with the same request id:
   * twice is done once. Commands arrive in the order given. `sent` gets the id at once.
   */
  send(act: RoomAct, sent?: (requestId: string) => void): Promise<Done>;
  file(what: RoomFile, query?: Readonly<Record<string, string>>): Promise<Blob>;
  /** The word that brings this person back from another device; for the desk a new one of somebody. */
  returnWord(person?: PersonId): Promise<string>;
  /** Deletes the room with all that belongs to it. Only the desk may. */
  remove(): Promise<void>;
}

/** What can be asked without belonging to a room. */
export interface ClassApi {
  joinInfo(code: string): Promise<JoinInfo>;
  join(request: JoinRequest): Promise<Joined>;
  /** Back to a seat from another device. */
  comeBack(request: ReturnRequest): Promise<Returned>;
  /** `token`: the host's. */
  open(request: RoomRequest, token: string): Promise<RoomOpened>;
  /** Classes of this server, for the host. */
  rooms(token: string): Promise<readonly HostedRoom[]>;
  /** New tokens for a class's desk and wall; the old ones are no longer valid. */
  returnTo(room: string, token: string): Promise<{ readonly desk: string; readonly wall: string }>;
  /** A token for the projector's page. `token`: the desk's. */
  wall(room: string, token: string): Promise<string>;
  /** A token for a desk of these tables alone. `token`: the desk's. */
  assistant(room: string, token: string, tables: readonly TableId[]): Promise<string>;
  /** Thirty computer students join, to try a class out. */
  addStudents(room: string, token: string): Promise<void>;
  /** How other devices reach the server. `token`: of host, desk or wall. */
  reach(token: string): Promise<ServerReach>;
  chooseOrigin(origin: string, token: string): Promise<ServerReach>;
}

/** The server has refused: nothing has changed. `name` is the code. */
export class RoomRefusal extends Error {
  readonly error: RoomError;
  constructor(error: RoomError) {
    super(error.message);
    this.name = error.code;
    this.error = error;
  }
}
