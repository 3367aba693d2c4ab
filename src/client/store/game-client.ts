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
 * The page's only access to a game: a session in a worker. Every call resolves, or rejects with an `Error`: its message
 * can be shown, its name is the error code. A rejected call changes nothing.
 */
export interface GameClient {
  /** The scenarios and computer players available. */
  catalog(): Promise<Catalog>;
  /** Games saved on this device, newest first. */
  list(): Promise<GameInfo[]>;
  start(game: NewGame): Promise<SeatScreen | { errors: FileError[] }>;
  /** Opens a saved game. One made under other rules is returned as recorded, without opening it. */
  resume(id: string): Promise<SeatScreen | Older>;
  /** Copies a saved game up to turn `turn` and opens the copy. `seats`: new players from then on. */
  goBack(id: string, turn: number, seats?: Readonly<Record<Side, SeatKind>>): Promise<SeatScreen>;
  /** Leaves the briefing, the hand-over or the result. */
  ready(): Promise<SeatScreen>;
  /** Three options from this seat's view; null if stopped. `tell` receives the progress, 0–1. */
  advise(seat: Side, tell: (done: number) => void): Promise<Advice | null>;
  stopAdvice(): Promise<void>;
  /** Gives a seat to a person or a computer player, from the current turn on. */
  reseat(side: Side, to: SeatKind): Promise<SeatScreen>;
  /**
   * Saves at once, so that a closed tab loses nothing; of several calls the last one wins. `seat`: whose draft; dropped
   * if it arrives after the screen was handed over.
   */
  saveDraft(draft: Submission, seat?: Side): Promise<void>;
  /** Resolves when the seat has nothing left to do: with the next screen, or the errors of the orders. */
  seal(submission: Submission, seat?: Side): Promise<SeatScreen | { errors: readonly OrderError[] }>;
  /** Saves a note with a finished game; an empty text removes it. */
  remark(key: string, text: string): Promise<void>;
  /** Records of other tables stored with this finished game. */
  readBeside(): Promise<readonly ComparisonRecord[]>;
  /** Replaces the stored records. Rejects without room, and keeps the earlier ones. */
  keepBeside(records: readonly ComparisonRecord[]): Promise<void>;
  /** The saved game as text. It contains the orders of both sides: ask first unless the game is over. */
  exportSave(part?: SavePart): Promise<string>;
  /** The true events and what each seat was told, by turn. Rejects until the game is over. */
  film(): Promise<ReplayData>;
  /** Opens a saved game as a new one. Of a valid scenario it returns the title. */
  importFile(text: string): Promise<SeatScreen | { errors: FileError[] } | Older | { scenario: string }>;
  /** Continues an older record under today's rules from turn `turn`, as a new game. */
  playOn(from: OlderSource, turn: number): Promise<SeatScreen | { errors: FileError[] }>;
  remove(id: string): Promise<void>;
  /** Continues although the device cannot save; saving is tried again with every step. */
  goOnUnkept(): Promise<void>;
  /** Takes the games over from another tab of this browser. */
  takeOver(): Promise<void>;
  /** A pushed screen: the other side sealed, or another tab continued. Returns a function that stops listening. */
  onScreen(listener: (screen: SeatScreen) => void): () => void;
  /** `code` is the error code: `elsewhere` if another tab took over the games. */
  onError(listener: (message: string, code: string) => void): () => void;
  /** Progress of the open game's computer players in the current turn. */
  onThinking(listener: (thinking: Thinking) => void): () => void;
}
