import type { GameState, Options, Scenario, TableOverrides, TurnSubmissions } from '../model/index.ts';
import { resolveTurn } from '../turn/resolve.ts';
import { setup } from '../turn/setup.ts';
import type { GameRun } from './run.ts';
import type { Save } from './save.ts';

/** Everything that defines a game (rules §13); plain data that can be sent to a worker. */
export interface GameRecord {
  readonly scenario: Scenario;
  readonly options: Options;
  readonly seed: string;
  readonly tables: TableOverrides;
  readonly turns: readonly TurnSubmissions[];
}

/** From any state of a game and all its turns. */
export function recordOf({ state, turns }: Pick<GameRecord, 'turns'> & Pick<GameRun, 'state'>): GameRecord {
  const { scenario, options, seed, ownOverrides } = state.def;
  return { scenario, options, seed, tables: ownOverrides, turns };
}

/** From a valid saved game and its scenario. */
export const recordIn = (save: Save, scenario: Scenario): GameRecord => ({
  scenario,
  options: save.options,
  seed: save.seed,
  tables: save.rules.tables,
  turns: save.turns,
});

export const QUIET = { quiet: true } as const;

/** The state before each turn: turn T is ordered in `states[T - 1]`; the last is the end. */
export function statesOf(record: GameRecord): readonly GameState[] {
  const states = [setup(record.scenario, record.options, record.seed, record.tables)];
  for (const turn of record.turns) states.push(resolveTurn(states.at(-1)!, turn, QUIET).state);
  return states;
}

/** The state before turn `turn`; plays only as far as needed. */
export const stateBefore = (record: GameRecord, turn: number): GameState =>
  statesOf({ ...record, turns: record.turns.slice(0, turn - 1) }).at(-1)!;
