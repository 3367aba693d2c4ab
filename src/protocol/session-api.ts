import type { OrderError, Side, Submission } from '../engine/model/index.ts';
import type { Catalog, ComparisonRecord, FileError, NewGame, Older, OlderSource, SavePart } from './device-games.ts';
import type { ReplayData } from './replay-data.ts';
import type { Advice, GameInfo, SeatKind, SeatScreen, Thinking } from './seat-screen.ts';

/**
 * The contract of a session: what a page may ask of the game's holder, and what it is told without asking. It is
 * written here once. The authority in `session/` answers it, the worker exposes it, the page uses it; a classroom server
 * can answer `SeatApi` for many seats.
 *
 * Every call resolves, or rejects with an `Error`: its `name` is the code (`session/error-messages.ts`), its `message` the
 * sentence for people, packed by `message.ts`. After a rejection nothing has changed: not the game, not what is stored.
 * What a person can correct is an answer (`errors`), not a rejection. A call that comes too late, or twice, changes
 * nothing and answers with the current screen.
 *
 * Any call may reject with `noGame` (none is open), `noRoom` or `notSaved` (the device cannot store the step),
 * `elsewhere` (another tab holds the games), `stopped` or `noWorker` (the session does not answer).
 */
export type SessionApi = SeatApi & DeviceApi;

/** What one seat asks about the open game. */
export interface SeatApi {
  /** Leaves the briefing, the hand-over or the result. In any other phase the screen stays as it is. */
  ready(): Promise<SeatScreen>;
  /**
   * Stores orders that are not sealed yet; the last call counts. Ignored if `seat` does not order now or the draft is of
   * another turn. `seat`: whose draft it is; without it, the seat on the screen.
   */
  saveDraft(draft: Submission, seat?: Side): Promise<void>;
  /**
   * Seals the orders of a turn and resolves once the seat has something new to look at: the next screen.
   * `errors`: the rules do not allow these orders; nothing is sealed and the draft stays. Rejects with `wrongTurn` if
   * they are for a turn to come; for an earlier turn, or another `seat`, it only answers with the screen.
   */
  seal(submission: Submission, seat?: Side): Promise<SeatScreen | { errors: readonly OrderError[] }>;
  /**
   * Asks the adviser about the turn being ordered, from what `seat` may know. A new question stops the one before.
   * `tell` gets the share that is done, 0–1. Null: it was stopped, or the turn is no longer being ordered.
   * Rejects with `noAdviser` if the game does not allow one.
   */
  advise(seat: Side, tell: (done: number) => void): Promise<Advice | null>;
  /** Stops the adviser; its question resolves with null. */
  stopAdvice(): Promise<void>;
  /** The saved game as JSON text, `whole` unless said. It holds both sides' orders: ask first if the game is not over. */
  exportSave(part?: SavePart): Promise<string>;
  /** Every turn with what was true and what each seat was told. Rejects with `notOver` before the end. */
  fullReplay(): Promise<ReplayData>;
  /**
   * Stores a player's remark about a finished game with its record; an empty text removes it. Cut at 2,000
   * characters. Ignored before the end, for a `key` that is no name of up to 50 letters, and beyond 50 remarks.
   */
  setRemark(key: string, text: string): Promise<void>;
}

/** What the page asks about the games on this device. */
export interface DeviceApi {
  /** Stored games, the last saved first. */
  list(): Promise<GameInfo[]>;
  /** Opens a new game. `errors`: what is wrong with the request, each with a JSON pointer into it. */
  start(game: NewGame): Promise<SeatScreen | { errors: FileError[] }>;
  /**
   * Opens a stored game where it was left. One of another edition of the rules is not opened but shown as recorded.
   * Rejects with `gone`, `damaged`, `newer`, `scenarioGone` or `scenarioChanged`, or with the reason why its record
   * cannot be replayed; the stored game stays as it is.
   */
  resume(id: string): Promise<SeatScreen | Older>;
  /**
   * Opens a copy of a stored game at the start of turn `turn` (from 1 to the turn after its last); the stored one stays.
   * `seats`: who plays from then on. Rejects with `noTurn`, `nobody`, `noPolicy` or `damaged`.
   */
  goBack(id: string, turn: number, seats?: Readonly<Record<Side, SeatKind>>): Promise<SeatScreen>;
  /**
   * Reads the text of a file. A saved game is opened as a new game; a scenario is only checked, and answered by its
   * title; a record of other rules is shown as recorded. `errors`: what is wrong with the text.
   */
  importFile(text: string): Promise<SeatScreen | { errors: FileError[] } | Older | { scenario: string }>;
  /**
   * Opens the orders of an older record under today's rules, from turn `turn` (from 1 to the turn after its last). The
   * record stays. Rejects with `noTurn`, `scenarioGone`, `damaged` or `setup`.
   */
  playOlder(from: OlderSource, turn: number): Promise<SeatScreen | { errors: FileError[] }>;
  /** Deletes a stored game with its copies, drafts and comparison records. Nothing happens if it is gone. */
  remove(id: string): Promise<void>;
  /**
   * Gives a seat of the open game to a person or a computer player, from the turn being ordered on; its draft is
   * deleted. Once the game is over, or while the screen is handed over, it stays as it is. Rejects with `noPolicy`.
   */
  changeSeat(side: Side, to: SeatKind): Promise<SeatScreen>;
  /** The records of other tables stored with this game; damaged ones are left out. */
  readComparisons(): Promise<readonly ComparisonRecord[]>;
  /** Stores these (up to 24) in place of the former ones; ignored before the end. Rejects with `noRoomBeside`. */
  storeComparisons(records: readonly ComparisonRecord[]): Promise<void>;
  /** Goes on although the device stores nothing; every step tries again. */
  playUnsaved(): Promise<void>;
}

