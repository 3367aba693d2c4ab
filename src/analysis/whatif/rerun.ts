import { policyFor } from '../../ai/index.ts';
import type { Ending, GameState, Side, Submission, TurnSubmissions } from '../../engine/model/index.ts';
import { lawful, QUIET, sizeOf } from '../../engine/record/index.ts';
import { outcome } from '../../engine/turn/outcome.ts';
import { resolveTurn } from '../../engine/turn/resolve.ts';
import { view } from '../../engine/view/view.ts';

/**
 * Who orders the later turns. `recorded`: the record, less what the rules forbid in the other world, and nothing new
 * after its end. Otherwise a policy per side, which sees its seat's view.
 */
export type LaterOrders = 'recorded' | Readonly<Record<Side, string>>;

/** Result of one run, counted from the turn it was rerun from. */
export interface Rerun {
  readonly points: Readonly<Record<Side, number>>;
  /** Null: not run to the end. */
  readonly ending: Ending['kind'] | null;
  /** On US sites, by turn. */
  readonly attacks: readonly number[];
  /** True Heat after each turn. */
  readonly heat: readonly number[];
  readonly americansKilled: number;
  /** Recorded orders and signals that were illegal in this world. */
  readonly leftOut: number;
  /** Turns played after the record's end. */
  readonly beyond: number;
}

export interface RerunOptions {
  readonly later?: LaterOrders;
  /** Turns to run; default: to the end. */
  readonly most?: number;
}

/** Guards against a game that never ends; longer than any scenario. */
const MOST_TURNS = 60;

/**
 * Plays on from a state. Run 0 uses the game's own dice; run k re-salts all later dice independently of the orders, so
 * that two runs of the same number share their dice (rules §12).
 */
export function rerun(from: GameState, turns: readonly TurnSubmissions[], k: number, how: RerunOptions = {}): Rerun {
  const run = playOn(from, turns, k, how);
  const { state } = run;
  const rows = state.past.slice(from.past.length);
  return {
    points: outcome(state).points,
    ending: state.ending?.kind ?? null,
    attacks: rows.map((row) => row.attacks),
    heat: rows.map((row) => row.heat),
    americansKilled: state.ledger.americansKilled - from.ledger.americansKilled,
    leftOut: run.leftOut,
    beyond: Math.max(0, state.past.length - turns.length),
  };
}

/** As `rerun`, but returns the final state. */
export function playOn(
  from: GameState,
  turns: readonly TurnSubmissions[],
  k: number,
  { later = 'recorded', most = MOST_TURNS }: RerunOptions = {},
): { readonly state: GameState; readonly leftOut: number } {
  const byPolicy = later === 'recorded' ? null : policies(from, later, k);
  let s: GameState = { ...from, salt: k };
  let leftOut = 0;
  const recorded = (side: Side): Submission | null => {
    const sealed = turns[s.turn - 1]?.[side] ?? null;
    const kept = lawful(s, side, sealed);
    leftOut += sizeOf(sealed) - sizeOf(kept);
    return kept;
  };
  for (let n = 0; n < most && !s.ending; n++) {
    const decide = n > 0 && byPolicy ? byPolicy : recorded;
    const white = turns[s.turn - 1]?.white ?? null;
    const now = s;
    s = resolveTurn(now, { us: decide('us', now), iran: decide('iran', now), white }, QUIET).state;
  }
  return { state: s, leftOut };
}

function policies(from: GameState, later: Readonly<Record<Side, string>>, k: number) {
  const { scenario, seed } = from.def;
  const of = (side: Side) => {
    const policy = policyFor(later[side], side, scenario);
    if (!policy) throw new Error(`There is no policy “${later[side]}” for ${side}.`);
    return policy;
  };
  const both = { us: of('us'), iran: of('iran') };
  return (side: Side, s: GameState): Submission => both[side](view(s, side), `${seed}:${side}:${k}`, 0);
}

/** Re-exports for the browser's worker, which reaches the engine through the analysis. */
export { type GameRecord, QUIET, recordIn, recordOf, stateBefore, statesOf } from '../../engine/record/index.ts';
