import type { GameState, SideView, TurnSubmissions } from '../../engine/model/index.ts';
import { outcome } from '../../engine/turn/outcome.ts';
import { resolveTurn } from '../../engine/turn/resolve.ts';

declare const imagined: unique symbol;

/**
 * A state that somebody made up from a view: the only kind a policy may look into. A real game's state is none, and
 * nothing but `imagine` and `next` makes one.
 */
export type HypotheticalState = GameState & { readonly [imagined]: true };

/** Marks what was built from a view alone. Who calls it vouches for that. */
export const hypothesise = (state: GameState): HypotheticalState => state as HypotheticalState;

const QUIET = { quiet: true } as const;
export const next = (state: HypotheticalState, subs: TurnSubmissions): HypotheticalState =>
  resolveTurn(state, subs, QUIET).state as HypotheticalState;

/** A side's points by bar, and in all. */
export function scoreOf(state: HypotheticalState, side: SideView['seat']) {
  const { bars, points } = outcome(state);
  return { bars: bars[side], points: points[side] };
}
