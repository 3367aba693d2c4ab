import type { Holder, PersonId } from '../../protocol/room.ts';

/**
 * Where rooms are kept: each a log of numbered facts. The store knows nothing of what a fact means but `Rules`, so that
 * every store passes the same tests.
 */
export interface RoomStore<R, F extends StoredFact> {
  /** Keeps a new room with its first facts and tokens. Throws `CodeTaken`. */
  open(id: string, facts: readonly F[], tokens: readonly Token[]): Promise<void>;
  /**
   * Brings the room up to date, lets `work` decide on it alone, and keeps what it gives. Resolves once that is on disk.
   * Throws `NoRoom`, `StoreDown`, or what `work` throws.
   */
  change<A>(id: string, work: (room: R) => Change<F, A, R>): Promise<Changed<R, A>>;
  /** The room as far as it is on disk; in a store of many processes up to 2 s old. Throws `NoRoom`. */
  read(id: string): Promise<Kept<R>>;
  /** Called after each change is on disk, of this process or another, in the order of revisions. */
  onChange(listener: ChangeListener<R, F>): void;
  /** Called when a room is deleted. */
  onRemoved(listener: (id: string) => void): void;

  roomOfCode(code: string): Promise<string | null>;
  token(hash: string): Promise<Token | null>;
  addToken(token: Token): Promise<void>;
  /** Tokens of one person or of the desk cease to be valid. */
  revoke(room: string, holder: Holder, person: PersonId | null): Promise<void>;

  /** Tasks that are due, claimed for `claimMs`: nobody else gets them meanwhile, and again afterwards. */
  due(now: number, limit: number, claimMs: Readonly<Record<TaskKind, number>>): Promise<readonly DueTask[]>;
  /** Rooms with a deadline to come. */
  running(): Promise<readonly string[]>;
  /** Writes that this process is alive, and gives the newest beat before it, of whatever process. */
  beat(process: string, now: number): Promise<number | null>;
  /** Who was heard of lately, by any process. */
  seen(rows: readonly Seen[]): Promise<void>;
  lastSeen(room: string): Promise<readonly Seen[]>;

  /** Rooms to be deleted at `now`. */
  expired(now: number): Promise<readonly string[]>;
  rooms(): Promise<readonly RoomRow[]>;
  /** Deletes every row of the room. */
  remove(id: string): Promise<void>;
  /** Resolves if the store can write. */
  healthy(): Promise<void>;
  /** Milliseconds since 1970 by the store's clock. */
  now(): number;
  close(): Promise<void>;
}

/** What a store must know of the rooms that it keeps. */
export interface Rules<R, F> {
  /** Edition of the rules that a room was opened with. */
  readonly edition: string;
  evolve(room: R | null, fact: F): R;
  tasks(room: R): readonly Task[];
  /** What people join with; null: nobody can. */
  code(room: R): string | null;
  /** When it is to be deleted, ms since 1970. */
  expires(room: R): number;
}

export interface StoredFact {
  readonly kind: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly request?: string | undefined;
}

export interface Change<F, A, R = unknown> {
  readonly facts: readonly F[];
  /** The room after them, where `work` has it already. */
  readonly room?: R;
  readonly answer: A;
  /** Kept in the same step. */
  readonly tokens?: readonly Token[];
}

export interface Kept<R> {
  readonly room: R;
  /** Number of facts in the log. */
  readonly rev: number;
}

export interface Changed<R, A> extends Kept<R> {
  readonly answer: A;
}

export interface RoomChange<R, F> {
  readonly id: string;
  readonly before: R | null;
  readonly after: R;
  readonly facts: readonly F[];
  readonly rev: number;
}
export type ChangeListener<R, F> = (change: RoomChange<R, F>) => void;

export type TaskKind = 'deadline' | 'think';

export interface Task {
  readonly key: string;
  readonly kind: TaskKind;
  /** Milliseconds since 1970. */
  readonly due: number;
}

export interface DueTask extends Task {
  readonly room: string;
}

/**
 * Who a token stands for. Only its hash is kept, and no name. A desk for some tables has these as its person: `A.B`; that
 * of the whole class has none.
 */
export interface Token {
  readonly hash: string;
  readonly room: string;
  readonly holder: Holder;
  readonly person: PersonId | null;
}

export interface Seen {
  readonly room: string;
  readonly person: PersonId;
  readonly at: number;
  readonly how: 'here' | 'screenOff' | 'lost';
}

export interface RoomRow {
  readonly id: string;
  readonly rev: number;
  readonly created: number;
  readonly touched: number;
  readonly expires: number;
}

/** There is no such room, or no longer. */
export class NoRoom extends Error {}
/** The log of a room is not what was written, or (`cause`) cannot be followed. It is left as it is; other rooms go on. */
export class LogDamaged extends Error {}
/** Another room has this code. */
export class CodeTaken extends Error {}
/** Nothing can be written: the disk is full, the database is away. What was asked has not happened. */
export class StoreDown extends Error {}
