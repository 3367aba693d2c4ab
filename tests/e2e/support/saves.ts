import { policyFor } from '../../../src/ai/index.ts';
import type { Options, Side } from '../../../src/engine/model/index.ts';
import { DEFAULT_OPTIONS } from '../../../src/engine/model/index.ts';
import { advance, begin, type Save, toSave } from '../../../src/engine/record/index.ts';
import { view } from '../../../src/engine/view/view.ts';
import { shippedScenario } from '../../support/games.ts';

const scenario = shippedScenario();

export interface SaveSpec {
  readonly seed: string;
  /** Policies of both sides. */
  readonly us?: string;
  readonly iran?: string;
  /** Maximum number of turns. */
  readonly turns?: number;
  readonly options?: Partial<Options>;
}

/** A game played in Node, as saved by a person in the US seat. */
export function playSave({ seed, us = 'random', iran = 'random', turns = 40, options = {} }: SaveSpec): Save {
  let run = begin(scenario, { ...DEFAULT_OPTIONS, ...options }, seed);
  const decide = (side: Side, policy: string) =>
    policyFor(policy, side, scenario)!(view(run.state, side), `${seed}:${side}`, 0);
  while (!run.state.ending && run.turns.length < turns)
    run = advance(run, { us: decide('us', us), iran: decide('iran', iran) });
  return toSave(run, { notes: { 'seat.us': 'human', 'seat.iran': iran } });
}