/** What a session tells without being asked. */
export interface SessionListener {
  /** A new screen: a computer player has decided, or the other side has sealed. */
  onScreen(screen: SeatScreen): void;
  /** A packed sentence for people (`message.ts`), and its code (`elsewhere`: another tab took the games over). */
  onError(message: string, code: string): void;
  /** How far a computer player of the open game is with its turn. */
  onThinking(thinking: Thinking): void;
}

/** Adds a listener; the answer removes it again. */
type Subscriptions = {
  readonly [E in keyof SessionListener]: (listener: SessionListener[E]) => () => void;
};

/** A seat's way to its game: in this page's worker, or over a network. */
export interface SeatClient extends SeatApi, Subscriptions {}

/** The page's way to the games on its device. */
export interface DeviceClient extends DeviceApi {
  /** What can be played, and against whom. Needs no session. */
  catalog(): Promise<Catalog>;
  /** Takes the games over from another tab of this browser, once that tab has stored what it was doing. */
  takeOver(): Promise<void>;
}

/** All that the page uses of a session on its own device. */
export type SessionClient = SeatClient & DeviceClient;

/** The calls by name. One that is missing here, or is not in the contract, does not compile. */
const CALLS = {
  ready: true,
  saveDraft: true,
  seal: true,
  advise: true,
  stopAdvice: true,
  exportSave: true,
  fullReplay: true,
  setRemark: true,
  list: true,
  start: true,
  resume: true,
  goBack: true,
  importFile: true,
  playOlder: true,
  remove: true,
  changeSeat: true,
  readComparisons: true,
  storeComparisons: true,
  playUnsaved: true,
} as const satisfies Record<keyof SessionApi, true>;

export type SessionCall = keyof SessionApi;
export const SESSION_CALLS = Object.keys(CALLS) as SessionCall[];

type AnyCall = (...args: readonly unknown[]) => Promise<unknown>;

/** A session that passes every call on to `call`, with its name and arguments. */
export const forwardSession = (call: (name: SessionCall, args: readonly unknown[]) => Promise<unknown>): SessionApi =>
  Object.fromEntries(
    SESSION_CALLS.map((name) => [name, (...args: readonly unknown[]) => call(name, args)]),
  ) as unknown as SessionApi;

/** Makes one call by its name. */
export const callSession = (
  session: Readonly<Record<SessionCall, unknown>>,
  name: SessionCall,
  args: readonly unknown[],
): Promise<unknown> => (session[name] as AnyCall)(...args);

/** Passes on what a session tells: `listener` is for the session, `subscriptions` for its client. */
export function createSessionEvents(): { readonly listener: SessionListener; readonly subscriptions: Subscriptions } {
  const screens = listeners<[SeatScreen]>();
  const errors = listeners<[message: string, code: string]>();
  const thinking = listeners<[Thinking]>();
  return {
    listener: { onScreen: screens.tell, onError: errors.tell, onThinking: thinking.tell },
    subscriptions: { onScreen: screens.add, onError: errors.add, onThinking: thinking.add },
  };
}

function listeners<T extends readonly unknown[]>() {
  const all = new Set<(...told: T) => void>();
  return {
    tell: (...told: T): void => all.forEach((listener) => listener(...told)),
    add: (listener: (...told: T) => void) => {
      all.add(listener);
      return () => void all.delete(listener);
    },
  };
}
