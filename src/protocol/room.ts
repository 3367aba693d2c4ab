import type { IranAim, OrderError, RoleDef, Side, UsAim } from '../engine/model/index.ts';
import type { DailyPlan } from './daily-plan.ts';

/**
 * A class as it crosses the network: a room with tables, people and one instructor's desk. Here is what everybody in it
 * may know; `room-seat.ts`, `room-desk.ts` and `room-host.ts` hold what only some may. Times are milliseconds since 1970
 * by the server's clock.
 */

/** `A`, `B` … */
export type TableId = string;
/** An id that the room makes; never one of the words that stand beside it (`desk`, `team`, `us` …). */
export type PersonId = string & {};
/** A role's id in the scenario: `president`, `quds` … */
export type RoleId = string;
export type Aim = UsAim | IranAim;

/** Who holds a token: a person of the class, the instructor's desk, or the projector (`wall`). */
export type Holder = 'person' | 'desk' | 'wall';

/** briefing → orders → closing (all have sealed, waits for the other tables) → playback → orders … → over. */
export type TablePhase = 'briefing' | 'orders' | 'closing' | 'playback' | 'over';

/** Times the usual clock for somebody who needs longer. */
export const MORE_TIME = [1, 1.25, 1.5] as const;
export type MoreTime = (typeof MORE_TIME)[number];

/** Running until `endsAt`, stopped with `left` ms to go, or none. `total`: ms of the whole stretch, for the bar. */
export type Clock =
  | { readonly endsAt: number; readonly total: number }
  | { readonly left: number; readonly total: number }
  | null;

/** Minutes of a lesson and their parts. */
export interface LessonPlan {
  /** Whole lesson, minutes. */
  readonly minutes: number;
  readonly turns: number;
  /** Minutes. */
  readonly join: number;
  readonly brief: number;
  readonly debrief: number;
  /** Seconds of one turn. */
  readonly decide: number;
  readonly lastCall: number;
  readonly playback: number;
}

/** Lessons offered on the host page, minutes. Any field can be changed before the class begins. */
export const LESSONS: readonly LessonPlan[] = [
  { minutes: 30, turns: 3, join: 3, brief: 3, debrief: 9, decide: 160, lastCall: 20, playback: 60 },
  { minutes: 50, turns: 4, join: 4, brief: 5, debrief: 15, decide: 195, lastCall: 25, playback: 80 },
  { minutes: 75, turns: 5, join: 4, brief: 8, debrief: 25, decide: 225, lastCall: 30, playback: 105 },
  { minutes: 90, turns: 6, join: 4, brief: 10, debrief: 30, decide: 240, lastCall: 30, playback: 120 },
];

/** A class has at most so many tables and people, and a table so many seats. */
export const MAX_TABLES = 12;
export const MAX_PEOPLE = 120;
export const MAX_AT_TABLE = 20;
/** Proposals of one side in one turn. */
export const MAX_PROPOSALS = 12;
/** Letters of a name and of a line of talk. */
export const MAX_NAME = 20;
export const MAX_LINE = 500;

/** Questions of a quiz. */
export const MOST_QUIZ = 40;

/** A person as the team and the desk see them. */
export interface PersonInfo {
  readonly id: PersonId;
  readonly name: string;
  readonly table: TableId | null;
  readonly side: Side | null;
  /** Empty: watches. */
  readonly roles: readonly RoleId[];
  /** Same powers as the role's holder, but does not seal. */
  readonly deputy: boolean;
  /** Enters the paper slips of its team, for the desk: nothing of it counts as this person's own. */
  readonly slips?: true;
}

/** What somebody asks for in private before the seats are dealt: not that side, or no side at all. */
export type Wish = 'notUs' | 'notIran' | 'watch';

/** A question of the ready check, as the desk's course asks it. `right`: number of the right answer, from 1. */
export interface CheckQuestion {
  readonly id: string;
  readonly text: string;
  readonly answers: readonly string[];
  readonly right: number;
}

/** The ready check as a person sees it. */
export interface OwnCheck {
  readonly questions: readonly Omit<CheckQuestion, 'right'>[];
  /** Own answers, by question. */
  readonly mine: Readonly<Record<string, number>>;
  /** The right answers, once all are given; null before. */
  readonly right: Readonly<Record<string, number>> | null;
}

/** The same questions twice: before anybody plays, and once the debrief shows everything. */
export type QuizTime = 'before' | 'after';
/** Chosen answers by question: their numbers in the course, from 1. */
export type QuizAnswers = Readonly<Record<string, number>>;

/** What somebody felt, without a name. */
export interface Felt {
  /** New with each sending: says nothing of who or when. */
  readonly id: string;
  /** Words: `feeling.<id>`. At most three. */
  readonly feelings: readonly string[];
  readonly sentence: string;
}

/** Who may read it. What is for nobody never leaves the page. */
export type FeltTo = 'class' | 'desk';

/** How a person is connected. `screenOff`: a phone's hidden tab let its stream go. */
export type Presence = 'here' | 'screenOff' | 'lost' | 'never';

