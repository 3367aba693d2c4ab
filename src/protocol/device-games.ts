import type {
  NamedLength,
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
  /** May players ask the adviser? Default: only a person who plays alone. */
  readonly adviser?: boolean;
}

export interface Catalog {
  readonly scenarios: readonly ScenarioInfo[];
  readonly policies: readonly PolicyInfo[];
  /** Characters for a level: policy `level.character`, or `level.hidden`. Words: `character.<id>`, `character.<id>.text`. */
  readonly characters: readonly { readonly id: string; readonly side: Side }[];
}

export interface ScenarioInfo {
  readonly id: string;
  readonly title: string;
  /** First day, `YYYY-MM-DD`. */
  readonly start: string;
  readonly turnDays: number;
  readonly turns: Readonly<Record<NamedLength, number>>;
  /** Offered apart from the others. */
  readonly tutorial?: boolean;
  readonly preview?: ScenarioPreview;
}

/** The public part of the opening, for the map behind the start screen. */
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

/** Part of a saved game: all of it (`withScenario`: even if the scenario is shipped), or its opening without any orders. */
export type SavePart = 'whole' | 'withScenario' | 'opening';

/** The record of another table that played the same game, with a name for the screen. */
export interface ComparisonRecord {
  readonly name: string;
  readonly text: string;
  /** A table of the same class as the open game, whose own letter this is: it may be equal to it, or stopped early. */
  readonly ofClass?: string;
  /** Tables of that class that count for nothing: they heard what another did. */
  readonly leftOut?: readonly string[];
}

/** A record of another edition of the rules: not replayed, but shown as recorded. */
export interface OlderRecord {
  /** Its id among the games on this device; null: it came from a file. */
  readonly stored: string | null;
  /** A sentence: why it is not opened. */
  readonly message: string;
  /** The scenario's id. Its title is in `texts` if the scenario is on this device. */
  readonly scenario: string;
  readonly texts: Readonly<Record<string, string>>;
  /** Those that the player may know. */
  readonly options: Partial<Options>;
  readonly seats: Readonly<Record<Side, SeatKind>>;
  readonly notes: Readonly<Record<string, string>>;
  readonly turns: readonly {
    readonly us: Submission | null;
    readonly iran: Submission | null;
    readonly white: WhiteSubmission | null;
  }[];
  /** Sides whose orders are hidden while the game is not over. */
  readonly withheld: readonly Side[];
  /** Its orders can be played under today's rules. */
  readonly playable: boolean;
}

export interface Older {
  readonly older: OlderRecord;
}

/** Where an older record is: among the games on this device, or in an imported file. */
export type OlderSource = { readonly stored: string } | { readonly text: string };

/** What is wrong with a file, and where: a JSON pointer and a sentence, or the key of one and what fills its gaps. */
export interface FileError {
  readonly pointer: string;
  readonly message: string;
  readonly params?: Readonly<Record<string, string | number>>;
}
