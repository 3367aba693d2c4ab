import { type Bar, other, type Side, type Submission } from '../../engine/model/index.ts';
import { view as viewOf } from '../../engine/view/view.ts';
import type { CharacterWeights } from '../characters.ts';
import { wasStruck } from '../doctrine-conditions.ts';
import { type HypotheticalState, nextState, scoreOf } from './hypothetical.ts';
import { candidatePolicy } from './candidate-policies.ts';
import type { SampledWorld } from './world-sampler.ts';

/** Result of one simulation. */
export interface RolloutResult {
  /** Value to the searching side, weighted by its character. */
  readonly value: number;
  /** In the first turn: an American was killed; the other side did what the forecast is about. */
  readonly killed: boolean;
  readonly act: boolean;
  readonly war: boolean;
  readonly points: number;
  readonly bars: Readonly<Record<Bar, number>>;
}

/**
 * Returns a function that plays one turn: the given submission, or that of the policy `onwards`; the other side by its
 * style.
 */
export function turnPlayer(seat: Side, style: string, onwards: string) {
  const foe = other(seat);
  const own = candidatePolicy(onwards, seat);
  const reply = candidatePolicy(style, foe);
  return (state: HypotheticalState, sealed = own(viewOf(state, seat), '', 0)): HypotheticalState => {
    const answer = reply(viewOf(state, foe), '', 0);
    return nextState(state, seat === 'us' ? { us: sealed, iran: answer } : { us: answer, iran: sealed });
  };
}

/** Plays a world to its end: this submission first, then the policy `onwards`. */
export function rollout(
  seat: Side,
  world: SampledWorld,
  submission: Submission,
  onwards: string,
  w: CharacterWeights,
): RolloutResult {
  const play = turnPlayer(seat, world.style, onwards);
  const first = play(world.state, submission);
  let state = first;
  while (!state.ending) state = play(state);
  const row = first.past.at(-1)!;
  const { bars, points } = scoreOf(state, seat);
  const war = state.ending?.kind === 'war';
  const tilted =
    w.people * bars.people +
    w.region * bars.region +
    w.position * bars.position +
    w.promises * bars.promises +
    w.home * bars.home;
  return {
    value: tilted + (war ? w.war : 0) + w.strike * strikes(state, world.state.past.length),
    killed: row.killed > 0,
    act: seat === 'us' ? row.restraint : wasStruck(row),
    war,
    points,
    bars,
  };
}

/** Turns from `from` on with a US strike on land. */
const strikes = (state: SampledWorld['state'], from: number): number =>
  state.past.filter((row, t) => t >= from && wasStruck(row)).length;
