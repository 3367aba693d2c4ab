import type { OrderError, Side, Submission } from '../../engine/model/index.ts';
import type { ReplayData } from '../../protocol/replay-data.ts';
import type {
  Advice,
  ComparisonRecord,
  Catalog,
  FileError,
  GameInfo,
  NewGame,
  Older,
  OlderSource,
  SavePart,
  SeatScreen,
  SeatKind,
  Thinking,
} from '../../protocol/seat-screen.ts';

export type * from '../../protocol/replay-data.ts';
export type * from '../../protocol/seat-screen.ts';

/**
 * The page's only access to a game: a session in a worker. Every call resolves, or rejects with an `Error` whose
 * message can be shown.
 */
export interface GameClient {
  /** What can be played, and against whom. */
  catalog(): Promise<Catalog>;
  /** Games kept on this device, newest first. */
  list(): Promise<GameInfo[]>;
  start(game: NewGame): Promise<SeatScreen | { errors: FileError[] }>;
  /** One of another edition of the rules is not opened: it comes as it was recorded. */
  resume(id: string): Promise<SeatScreen | Older>;
  /** A kept game once more from turn `turn`, as a game of its own; the kept one stays as it is. `seats`: held by others from then on. */
  goBack(id: string, turn: number, seats?: Readonly<Record<Side, SeatKind>>): Promise<SeatScreen>;
  /** Leaves the briefing, the hand-over or the result. */
  ready(): Promise<SeatScreen>;
  /** Three ways to go from what this seat may know; null: it was stopped. `tell` hears how much is done, 0–1. */
  advise(seat: Side, tell: (done: number) => void): Promise<Advice | null>;
  stopAdvice(): Promise<void>;
  /** Gives a seat to a person or a computer player, from the turn being ordered on. */
  reseat(side: Side, to: SeatKind): Promise<SeatScreen>;
  /**
   * Kept at once, so that a closed tab loses nothing. Of several calls the last one counts.
   * `seat`: whose draft; one that comes late, after the screen was handed over, is dropped.
   */
  saveDraft(draft: Submission, seat?: Side): Promise<void>;
  /** Resolves once the seat has nothing to do but look: the next screen, or why the orders were not taken. */
  seal(submission: Submission, seat?: Side): Promise<SeatScreen | { errors: readonly OrderError[] }>;
  /** Keeps what somebody writes about a finished game with its record; nothing: takes it away. */
  remark(key: string, text: string): Promise<void>;
  /** Records of other tables that are kept with this finished game. */
  readBeside(): Promise<readonly ComparisonRecord[]>;
  /** Keeps these and no others; rejects where there is no room, and those that were kept before stay. */
  keepBeside(records: readonly ComparisonRecord[]): Promise<void>;
  /** The saved game as text. It holds both sides' orders: the page asks first unless the game is over. */
  exportSave(part?: SavePart): Promise<string>;
  /** What was so and what each seat was told of it, turn by turn. Rejects until the game is over. */
  film(): Promise<ReplayData>;
  /** A saved game is opened as a game of its own; of a scenario that is in order, its title. */
  importFile(text: string): Promise<SeatScreen | { errors: FileError[] } | Older | { scenario: string }>;
  /** The orders of an older record by today's rules, from turn `turn` on, as a game of its own. */
  playOn(from: OlderSource, turn: number): Promise<SeatScreen | { errors: FileError[] }>;
  remove(id: string): Promise<void>;
  /** Goes on although the device keeps nothing; it is tried again with every step. */
  goOnUnkept(): Promise<void>;
  /** Takes the games over from another tab of this browser. */
  takeOver(): Promise<void>;
  /** A screen that nobody asked for: the other side sealed, another tab went on. Returns how to stop listening. */
  onScreen(listener: (screen: SeatScreen) => void): () => void;
  /** `code` says which sentence it is: `elsewhere` when another tab took the games over. */
  onError(listener: (message: string, code: string) => void): () => void;
  /** How far the computer players of the open game have come with the turn. */
  onThinking(listener: (thinking: Thinking) => void): () => void;
}
