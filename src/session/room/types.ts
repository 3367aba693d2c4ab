import type { Assessment, Options, Scenario, Side, Success, WhiteSubmission } from '../../engine/model/index.ts';
import type {
  Aim,
  Clock,
  LessonPlan,
  MoreTime,
  PersonId,
  RoleId,
  RoomStage,
  TableId,
  TablePhase,
  Wish,
  CheckQuestion,
  QuizAnswers,
  QuizTime,
  Felt,
  FeltTo,
  RoleCards,
} from '../../protocol/room.ts';
import type { Line, Mark, Proposal, Proposed, Sealed, WatchPrompt } from '../../protocol/room-seat.ts';
import type { DailyPlan } from '../../protocol/daily-plan.ts';
import type { RoomCommand } from '../../protocol/room-commands.ts';
import type { Decided } from '../policy-catalog.ts';
import type { Play } from '../play.ts';

/** What a class is opened with. */
export interface RoomSettings {
  /** Edition of the rules that its turns are played by. */
  readonly rules: string;
  readonly scenario: Scenario;
  readonly options: Options;
  readonly seed: string;
  readonly plan: LessonPlan;
  /** The game is played in the first of two sessions. */
  readonly sessions?: 2;
  /** A turn a day: then the plan's minutes of turns do not count. */
  readonly days?: DailyPlan;
  readonly step: 'together' | 'each';
  readonly seats: 'dealt' | 'chosen';
  readonly bell: number | null;
  /** What people join with. */
  readonly code: string;
  /** Those who watch are asked more, and it counts. Older classes have no such sheet. */
  readonly watchSheet?: true;
  /** Deleted so many days after the last fact. */
  readonly keepDays: number;
}

/** A class as its server holds it: plain values, folded from numbered facts by `evolve`. */
export interface Room extends RoomSettings {
  readonly id: string;
  /** Number of facts. */
  readonly rev: number;
  /** The code takes people. */
  readonly open: boolean;
  readonly stage: RoomStage;
  readonly debriefed: { readonly opened: number; readonly chapter: number } | null;
  /** When step 2 of the debrief opens by itself. */
  readonly opensAt: number | null;
  /** When the second of two sessions ends. */
  readonly secondBell: number | null;
  readonly chat: boolean;
  readonly backChannel: 'closed' | 'held' | 'open';
  readonly people: Readonly<Record<PersonId, Person>>;
  /** Names or numbers of the instructor's book: for the desk alone. */
  readonly register: Readonly<Record<PersonId, string>>;
  /** What people would rather not play: for themselves and the desk alone. */
  readonly wishes: Readonly<Record<PersonId, Wish>>;
  readonly check: ReadyCheck;
  /** Of the course; a class whose desk sent none has the scenario's words alone. */
  readonly cards: RoleCards;
  readonly quiz: Quiz;
  /** What each felt, and who may read it; never under a name. */
  readonly felt: Readonly<Record<PersonId, Felt & { readonly to: FeltTo; readonly hidden: boolean }>>;
  /** Who agreed to research, or not: in no view but the own one, and in the desk's only as a number once it is released. */
  readonly consents: Readonly<Record<PersonId, boolean>>;
  readonly consentReleased: boolean;
  readonly tables: Readonly<Record<TableId, Table>>;
  readonly talk: readonly TalkLine[];
  readonly wall: { readonly blank: boolean; readonly table: TableId | null };
  /** ms that the server slept while clocks ran; null: it did not, or the desk went on. */
  readonly slept: number | null;
  readonly requests: Requests;
  /** Times of the first and the last fact, ms since 1970. */
  readonly created: number;
  readonly touched: number;
  /** What each did in turns that are over and in the one being ordered, for the debrief. */
  readonly deeds: readonly Deed[];
}

/** Questions before turn 1, and what each answered first. Nobody is told whose answers these are. */
export interface ReadyCheck {
  readonly questions: readonly CheckQuestion[];
  readonly answers: Readonly<Record<PersonId, Readonly<Record<string, number>>>>;
}

/** The class's quiz, and what each handed in, by time: for themselves, and for the desk only as counts and as marks. */
export interface Quiz {
  readonly open: QuizTime | null;
  readonly questions: readonly CheckQuestion[];
  readonly taken: Readonly<Record<QuizTime, Readonly<Record<PersonId, QuizAnswers>>>>;
}

export interface Seat {
  readonly table: TableId | null;
  /** Null: watches. */
  readonly side: Side | null;
  readonly roles: readonly RoleId[];
  readonly deputy: boolean;
}

export interface Person extends Seat {
  readonly id: PersonId;
  readonly name: string;
  readonly muted: boolean;
  readonly absent: boolean;
  /** Left or was removed; stays named in what it did. */
  readonly gone: boolean;
  /** The seat that it stepped out of: it watches, and its team still sees it there, without a connection. */
  readonly out: Seat | null;
  /** Turns that do not count for it: those in which it had stepped out, and those that the desk names. */
  readonly excused: readonly number[];
  /** Times the usual clock, for its table; absent: as others. */
  readonly moreTime?: MoreTime;
  /** Enters the paper slips of its team, for the desk. */
  readonly slips?: true;
  /** Request that it joined with. */
  readonly request: string;
  readonly remarks: Readonly<Record<string, string>>;
}

