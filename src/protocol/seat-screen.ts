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

/** What the page gets for the active seat; nothing of the other. */
export interface SeatScreen {
  readonly game: GameInfo;
  readonly phase: Phase;
  /** The active seat. Null during a hand-over. */
  readonly seat: Side | null;
  /** The seat that is asked to sit down; null unless it is a hand-over. */
  readonly next: Side | null;
  /** Null during a hand-over. */
  readonly view: SideView | null;
  /** This seat's view one turn earlier, to show what changed. Null in turn 1. */
  readonly previous: SideView | null;
  /** The scenario's names and prose that this seat may read, by key. */
  readonly texts: Readonly<Record<string, string>>;
  /** All that this seat has learned so far, oldest first. */
  readonly events: readonly SeatEvent[];
  /** Saved orders of this turn that are not sealed yet. */
  readonly draft: Submission | null;
  /** What this seat sealed for the last resolved turn. Null before the first, and if it sealed nothing. */
  readonly given: Submission | null;
  /** This seat may ask the adviser now. */
  readonly adviser: boolean;
  /** Once the game is over. */
  readonly outcome: Outcome | null;
  readonly briefing: Briefing | null;
  /** Once the game is over: what was secret until now. */
  readonly reveal: Reveal | null;
  /** Once the game is over: what players wrote about it, by name. */
  readonly remarks: Readonly<Record<string, string>>;
}

/** Progress of a computer player's decision. Holds nothing of what it thinks. */
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

/** A plan that a computer player considered, with its expected result. */
interface Weighed {
  readonly orders: readonly Order[];
  readonly signals: readonly Signal[];
  /** Own points at the end, expected. */
  readonly points: number;
  /** Chance of war, 0–1. */
  readonly war: number;
}

/** A computer player's log of a turn. Words: `character.<id>`; of a style `policy.<style>`. */
export interface Thought {
  readonly turn: number;
  readonly character: string;
  readonly believed: {
    readonly styles: readonly { readonly style: string; readonly chance: number }[];
    /** Chances that strikes leave a tenth fewer attacks, and a tenth more, 0–1. Absent in older games. */
    readonly strikes?: Readonly<Record<'limited' | 'heavy', { readonly fewer: number; readonly more: number }>> & {
      /** Chance that force deters rather than provokes. Absent in older games. */
      readonly deters?: number;
    };
  };
  readonly chosen: Weighed;
  readonly considered: readonly Weighed[];
  readonly simulations: number;
  /** Its signals, and whether its own plans would have kept them. Absent in older games. */
  readonly said?: readonly { readonly signal: Signal; readonly meant: 'meant' | 'bluff' | 'untested' }[];
  /** Trust in the other side's threats and promises, 0–1, and how often it was tested. */
  readonly trust?: { readonly threats: number; readonly promises: number; readonly tested: number };
}

/** One option that the adviser offers. Words: `advice.kind.<kind>`. */
export interface AdviceOption {
  readonly kind: string;
  readonly orders: readonly Order[];
  readonly signals: readonly Signal[];
  /** Own points at the end compared with no new orders now: mean, and half of the 95 % interval. */
  readonly points: number;
  readonly give: number;
  /** Chance of war before the end, 0–1; and with no new orders. */
  readonly war: number;
  readonly warWaiting: number;
  /** Chances in this turn, 0–1: an American is killed; the other side strikes, or gives an order of restraint. */
  readonly killed: number;
  readonly act: number;
  /** The bar that gains most by it and the one that loses most, in points. */
  readonly gains: { readonly bar: Bar; readonly by: number } | null;
  readonly costs: { readonly bar: Bar; readonly by: number } | null;
}

/** The adviser's answer for one seat and turn. Words of a style: `policy.<style>`. */
export interface Advice {
  readonly options: readonly AdviceOption[];
  readonly believed: readonly { readonly style: string; readonly chance: number }[];
  /** Chance, 0–1, that in this game force deters rather than provokes, from what the seat has seen. */
  readonly deters: number;
  readonly simulations: number;
}

export interface Reveal {
  /** As the game was set up, nothing withheld. */
  readonly options: Options;
  /** `world`: its place on the line from deterrence (0) to spiral (100). */
  readonly theta: {
    readonly limited: number;
    readonly heavy: number;
    readonly yemen: number;
    readonly world: number;
  };
  readonly hiddenAims: Readonly<Record<Side, HiddenAim | null>>;
  /** What both sides sealed, turn by turn. */
  readonly turns: readonly { readonly us: Submission | null; readonly iran: Submission | null }[];
  /** Everything that happened, nothing withheld. */
  readonly events: readonly SeatEvent[];
  /** The computer players' logs; empty for people, and in games that did not save them. */
  readonly thoughts: Readonly<Record<Side, readonly Thought[]>>;
  /** Both sides' last views. */
  readonly views: Readonly<Record<Side, AnyView>>;
  /** Ids of the scenario's discussion questions; their words are in `texts`. */
  readonly questions: readonly string[];
}
