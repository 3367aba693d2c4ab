import type { Options, Scenario, Submission, TableOverrides, WhiteSubmission } from '../model/index.ts';
import { TABLES_VERSION } from '../tables/index.ts';

/** Number of the saved game's format; older ones are migrated one step at a time, newer ones refused. */
export const SAVE_FORMAT = 2;
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

/** Saved game: all that a game is (rules §13), and hashes by which a change is found and named. */
export interface Save {
  readonly format: typeof SAVE_FORMAT;
  /** `tables`: values that differ from the build's. */
  readonly rules: { readonly version: string; readonly tables: TableOverrides };
  readonly options: Options;
  readonly scenario: ScenarioRef;
  readonly seed: string;
  /** Hash of scenario, options, tables and seed. Null: of a record from before there was one. */
  readonly opening: string | null;
  readonly turns: readonly RecordedTurn[];
  /** Hash of each of `turns` and of the state after it, on top of the one before. */
  readonly hashes: readonly string[];
  /** Short words of people and who held the seats (`seat.us`: `human` or a policy's name); no part of the game. */
  readonly notes?: Readonly<Record<string, string>>;
}