export interface Table {
  readonly id: TableId;
  readonly from: { readonly table: TableId; readonly turn: number } | null;
  readonly phase: TablePhase;
  readonly play: Play;
  readonly clock: Clock;
  readonly drafts: Readonly<Record<Side, Draft>>;
  readonly computers: Readonly<Record<Side, Computers>>;
  readonly injects: readonly Inject[];
  readonly bulletins: readonly TableBulletin[];
  /** Ends with the turn being ordered. */
  readonly last: boolean;
  readonly stopped: boolean;
  /** It heard what another table did. */
  readonly overheard: boolean;
  /** The turn being ordered was closed once and taken back. */
  readonly takenBack: boolean;
  /** Its practice turn is over. */
  readonly practised?: true;
  /** Forecasts of those who watch, by turn. */
  readonly watchers: Readonly<Record<PersonId, Assessment>>;
  /** Proposed during playback by those with more time; part of the draft once orders open. */
  readonly prepared: readonly { readonly side: Side; readonly proposal: Proposal }[];
  /** Drafts of closed turns, oldest first. */
  readonly past: readonly PastTurn[];
}

export interface PastTurn {
  readonly drafts: Table['drafts'];
  readonly watchers: Table['watchers'];
  readonly injects: readonly Inject[];
  /** Who sat there as it closed. */
  readonly seats: Readonly<Record<PersonId, PastSeat>>;
}

export type PastSeat = Pick<Person, 'side' | 'roles' | 'absent' | 'slips'>;

/** One side's shared draft of a turn. */
export interface Draft {
  readonly rev: number;
  readonly turn: number;
  readonly proposals: readonly Proposal[];
  readonly aims: readonly Aim[] | null;
  readonly forecasts: Readonly<Record<PersonId, Assessment>>;
  readonly ready: readonly PersonId[];
  readonly sealed: Sealed | null;
  /** What was said as it was last sealed would be success; it stays when the orders are unsealed. */
  readonly success?: Success;
  /** Roles for which a computer player has proposed in this turn. */
  readonly suggested: readonly RoleId[];
}

/** Policies that hold a whole side, or places of it. */
export interface Computers {
  readonly whole: string | null;
  readonly roles: Readonly<Record<RoleId, string>>;
}

export type Inject = WhiteSubmission['injects'][number] & { readonly id: string };

export interface TableBulletin {
  readonly id: string;
  readonly at: number;
  readonly turn: number;
  readonly text: string;
  readonly to: Side | 'both' | PersonId;
  /** It is false; these words correct it as the next turn opens. */
  readonly correction: string | null;
}

export interface TalkLine extends Line {
  readonly turn: number;
  readonly hidden: boolean;
}

/** A proposal or mark in a turn, kept by person for the debrief. */
export interface Deed {
  readonly at: number;
  /** `desk`: it proposed for the team, or somebody entered a paper slip for it. */
  readonly person: PersonId | 'desk';
  readonly table: TableId;
  readonly turn: number;
  readonly side: Side | null;
  readonly kind: 'propose' | 'amend' | 'withdraw' | 'mark' | 'forecast' | 'note';
  /** Roles held then. */
  readonly roles: readonly RoleId[];
  /** The proposal's id; empty for a forecast. */
  readonly proposal: string;
  /** What was proposed, marked, forecast or written; null: nothing more to say. */
  readonly detail: Proposed | Mark | Assessment | WatchNote | null;
}

export interface WatchNote {
  readonly prompt: WatchPrompt;
  readonly text: string;
}

/** Requests of the log: those of late are few and cheap to copy. */
export interface Requests {
  readonly old: ReadonlySet<string>;
  readonly late: readonly string[];
}

/** The desk of a class; one for some of its tables names them. */
export interface DeskSeat {
  readonly id: string;
  readonly tables: readonly TableId[];
}

/** Who acts or looks. */
export type Actor =
  | { readonly person: PersonId }
  | { readonly desk: true | DeskSeat }
  | { readonly wall: true }
  | { readonly clock: true }
  | { readonly computer: true }
  | { readonly nobody: true };

/** Words of people's names in the language of the class. */
export interface NameWords {
  /** Made-up names have one of each, in this order: *Amber Heron*. */
  readonly first: readonly string[];
  readonly second: readonly string[];
  /** Nobody may be called by one of them: they belong to the desk or the machine. */
  readonly reserved: readonly string[];
}

/** What comes from outside with a command. */
export interface Given {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly names: NameWords;
  /** A new random id: letters and digits, never the same twice. */
  readonly id: () => string;
  /** A code to join with that no other open room has. */
  readonly code?: () => string;
  /** Days until a room without commands is deleted; 30 unless given. Only for `openRoom`. */
  readonly keepDays?: number;
}

/** What the server's own parts ask of a room, besides what people do. */
export type ServerCommand =
  | { readonly kind: 'join'; readonly requestId: string; readonly name?: string; readonly register?: string }
  /** A clock ran out. Taken only if table, turn and `endsAt` are still those. */
  | { readonly kind: 'due'; readonly table: TableId; readonly turn: number; readonly endsAt: number }
  /** A computer player decided: for these roles, or (none) for its whole side. */
  | {
      readonly kind: 'decided';
      readonly table: TableId;
      readonly turn: number;
      readonly side: Side;
      readonly roles: readonly RoleId[];
      readonly decided: Decided;
    }
  /** The hour has come at which the debrief opens by itself. Taken only if it is still that. */
  | { readonly kind: 'opens'; readonly at: number }
  /** Nobody watched the clocks since then. More than 10 s: they stop as of then; less is added to them. */
  | { readonly kind: 'slept'; readonly since: number };

export type Command = RoomCommand | ServerCommand;
export type CommandKind = Command['kind'];
export type CommandOf<K extends CommandKind> = Extract<Command, { readonly kind: K }>;