/** What everybody in the class may know of a table. */
export interface PublicTable {
  readonly id: TableId;
  readonly phase: TablePhase;
  /** The turn being ordered, or the last one; of `turns`. */
  readonly turn: number;
  /** Fewer than planned once the table is to end early. */
  readonly turns: number;
  readonly clock: Clock;
  readonly sealed: Readonly<Record<Side, boolean>>;
  /** Forked from a turn of another table. */
  readonly from: { readonly table: TableId; readonly turn: number } | null;
  /** The desk ends it with the turn `turns`. */
  readonly last: boolean;
  /** The desk took the table back: this turn is ordered again. */
  readonly takenBack: boolean;
  /** What is ordered now, or next, is practice and will not be played. */
  readonly practice?: true;
}

/** `lobby`: nothing has begun; `play`; `debrief`: step 1 shows the human cost and the hot wash, step 2 everything. */
export type RoomStage =
  | { readonly kind: 'lobby' }
  | { readonly kind: 'play' }
  | ({ readonly kind: 'debrief'; readonly step: 1 | 2; readonly chapter: string } & ChapterTalk);

/** What the desk's course gives a chapter: minutes, and the one question to talk about. */
export interface ChapterTalk {
  readonly minutes?: number;
  readonly ask?: string;
}

/** What a course says of a role: what it wants, what makes it hard, what it reads for the team, and its question. */
export interface RoleCard {
  readonly goal: string;
  readonly dilemma: string;
  readonly know: string;
  readonly ask: string;
}

/** By side and id of the role. */
export type RoleCards = Readonly<Record<Side, Readonly<Record<RoleId, RoleCard>>>>;

/** Part `room`: what everybody may know. */
export interface RoomScreen {
  readonly room: string;
  readonly title: string;
  readonly scenario: string;
  /** First day of the scenario, `YYYY-MM-DD`, and days of a turn. */
  readonly start: string;
  readonly turnDays: number;
  readonly plan: LessonPlan;
  /** The game is played in the first of two sessions, and argued in the second. */
  readonly sessions?: 2;
  /** A turn a day; null: a lesson by minutes. */
  readonly days: DailyPlan | null;
  readonly stage: RoomStage;
  /** The code takes people. */
  readonly open: boolean;
  readonly chat: boolean;
  readonly backChannel: 'closed' | 'held' | 'open';
  readonly step: 'together' | 'each';
  readonly seats: 'dealt' | 'chosen';
  readonly bell: number | null;
  /** When the debrief was opened, and its present chapter; null: it is not. */
  readonly debriefed: { readonly opened: number; readonly chapter: number } | null;
  /** When the whole debrief opens by itself; null: when the desk opens it. */
  readonly opensAt: number | null;
  /** When the second of two sessions ends; null: there is none, or the desk has not said. */
  readonly secondBell: number | null;
  readonly tables: readonly PublicTable[];
  /** People who are ready, of those seated: at the own table; for desk and wall, in the whole class. */
  readonly ready: number;
  readonly seated: number;
  /** Roles of each side, as the scenario gives them; words: `role.<side>.<id>` in the texts of the game. */
  readonly roles: Readonly<Record<Side, readonly RoleDef[]>>;
  readonly texts: Readonly<Record<string, string>>;
  /** The one who asks; null for desk and wall. */
  readonly me: PersonInfo | null;
  /** Own quiet wish. */
  readonly wish: Wish | null;
  /** Null: there is none, or it is not for the one who asks. */
  readonly check: OwnCheck | null;
  /** The course's cards of the own side's roles; for all others none. */
  readonly cards: RoleCards[Side];
  /** The quiz that the one who asks may take now, or has just taken; for desk and wall, always null. */
  readonly quiz: QuizTime | null;
  /** In the debrief: what people felt and sent to the class. */
  readonly felt: readonly Felt[];
  /** What the one who asks has sent, and to whom. */
  readonly ownFelt: (Felt & { readonly to: FeltTo }) | null;
  /** The one who asks has stepped out. */
  readonly steppedOut: boolean;
  readonly muted: boolean;
  /** Own team; in the lobby, and for the desk and the wall, all people. */
  readonly people: readonly PersonInfo[];
  /** Places held by a computer player at the own table, by role. */
  readonly computers: readonly { readonly table: TableId; readonly side: Side; readonly role: RoleId }[];
  /** For desk and wall: what people join with. */
  readonly code: string | null;
}

/** HTTP status of a refusal: 400 form, 401 token, 403 not yours, 404, 409 stale, 410 over, 422 rules, 423 locked or paused, 429, 503 read-only. */
export type RoomStatus = 400 | 401 | 403 | 404 | 409 | 410 | 422 | 423 | 429 | 503;

/** `message` is packed for people (`message.ts`): words `room.error.<code>`. `at`: JSON pointer into what was sent. */
export interface RoomError {
  readonly status: RoomStatus;
  readonly code: string;
  readonly message: string;
  readonly at?: string;
  readonly errors?: readonly OrderError[];
}

export type Done = { readonly rev: number };
