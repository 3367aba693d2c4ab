import type { GameState, SideView, TurnSubmissions } from '../../engine/model/index.ts';
import { outcome } from '../../engine/turn/outcome.ts';
import { resolveTurn } from '../../engine/turn/resolve.ts';

declare const imagined: unique symbol;

/** A state guessed from a view: the only kind that a policy may read. Made by `hypothesise` and `nextState` alone. */
export type HypotheticalState = GameState & { readonly [imagined]: true };

/** Marks a state as built from a view alone; the caller guarantees it. */
export const hypothesise = (state: GameState): HypotheticalState => state as HypotheticalState;

const QUIET = { quiet: true } as const;
export const nextState = (state: HypotheticalState, subs: TurnSubmissions): HypotheticalState =>
  resolveTurn(state, subs, QUIET).state as HypotheticalState;

/** A side's points in all and by bar. */
export function scoreOf(state: HypotheticalState, side: SideView['seat']) {
  const { bars, points } = outcome(state);
  return { bars: bars[side], points: points[side] };
}
