import { policyFor } from '../../../src/ai/index.ts';
import type { Options, Side } from '../../../src/engine/model/index.ts';
import { DEFAULT_OPTIONS } from '../../../src/engine/model/index.ts';
import { advance, begin, type Save, toSave } from '../../../src/engine/record/index.ts';
import { view } from '../../../src/engine/view/view.ts';
import { shippedScenario } from '../../support/games.ts';

const scenario = shippedScenario();

export interface Asked {
  readonly seed: string;
  /** By whom each side was played. */
  readonly us?: string;
  readonly iran?: string;
  /** At most so many turns. */
  readonly turns?: number;
  readonly options?: Partial<Options>;
}

/** A game played here, in Node, as a person would have saved it who held the seat of the United States. */
export function savedHere({ seed, us = 'random', iran = 'random', turns = 40, options = {} }: Asked): Save {
  let run = begin(scenario, { ...DEFAULT_OPTIONS, ...options }, seed);
  const decide = (side: Side, policy: string) =>
    policyFor(policy, side, scenario)!(view(run.state, side), `${seed}:${side}`, 0);
  while (!run.state.ending && run.turns.length < turns)
    run = advance(run, { us: decide('us', us), iran: decide('iran', iran) });
  return toSave(run, { notes: { 'seat.us': 'human', 'seat.iran': iran } });
}
