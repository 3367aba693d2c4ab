import type {
  Length,
  Options,
  Side,
  Submission,
  TheatreId,
  UsSiteDef,
  WhiteSubmission,
} from '../engine/model/index.ts';
import type { SeatKind } from './seat-screen.ts';

/** Games on a device: what can be played, what is stored, and what comes in from a file. */

export interface NewGame {
  /** Id of a shipped scenario, or the text of a scenario file. */
  readonly scenario: string | { readonly text: string };
  readonly options: Partial<Options>;
  readonly seed?: string;
  readonly seats: Readonly<Record<Side, SeatKind>>;
  /** May players ask the adviser? Unsaid: while one person plays against the computer. */
  readonly adviser?: boolean;
}

export interface Catalog {
  readonly scenarios: readonly ScenarioInfo[];
  readonly policies: readonly PolicyInfo[];
  /** Whom a level may play as: `level.character`, or `level.hidden`. Words: `character.<id>` and `character.<id>.text`. */
  readonly characters: readonly { readonly id: string; readonly side: Side }[];
}

export interface ScenarioInfo {
  readonly id: string;
  readonly title: string;
  /** First day, `YYYY-MM-DD`. */
  readonly start: string;
  readonly turnDays: number;
  readonly turns: Readonly<Record<Length, number>>;
  /** For learning: offered apart from the others. */
  readonly tutorial?: boolean;
  readonly preview?: ScenarioPreview;
}

/** What everybody knows as it opens, for the map behind the start screen. */
export interface ScenarioPreview {
  readonly heat: readonly { readonly id: TheatreId; readonly heat: number; readonly rung: 0 | 1 | 2 | 3 | 4 }[];
  readonly places: readonly (Pick<UsSiteDef, 'id' | 'theatre' | 'lat' | 'lon'> & { readonly side: Side })[];
}

/** Words: `policy.<id>` and `policy.<id>.text`. */
export interface PolicyInfo {
  readonly id: string;
  readonly sides: readonly Side[];
  /** `level`: offered by strength in the first row; `doctrine`: a fixed way of playing. */
  readonly kind: 'level' | 'doctrine';
}

/**
 * Of a saved game: all of it; all of it with its scenario inside, whichever it is; or its opening alone, which holds
 * nobody's orders.
 */
export type SavePart = 'whole' | 'withScenario' | 'opening';

/** The record of another table that played the same game, under the name it goes by here. */
export interface ComparisonRecord {
  readonly name: string;
  readonly text: string;
}

/** A record of another edition of the rules: not followed, but shown as it was recorded. */
export interface OlderRecord {
  /** Its id among the games kept here; null: it was brought. */
  readonly kept: string | null;
  /** Why it is not opened like others, in a sentence. */
  readonly message: string;
  /** Id; its title is among the texts, where the scenario is here. */
  readonly scenario: string;
  readonly texts: Readonly<Record<string, string>>;
  /** Those that the person at the screen may know. */
  readonly options: Partial<Options>;
  readonly seats: Readonly<Record<Side, SeatKind>>;
  readonly notes: Readonly<Record<string, string>>;
  readonly turns: readonly {
    readonly us: Submission | null;
    readonly iran: Submission | null;
    readonly white: WhiteSubmission | null;
  }[];
  /** Sides whose orders are not told while the game is not over. */
  readonly withheld: readonly Side[];
  /** Its orders can be played again by today's rules. */
  readonly playable: boolean;
}

export interface Older {
  readonly older: OlderRecord;
}

/** Where an older record is: among the games kept here, or in a file that somebody brought. */
export type OlderSource = { readonly kept: string } | { readonly text: string };

/** What is wrong with a file, and where: a JSON pointer and a sentence, or the key of one and what fills its gaps. */
export interface FileError {
  readonly pointer: string;
  readonly message: string;
  readonly params?: Readonly<Record<string, string | number>>;
}
