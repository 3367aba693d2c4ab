import type { Seat, TheatreId } from './ids.ts';

/** Who may see: bits of a mask. White sees everything. */
export const SEES = { none: 0, us: 1, iran: 2, both: 3, public: 7 } as const;
export type Mask = number;

/** One labelled term of a result. `key` is a word key (`mod.<key>`); `op` says how it enters. */
export interface Modifier {
  readonly key: string;
  readonly op: '+' | '×' | '=';
  readonly value: number;
  /** Seats from which it is hidden: merged into `undisclosed`, and the roll withheld (rules §14). */
  readonly hide?: Mask;
}

/** Why something came out as it did: odds preview, log and debrief read the same list. */
export interface Why {
  readonly mods: readonly Modifier[];
  /** Chance in per cent (`%`), attacks a day (`rate`), or the new value of a track (`value`). Null: withheld. */
  readonly result: number | null;
  readonly unit: '%' | 'rate' | 'value';
  /** Lowest and highest result, where it also depends on what the seat cannot know. */
  readonly range?: readonly [number, number];
  /** d100 with one decimal place: success when below `result`. Null: withheld; absent: no die. */
  readonly roll?: number | null;
  /** Thresholds of a result with several outcomes, summed, in per cent. */
  readonly outcomes?: readonly { readonly key: string; readonly upTo: number }[];
}

export type Data = Readonly<Record<string, string | number | boolean | null>>;

/** A why with its name (`odds.<label>`); an event may rest on several. */
export interface Odds {
  readonly label: string;
  readonly why: Why;
  /** Site that these odds are of, where an order has several. */
  readonly site?: string;
  /** Seats for which this rule may hold hidden terms: they get what they may know, no result and no roll, whatever the truth. */
  readonly guard?: Mask;
}

/** Rule that spoke: clause of the rulebook, for coverage and for links from every *why*. */
export type Clause = string;

/**
 * One thing that happened. `data` is the whole truth; what a seat may know of it is made by `eventsFor`.
 * Words: `ev.<kind>` with the data as parameters.
 */
export interface GameEvent {
  readonly kind: string;
  readonly turn: number;
  /** 0-based watch; −2: as the turn opens, −1: before the first, 999: when the turn is accounted. */
  readonly watch: number;
  readonly theatre: TheatreId | null;
  readonly clause: Clause;
  readonly to: Mask;
  readonly data: Data;
  readonly why?: readonly Odds[];
}

/** An event as one seat sees it. */
export interface SeatEvent {
  readonly kind: string;
  readonly turn: number;
  readonly watch: number;
  readonly theatre: TheatreId | null;
  readonly clause: Clause;
  readonly data: Data;
  readonly why?: readonly Odds[];
}

export const maskOf = (seat: Exclude<Seat, 'white'>): Mask => (seat === 'us' ? 1 : seat === 'iran' ? 2 : 4);
