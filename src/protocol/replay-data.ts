import type { HeatView, PublicView, SeatEvent, SideView, Submission } from '../engine/model/index.ts';

/** A finished game turn by turn: what was true, and what each seat was told. Sent only once the game is over. */
export interface ReplayData {
  /** The start of each turn and the end of the game: one more than there are turns. */
  readonly frames: readonly Frame[];
  readonly turns: readonly ReplayTurn[];
}

/** One moment between two turns. Each side's view holds the whole truth about its own groups, places or units. */
export interface Frame {
  readonly us: SideView;
  readonly iran: SideView;
  readonly public: PublicView;
  /** The true Heat; each view holds what its seat believes. */
  readonly heat: HeatView;
}

interface ReplayTurn {
  readonly us: Submission | null;
  readonly iran: Submission | null;
  /** In the order in which they happened. */
  readonly events: readonly ReplayEvent[];
}

/** One event as each seat was told it; null: not told. */
export interface ReplayEvent {
  readonly truth: SeatEvent;
  readonly us: SeatEvent | null;
  readonly iran: SeatEvent | null;
  readonly public: SeatEvent | null;
}
