import type { GameEvent, GameState, Options, Scenario, TableOverrides, TurnSubmissions } from '../model/index.ts';
import { resolveTurn } from '../turn/resolve.ts';
import { setup } from '../turn/setup.ts';
import { hashOpening, hashTurn, scenarioHash } from './chain.ts';
import type { RecordedTurn, Save } from './save.ts';
import { RULES_VERSION, SAVE_FORMAT } from './save.ts';

/** A game with its record so far. Immutable: `advance` returns the next one. */
export interface GameRun {
  readonly state: GameState;
  /** State before the last turn; null on turn 1. */
  readonly before: GameState | null;
  readonly turns: readonly RecordedTurn[];
  /** Hash of the opening; then one per turn, chained. */
  readonly opening: string;
  readonly hashes: readonly string[];
  /** Events by turn. */
  readonly events: readonly (readonly GameEvent[])[];
}

/** Opens a game with its record. Throws what `setup` throws for an unplayable scenario. */
export function begin(scenario: Scenario, options: Options, seed: string, tables: TableOverrides = {}): GameRun {
  const opening = hashOpening(scenarioHash(scenario), options, tables, seed);
  return { state: setup(scenario, options, seed, tables), before: null, turns: [], opening, hashes: [], events: [] };
}

export function advance(run: GameRun, subs: TurnSubmissions): GameRun {
  const { state, events } = resolveTurn(run.state, subs);
  const turn: RecordedTurn = { us: subs.us ?? null, iran: subs.iran ?? null, white: subs.white ?? null };
  return {
    ...run,
    state,
    before: run.state,
    turns: [...run.turns, turn],
    hashes: [...run.hashes, hashTurn(run.hashes.at(-1) ?? run.opening, turn, run.state, state)],
    events: [...run.events, events],
  };
}

export interface SaveExtras {
  /** Embed the scenario: for one that is not shipped. */
  readonly embed?: boolean;
  readonly notes?: Readonly<Record<string, string>>;
}

/** The record of a game, as saved. */
export function toSave(run: GameRun, extras: SaveExtras = {}): Save {
  const { scenario, options, ownOverrides, seed } = run.state.def;
  const ref = { id: scenario.id, hash: scenarioHash(scenario) };
  return {
    format: SAVE_FORMAT,
    rules: { version: RULES_VERSION, tables: ownOverrides },
    options,
    scenario: extras.embed ? { ...ref, file: scenario } : ref,
    seed,
    opening: run.opening,
    turns: run.turns,
    hashes: run.hashes,
    ...(extras.notes ? { notes: extras.notes } : {}),
  };
}
