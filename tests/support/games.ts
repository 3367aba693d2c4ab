import { readFileSync } from 'node:fs';
import { policyFor } from '../../src/ai/index.ts';
import { DEFAULT_OPTIONS, type Options, type Scenario, type Side } from '../../src/engine/model/index.ts';
import { advance, begin, type GameRun } from '../../src/engine/record/index.ts';
import { view } from '../../src/engine/view/view.ts';
import { loadScenario } from '../../src/scenario/index.ts';

/** A shipped scenario, read as in the game. */
export function shippedScenario(id = 'oct-2023'): Scenario {
  const read = loadScenario(readFileSync(new URL(`../../scenarios/${id}.json`, import.meta.url), 'utf8'));
  if (!read.ok) throw new Error(`${id}: ${JSON.stringify(read.errors.slice(0, 3))}`);
  return read.value;
}

export interface Players {
  readonly us: string;
  readonly iran: string;
}

/** Plays policies against each other for at most this many turns and returns the record. */
export function playOut(
  scenario: Scenario,
  players: Players,
  seed: string,
  turns = 40,
  options: Partial<Options> = {},
): GameRun {
  let run = begin(scenario, { ...DEFAULT_OPTIONS, ...options }, seed);
  while (!run.state.ending && run.turns.length < turns) {
    const decide = (side: Side) =>
      policyFor(players[side], side, scenario)!(view(run.state, side), `${seed}:${side}`, 0);
    run = advance(run, { us: decide('us'), iran: decide('iran') });
  }
  return run;
}
