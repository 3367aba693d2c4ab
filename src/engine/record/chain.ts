import type { GameState, Options, Scenario, TableOverrides } from '../model/index.ts';
import { digest } from './digest.ts';
import { hashJson } from './hash.ts';
import { type RecordedTurn, RULES_VERSION } from './save.ts';

/**
 * The hashes of a record are a chain: the first covers what the game was opened with, each other one the hash before it,
 * what all seats sealed in that turn, and what the turn made of the state. So a change anywhere is found, and the first
 * turn that it touches is named.
 */

const known = new WeakMap<Scenario, string>();

/** By this a scenario is named in records and among the editions; worked out once for every scenario that is loaded. */
export function scenarioHash(scenario: Scenario): string {
  const hash = known.get(scenario) ?? hashJson(scenario);
  known.set(scenario, hash);
  return hash;
}

export const hashOpening = (scenario: string, options: Options, tables: TableOverrides, seed: string): string =>
  digest({ rules: RULES_VERSION, scenario, options, tables, seed });

export const hashTurn = (previous: string, turn: RecordedTurn, before: GameState, after: GameState): string =>
  digest([previous, turn, changeable(before, after)]);

/**
 * The state without what never changes: the definition of the game, the entries that logs had already, the red lines and
 * offers that were over. The hash before has covered those, and a turn costs the same however long the game has gone on.
 */
function changeable(before: GameState, after: GameState) {
  const { def: _fixed, ...state } = after;
  const { us, iran } = state;
  return {
    ...state,
    us: { ...us, estimates: added(before.us.estimates, us.estimates), assessments: us.assessments.slice(-1) },
    iran: { ...iran, estimates: added(before.iran.estimates, iran.estimates), assessments: iran.assessments.slice(-1) },
    messages: added(before.messages, state.messages),
    lines: open(before.lines, state.lines),
    offers: open(before.offers, state.offers),
    past: added(before.past, state.past),
    pastPublic: added(before.pastPublic, state.pastPublic),
  };
}

const added = <T>(before: readonly T[], after: readonly T[]): readonly T[] => after.slice(before.length);

const open = <T extends { readonly done: boolean }>(before: readonly T[], after: readonly T[]): readonly T[] =>
  after.filter((_, i) => before[i]?.done !== true);
