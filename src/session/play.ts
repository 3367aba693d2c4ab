import { advance, type GameRun, lawful } from '../engine/record/index.ts';
import type { OrderError, Scenario, Side, Submission, WhiteSubmission } from '../engine/model/index.ts';
import { checkSubmission } from '../engine/view/check.ts';
import { nothingNew } from '../ai/index.ts';
import type { Thought } from '../protocol/seat-screen.ts';
import type { Decided } from './policy-catalog.ts';
import { viewOnce } from './seen.ts';

/**
 * A game without its players: the record, and what is sealed for the turn being ordered. Plain values. Every step returns
 * the next play in the type it was given, so that `Game` or a class's table can extend it.
 */
export interface Play {
  readonly run: GameRun;
  readonly sealed: Readonly<Record<Side, Submission | null>>;
  /** What computer players thought, turn by turn: shown only after the end. */
  readonly thoughts: Readonly<Record<Side, readonly Thought[]>>;
}

export const openPlay = (run: GameRun): Play => ({
  run,
  sealed: { us: null, iran: null },
  thoughts: { us: [], iran: [] },
});

export const isOver = ({ run }: Pick<Play, 'run'>): boolean => run.state.ending !== null;
export const scenarioOf = ({ run }: Pick<Play, 'run'>): Scenario => run.state.def.scenario;

/** Seals the orders of one side, in place of any it sealed before. `errors`: the rules do not allow them. */
export function seal<P extends Play>(
  play: P,
  side: Side,
  submission: Submission,
): { readonly play: P } | { readonly errors: readonly OrderError[] } {
  const check = checkSubmission(viewOnce(play.run.state, side), submission);
  return check.ok ? { play: withSealed(play, side, submission) } : { errors: check.errors };
}

/** Seals what a computer player decided, or nothing new if the rules do not allow it. Once a side and turn. */
export function sealForPolicy<P extends Play>(play: P, side: Side, { submission, thought }: Decided): P {
  const { state } = play.run;
  if (play.sealed[side] || isOver(play)) return play;
  const legal = submission.turn === state.turn && checkSubmission(viewOnce(state, side), submission).ok;
  const next = withSealed(play, side, legal ? submission : nothingNew(state.turn));
  return thought ? { ...next, thoughts: { ...play.thoughts, [side]: [...play.thoughts[side], thought] } } : next;
}

/** The part of these orders that the rules allow, in their order: what is sealed when time has run out. */
export const legalPart = ({ run }: Pick<Play, 'run'>, side: Side, submission: Submission): Submission =>
  lawful(run.state, side, submission) ?? nothingNew(run.state.turn);

/**
 * Resolves the turn once both sides have sealed; before that, and once the game is over, it is the same play.
 * `white`: the facilitator's part of the turn (rules §13).
 */
export function close<P extends Play>(play: P, white: WhiteSubmission | null): P {
  const { us, iran } = play.sealed;
  if (!us || !iran || isOver(play)) return play;
  return { ...play, run: advance(play.run, { us, iran, white }), sealed: { us: null, iran: null } };
}

const withSealed = <P extends Play>(play: P, side: Side, submission: Submission): P => ({
  ...play,
  sealed: { ...play.sealed, [side]: submission },
});
