import { plainCharacter } from '../ai/characters.ts';
import { finished, policyFor, thinkerFor } from '../ai/index.ts';
import type { Decision } from '../ai/search/search.ts';
import { rollout } from '../ai/search/rollout.ts';
import { type Belief, beliefOf } from '../ai/search/world-sampler.ts';
import { type Options, other, type Scenario, type Side } from '../engine/model/index.ts';
import { resolveTurn } from '../engine/turn/resolve.ts';
import { setup } from '../engine/turn/setup.ts';
import { view } from '../engine/view/view.ts';

/**
 * Compares searching players by their decisions in the same positions and worlds: minutes instead of hours of games,
 * because the dice of whole games hide small differences.
 * It measures the search, not the beliefs: the worlds are samples of the same belief, and each plan is played on by its
 * own policy, which no game does.
 */
export interface DecisionComparison {
  readonly scenario: Scenario;
  readonly options: Options;
  readonly seed: string;
  /** Simulations per decision; 0: as many as the level says. */
  readonly budget: number;
  readonly side: Side;
  /** Policy names; the first plays the games that the positions are taken from. */
  readonly policies: readonly string[];
  readonly opponents: readonly string[];
  /** Evaluation worlds per position; none of them was used to decide. */
  readonly worlds: number;
}

/** Average own points of each player's decision, in the order of `policies`. */
export interface DecisionPosition {
  readonly turn: number;
  readonly points: readonly number[];
}

/** Sampler size of the strongest level, used for all players. */
const BELIEF = 6000;

/** Positions of game `i`: opponents rotate, then the seed changes. */
export function positionsOf(comparison: DecisionComparison, i: number): DecisionPosition[] {
  const { scenario, options, seed, budget, side, policies, opponents, worlds } = comparison;
  const k = Math.floor(i / opponents.length);
  const foe = other(side);
  const players = policies.map((name) => thinkerFor(name, side, scenario)!);
  const opponent = policyFor(opponents[i % opponents.length]!, foe, scenario)!;
  const positions: DecisionPosition[] = [];
  let state = setup(scenario, options, `${seed}:${k}`);
  while (!state.ending) {
    const seen = view(state, side);
    const salt = `${state.def.seed}:${side}`;
    const decisions = players.map((think) => finished(think(seen, salt, budget)));
    const belief = beliefOf(seen, scenario, `weighed ${salt}`, BELIEF);
    positions.push({ turn: seen.turn, points: decisions.map((one) => worth(one, side, belief, worlds)) });
    const [{ submission: own }] = decisions as [Decision];
    const answer = opponent(view(state, foe), `${state.def.seed}:${foe}`, 0);
    state = resolveTurn(state, side === 'us' ? { us: own, iran: answer } : { us: answer, iran: own }).state;
  }
  return positions;
}

function worth({ submission, onwards }: Decision, side: Side, belief: Belief, worlds: number): number {
  let sum = 0;
  for (let k = 0; k < worlds; k++)
    sum += rollout(side, belief.world(k), submission, onwards, plainCharacter(side).weights).points;
  return sum / worlds;
}
