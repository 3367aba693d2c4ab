import type { Scenario, Side, SideView, Submission } from '../engine/model/index.ts';

/**
 * A way of playing. Deterministic: the same view, salt and number of simulations give the same submission. Only
 * searching policies use `simulations`.
 */
export type Policy = (view: SideView, salt: string, simulations: number) => Submission;

/** Progress and deadline of a decision. */
export interface How {
  /** Receives the share done, 0–1. */
  readonly tell?: (done: number) => void;
  /** The caller's clock: true ends the search with the best plan so far. */
  readonly enough?: () => boolean;
}

/** A computation in small steps, so that the caller can do other work in between. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Runs all steps without a pause. */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** A row of the list of policies. Texts: `policy.<name>` and `policy.<name>.text`. */
export interface PolicyEntry {
  readonly name: string;
  readonly sides: readonly Side[];
  /** `level`: offered by strength; `doctrine`: a fixed decision table; `tool`: for tests and measurements. */
  readonly kind: 'level' | 'doctrine' | 'tool';
  /** The scenario is read by the historical policy alone. */
  readonly make: (side: Side, scenario: Scenario) => Policy;
}

/** Standing orders stay in force; nothing new. */
export const nothingNew = (turn: number): Submission => ({ turn, signals: [], orders: [] });
