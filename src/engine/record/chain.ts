import type { GameState, Options, Scenario, TableOverrides } from '../model/index.ts';
import { digest } from './digest.ts';
import { hashJson } from './hash.ts';
import { type RecordedTurn, RULES_VERSION } from './save.ts';

/**
 * A record's hashes form a chain. The first covers the opening; each later one covers the previous hash, all
 * submissions of the turn, and the resulting state. So every change is detected, with the first turn it affects.
 */

const known = new WeakMap<Scenario, string>();

/** Identifies a scenario edition in records; cached per loaded scenario. */
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
 * The state without what never changes: the game's definition, older log entries, finished red lines and offers. The
 * previous hash covers those, so the cost of a turn does not grow.
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
