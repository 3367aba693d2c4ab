import type { Side, WhiteSubmission } from '../engine/model/index.ts';
import type { Felt, MoreTime, PersonInfo, QuizTime, TableId, Wish } from './room.ts';
import type { Bulletin, TeamDraft } from './room-seat.ts';
import type { SeatScreen } from './seat-screen.ts';

/** What only the instructor's desk gets. */

/** Part `desk`: what only the instructor sees, all tables at a glance. Never contains drafts or truth. */
export interface DeskScreen {
  /** False: an assistant's, for some of the tables. It may not do what `COMMANDS` has as `wholeClass`. */
  readonly wholeClass: boolean;
  readonly tables: readonly DeskTable[];
  readonly people: readonly DeskPerson[];
  /** The server slept: every clock stopped; ms that it slept. Null: it did not. */
  readonly slept: number | null;
  /** Deleted by itself at. */
  readonly expires: number;
  readonly injects: readonly ReadyInject[];
  /** What the projector shows, as the desk has chosen. */
  readonly wall: { readonly blank: boolean; readonly table: TableId | null };
  /** The ready check: counts by question, never by person. */
  readonly check: readonly CheckCount[];
  readonly quiz: QuizCounts;
  /** What people felt and sent to the desk alone, without names. */
  readonly felt: readonly Felt[];
  readonly held: number;
  readonly unread: number;
}

/** Of those who are here: how many have answered a question, and how many of them rightly. */
export interface CheckCount {
  readonly id: string;
  readonly text: string;
  /** Words of the right answer. */
  readonly answer: string;
  readonly right: number;
  readonly answered: number;
  readonly of: number;
}

/** The quiz by question, never by person. */
export interface QuizCounts {
  readonly open: QuizTime | null;
  /** People who are expected. */
  readonly people: number;
  readonly handedIn: Readonly<Record<QuizTime, number>>;
  /** People whose answers are counted below: those who took both; until somebody has, those who took the first. */
  readonly counted: number;
  readonly items: readonly QuizItemCount[];
}

export interface QuizItemCount {
  readonly id: string;
  readonly text: string;
  /** Words of the right answer. */
  readonly answer: string;
  /** Right answers of those counted; `after` is null while nobody has taken both. */
  readonly before: number;
  readonly after: number | null;
}

export interface DeskTable {
  readonly id: TableId;
  /** Heat of the table, 0–100, and its rung's id. */
  readonly heat: number;
  readonly rung: string;
  readonly ended: 'war' | 'time' | 'stopped' | null;
  /** It heard what another table did, and is left out when tables are compared. */
  readonly overheard: boolean;
  readonly injects: readonly InjectInfo[];
  readonly bulletins: readonly Bulletin[];
}

export interface DeskPerson extends PersonInfo {
  readonly register: string;
  readonly muted: boolean;
  readonly absent: boolean;
  readonly wish: Wish | null;
  readonly steppedOut: boolean;
  /** Turns that do not count for this person. */
  readonly excused: readonly number[];
  /** Turns in a row, up to the last one, in which they did nothing, though they had a place and were not excused. */
  readonly missed: number;
  /** Times the usual clock, for their table. The person and the desk alone know whose need it is. */
  readonly moreTime: MoreTime;
  readonly did: {
    readonly proposed: boolean;
    readonly marked: boolean;
    readonly forecast: boolean;
    readonly ready: boolean;
  };
}

/** An event or bulletin that the scenario brings along; its words are `inject.<id>` in the room's texts. */
export interface ReadyInject {
  readonly id: string;
  readonly say: Side | 'both';
  readonly effect: WhiteSubmission['injects'][number]['effect'] | null;
  readonly watch: number;
  readonly false: boolean;
}

export type InjectInfo = WhiteSubmission['injects'][number] & { readonly id: string };

/** Part `table` of the desk, asked for one table when its drafts are uncovered. */
export interface UncoveredTable {
  readonly table: TableId;
  readonly drafts: Readonly<Record<Side, TeamDraft>>;
  readonly screens: Readonly<Record<Side, SeatScreen>>;
}
