import type { HeatView, PublicView, SeatEvent, SideView, Submission } from '../engine/model/index.ts';

/**
 * A finished game once more, turn by turn: what was so, and what each seat was told of it then. Sent only when the game
 * is over, when nothing is withheld from anybody any more.
 */
export interface ReplayData {
  /** As each turn was ordered, and as the game ended: one more than there are turns. */
  readonly frames: readonly Frame[];
  readonly turns: readonly FilmTurn[];
}

/** One moment between two turns. Iran's own view holds all there is to know of its groups and places, the US's of its units. */
export interface Frame {
  readonly us: SideView;
  readonly iran: SideView;
  readonly public: PublicView;
  /** As it was; each view holds what its seat made of it. */
  readonly heat: HeatView;
}

interface FilmTurn {
  readonly us: Submission | null;
  readonly iran: Submission | null;
  /** In the order in which the rules told of them. */
  readonly events: readonly FilmEvent[];
}

/** One event in its forms; null: this seat was not told. */
export interface FilmEvent {
  readonly truth: SeatEvent;
  readonly us: SeatEvent | null;
  readonly iran: SeatEvent | null;
  readonly public: SeatEvent | null;
}
