import { plain } from '../ai/characters.ts';
import { finished, policyFor, thinkerFor } from '../ai/index.ts';
import type { Decision } from '../ai/search/search.ts';
import { rollout } from '../ai/search/rollout.ts';
import { type Belief, beliefOf } from '../ai/search/world-sampler.ts';
import { type Options, other, type Scenario, type Side } from '../engine/model/index.ts';
import { resolveTurn } from '../engine/turn/resolve.ts';
import { setup } from '../engine/turn/setup.ts';
import { view } from '../engine/view/view.ts';

/**
 * Players that think ahead, set beside one another by what they would decide in the same positions. A game's dice hide
 * what one decision is worth, and half an hour of games may not show it; the same worlds for all do, in minutes.
 * It says how well each searches, not how good its picture of the other side is: the worlds are of that picture, and
 * each plan is played on as its maker meant to go on, which a game never does.
 */
export interface Comparison {
  readonly scenario: Scenario;
  readonly options: Options;
  readonly seed: string;
  /** Simulations a decision; 0: as many as the player's level says. */
  readonly budget: number;
  readonly side: Side;
  /** By name; the first plays the games that the positions are taken from. */
  readonly policies: readonly string[];
  readonly opponents: readonly string[];
  /** Worlds in which each decision is played on; none of them was imagined by who decided. */
  readonly worlds: number;
}

/** Own points that each player's decision came to, on average, in the order of `policies`. */
export interface Position {
  readonly turn: number;
  readonly points: readonly number[];
}

/** As much belief as the highest level has, whoever is weighed. */
const BELIEF = 6000;

/** The positions of game `i`: against each opponent in turn, then the next seed. */
export function positionsOf(comparison: Comparison, i: number): Position[] {
  const { scenario, options, seed, budget, side, policies, opponents, worlds } = comparison;
  const k = Math.floor(i / opponents.length);
  const foe = other(side);
  const players = policies.map((name) => thinkerFor(name, side, scenario)!);
  const opponent = policyFor(opponents[i % opponents.length]!, foe, scenario)!;
  const positions: Position[] = [];
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
    sum += rollout(side, belief.world(k), submission, onwards, plain(side).weights).points;
  return sum / worlds;
}
