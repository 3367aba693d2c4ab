import type { Seat, TheatreId } from './ids.ts';

/** Who may see, as a bit mask. The facilitator ("white") sees everything. */
export const SEES = { none: 0, us: 1, iran: 2, both: 3, public: 7 } as const;
export type Mask = number;

/** One labelled term of a result. `key` is a word key (`mod.<key>`); `op` says how it enters. */
export interface Modifier {
  readonly key: string;
  readonly op: '+' | '×' | '=';
  readonly value: number;
  /** Seats it is hidden from: they get `undisclosed` instead, and no roll (rules §14). */
  readonly hide?: Mask;
}

/** Explanation of a result, used by odds preview, log and debrief. */
export interface Why {
  readonly mods: readonly Modifier[];
  /** Chance in per cent (`%`), attacks a day (`rate`), or the new value of a track (`value`). Null: withheld. */
  readonly result: number | null;
  readonly unit: '%' | 'rate' | 'value';
  /** Lowest and highest result, if it also depends on what the seat cannot know. */
  readonly range?: readonly [number, number];
  /** d100 with one decimal place: success when below `result`. Null: withheld; absent: no die. */
  readonly roll?: number | null;
  /** Thresholds of a result with several outcomes, summed, in per cent. */
  readonly outcomes?: readonly { readonly key: string; readonly upTo: number }[];
}

export type Data = Readonly<Record<string, string | number | boolean | null>>;

/** An explanation with its name (`odds.<label>`); an event may have several. */
export interface Odds {
  readonly label: string;
  readonly why: Why;
  /** The site, if an order has several. */
  readonly site?: string;
  /** Seats for which this rule may have hidden terms: they never get result or roll. */
  readonly guard?: Mask;
}

/** Clause of the rulebook, for coverage and links. */
export type Clause = string;

/**
 * Something that happened. `data` holds the full truth; `eventsFor` reduces it to what a seat may know. Texts:
 * `ev.<kind>` with the data as parameters.
 */
export interface GameEvent {
  readonly kind: string;
  readonly turn: number;
  /** 0-based watch; −2: as the turn opens, −1: before the first, 999: at the end of the turn. */
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
