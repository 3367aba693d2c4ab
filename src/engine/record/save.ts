import type { Options, Scenario, Submission, TableOverrides, WhiteSubmission } from '../model/index.ts';
import { TABLES_VERSION } from '../tables/index.ts';

/** Version of the record format; older ones are migrated, newer ones refused. */
export const SAVE_FORMAT = 2;
/** Changes whenever the same submissions may give another result. Records of other rules are not replayed. */
export const RULES_VERSION = TABLES_VERSION;

/** The scenario of a record. `file` embeds one that is not shipped. */
export interface ScenarioRef {
  readonly id: string;
  /** `hashJson` of the scenario as loaded. */
  readonly hash: string;
  readonly file?: Scenario;
}

/** All submissions of a turn. Null: nothing sealed; standing orders stay. */
export interface RecordedTurn {
  readonly us: Submission | null;
  readonly iran: Submission | null;
  readonly white: WhiteSubmission | null;
}

/** A saved game: everything that defines it (rules §13), and hashes that detect changes. */
export interface Save {
  readonly format: typeof SAVE_FORMAT;
  /** `tables`: values that differ from the build's. */
  readonly rules: { readonly version: string; readonly tables: TableOverrides };
  readonly options: Options;
  readonly scenario: ScenarioRef;
  readonly seed: string;
  /** Hash of scenario, options, tables and seed. Null: older records have none. */
  readonly opening: string | null;
  readonly turns: readonly RecordedTurn[];
  /** Chained hash of each turn and the state after it. */
  readonly hashes: readonly string[];
  /** Users' notes and the players (`seat.us`: `human` or a policy's name); not part of the game. */
  readonly notes?: Readonly<Record<string, string>>;
}
