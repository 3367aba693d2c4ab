import type {
  AnyView,
  Bar,
  HiddenAim,
  Options,
  Order,
  Outcome,
  RoleDef,
  SeatEvent,
  Side,
  SideView,
  Signal,
  SourceDef,
  Submission,
} from '../engine/model/index.ts';

/** What a session shows to one seat; the same from the worker in the page and from a classroom server. */

/** Who holds a seat: a person, or a policy of the catalog by its id. */
export type SeatKind = 'human' | (string & {});

/** A stored game in the list. Anybody may read it: nothing in it is secret. */
export interface GameInfo {
  readonly id: string;
  readonly scenario: string;
  readonly title: string;
  readonly seats: Readonly<Record<Side, SeatKind>>;
  readonly turn: number;
  readonly nominal: number;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly over: boolean;
  readonly phase: Phase;
}

export type Phase = 'briefing' | 'handover' | 'orders' | 'waiting' | 'result' | 'over';

/** What the page gets for the seat that is looking; nothing of the other. */
export interface SeatScreen {
  readonly game: GameInfo;
  readonly phase: Phase;
  /** Who looks. Null while the screen is handed over. */
  readonly seat: Side | null;
  /** Hand-over: who is to sit down. */
  readonly next: Side | null;
  /** Null while the screen is handed over. */
  readonly view: SideView | null;
  /** This seat's view as the turn before was ordered: what the changes are measured from. Null in turn 1. */
  readonly previous: SideView | null;
  /** Names and prose of the scenario, by key; the other side's briefing is not among them. */
  readonly texts: Readonly<Record<string, string>>;
  /** Everything this seat has learnt so far, oldest first. */
  readonly events: readonly SeatEvent[];
  /** Unsealed orders kept from before, of the turn being ordered. */
  readonly draft: Submission | null;
  /** This seat may ask the adviser now. */
  readonly adviser: boolean;
  /** Once the game is over. */
  readonly outcome: Outcome | null;
  readonly briefing: Briefing | null;
  /** Once the game is over: what nobody was told until now. */
  readonly reveal: Reveal | null;
  /** Once the game is over: what people wrote about it, by the name it was given. */
  readonly remarks: Readonly<Record<string, string>>;
}

/** How far a computer player has come with the turn being ordered; nothing of what it thinks is in it. */
export interface Thinking {
  readonly game: string;
  readonly turn: number;
  readonly side: Side;
  /** 0–1 */
  readonly done: number;
}

/** Prose is in `texts`: `brief.<side>.<who|want|fear|know>`, `role.<side>.<id>`, `scenario.summary`. */
interface Briefing {
  readonly roles: readonly RoleDef[];
  readonly sources: readonly SourceDef[];
}

/** A set of orders that a computer player weighed, and what it was thought to come to. */
interface Weighed {
  readonly orders: readonly Order[];
  readonly signals: readonly Signal[];
  /** Own points at the end, as expected. */
  readonly points: number;
  /** Chance of war, 0–1. */
  readonly war: number;
}

/** A computer player's log of a turn. Words: `character.<id>`; a style is told as `policy.<style>`. */
export interface Thought {
  readonly turn: number;
  readonly character: string;
  readonly believed: {
    readonly styles: readonly { readonly style: string; readonly chance: number }[];
    /** Chances that strikes leave a tenth fewer attacks, and a tenth more, 0–1. Not kept by games of before. */
    readonly strikes?: Readonly<Record<'limited' | 'heavy', { readonly fewer: number; readonly more: number }>>;
  };
  readonly chosen: Weighed;
  readonly considered: readonly Weighed[];
  readonly simulations: number;
  /** What it said, and whether its own plans would have kept it. Not kept by games of before. */
  readonly said?: readonly { readonly signal: Signal; readonly meant: 'meant' | 'bluff' | 'untested' }[];
  /** What it took the other side's word to be worth, 0–1, and how often that had been put to the test. */
  readonly trust?: { readonly threats: number; readonly promises: number; readonly tested: number };
}

/** One way to go that an adviser sees. Words: `advice.kind.<kind>`. */
export interface AdviceOption {
  readonly kind: string;
  readonly orders: readonly Order[];
  readonly signals: readonly Signal[];
  /** Own points at the end more than with nothing new now, on average, and half of the 95 % interval. */
  readonly points: number;
  readonly give: number;
  /** Chance of war before the end, 0–1; and with nothing new. */
  readonly war: number;
  readonly warWaiting: number;
  /** Chances in this turn, 0–1: an American is killed; the other side strikes, or gives an order of restraint. */
  readonly killed: number;
  readonly act: number;
  /** The bar that gains most by it and the one that loses most, in points. */
  readonly gains: { readonly bar: Bar; readonly by: number } | null;
  readonly costs: { readonly bar: Bar; readonly by: number } | null;
}

/** What an adviser says of the turn being ordered, from what that seat may know. A style is told as `policy.<style>`. */
export interface Advice {
  readonly options: readonly AdviceOption[];
  readonly believed: readonly { readonly style: string; readonly chance: number }[];
  readonly simulations: number;
}

export interface Reveal {
  /** As the game was set up, nothing withheld. */
  readonly options: Options;
  readonly theta: { readonly limited: number; readonly heavy: number; readonly yemen: number };
  readonly hiddenAims: Readonly<Record<Side, HiddenAim | null>>;
  /** What both sides sealed, turn by turn. */
  readonly turns: readonly { readonly us: Submission | null; readonly iran: Submission | null }[];
  /** Everything that happened, nothing withheld. */
  readonly events: readonly SeatEvent[];
  /** What computer players thought as they played; empty for people, and where it was not kept. */
  readonly thoughts: Readonly<Record<Side, readonly Thought[]>>;
  /** Both sides' last views. */
  readonly views: Readonly<Record<Side, AnyView>>;
  /** Ids of the scenario's questions to discuss; their words are among its texts. */
  readonly questions: readonly string[];
}
