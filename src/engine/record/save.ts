import type { Options, Scenario, Submission, TableOverrides, WhiteSubmission } from '../model/index.ts';
import { TABLES_VERSION } from '../tables/index.ts';

/** Number of the saved game's format; older ones are migrated one step at a time, newer ones refused. */
export const SAVE_FORMAT = 1;
/** Changes whenever the same submissions may give another game. A record of other rules is not replayed. */
export const RULES_VERSION = TABLES_VERSION;

/** Which scenario a record was played in. `file` rides along when the scenario is not one of the shipped ones. */
export interface ScenarioRef {
  readonly id: string;
  /** `hashJson` of the scenario as loaded. */
  readonly hash: string;
  readonly file?: Scenario;
}

/** Sealed submissions of one turn. Null: that seat sealed nothing; standing orders stayed. */
export interface RecordedTurn {
  readonly us: Submission | null;
  readonly iran: Submission | null;
  readonly white: WhiteSubmission | null;
}

/** Saved game: all that a game is (rules §13), and the hash of the state after every turn. */
export interface Save {
  readonly format: typeof SAVE_FORMAT;
  /** `tables`: values that differ from the build's. */
  readonly rules: { readonly version: string; readonly tables: TableOverrides };
  readonly options: Options;
  readonly scenario: ScenarioRef;
  readonly seed: string;
  readonly turns: readonly RecordedTurn[];
  /** Hash of the state after each of `turns`. */
  readonly hashes: readonly string[];
  /** Short words of people and who held the seats (`seat.us`: `human` or a policy's name); no part of the game. */
  readonly notes?: Readonly<Record<string, string>>;
}
