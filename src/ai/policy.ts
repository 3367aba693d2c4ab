import type { Scenario, Side, SideView, Submission } from '../engine/model/index.ts';

/**
 * A way of playing: the same view, salt and number of simulations give the same submission, whatever the clock does.
 * `simulations`: how much a searching policy may try; the others take no notice.
 */
export type Policy = (view: SideView, salt: string, simulations: number) => Submission;

/** How whoever waits for a decision follows it, and may end it. */
export interface How {
  /** Hears how much is done, 0–1. */
  readonly tell?: (done: number) => void;
  /** A clock of the caller's: once it says so, what was found until then is the decision. */
  readonly enough?: () => boolean;
}

/** Work done bit by bit: between two bits whoever does it may look after something else. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does it all at once. */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** One row of the list of policies. Words: `policy.<name>` and `policy.<name>.text`. */
export interface PolicyEntry {
  readonly name: string;
  readonly sides: readonly Side[];
  /** `level`: offered by strength; `doctrine`: a fixed way of playing, written down; `tool`: for tests and measurements. */
  readonly kind: 'level' | 'doctrine' | 'tool';
  /** The scenario holds what history's governments ordered; no other policy looks at it. */
  readonly make: (side: Side, scenario: Scenario) => Policy;
}

/** Standing orders stay; nothing new. */
export const nothingNew = (turn: number): Submission => ({ turn, signals: [], orders: [] });
