import type {
  Assessment,
  Order,
  OrderError,
  Outcome,
  PublicView,
  SeatEvent,
  Side,
  Signal,
  Success,
} from '../engine/model/index.ts';
import type { Aim, CheckQuestion, PersonId, PersonInfo, QuizAnswers, QuizTime, RoleId, TableId } from './room.ts';
import type { OwnRecord } from './room-grading.ts';
import type { GameInfo, SeatScreen } from './seat-screen.ts';

/** What a person of the class gets: the game of the own table, the team's draft, talk, and what came of it all. */

/** What a proposal would do. */
export type Proposed = { readonly order: Order } | { readonly signal: Signal };
/** Questions to those who watch: what was done and meant, how it will be read, what would show the opposite. */
export const WATCH_PROMPTS = ['meant', 'read', 'evidence'] as const;
export type WatchPrompt = (typeof WATCH_PROMPTS)[number];
/** Longest answer, in letters. */
export const MAX_WATCH_NOTE = 280;
export type Mark = 'agree' | 'doubt';

export interface Proposal {
  readonly id: string;
  /** Rises when it is amended: an amendment names the one it saw. */
  readonly rev: number;
  readonly by: PersonId | 'computer' | 'desk';
  readonly role: RoleId;
  readonly what: Proposed;
  /** Set aside by the head: not among what is sealed. */
  readonly aside: boolean;
  readonly marks: Readonly<Record<PersonId, Mark>>;
}

/** One side's shared draft of the turn being ordered. */
export interface TeamDraft {
  /** Rises when what would be sealed changes or is doubted; to seal names the one that was seen. */
  readonly rev: number;
  readonly turn: number;
  /** In the order in which they will be sealed. */
  readonly proposals: readonly Proposal[];
  /** Turn 1: the ranking of aims, most important first. */
  readonly aims: readonly Aim[] | null;
  readonly ready: readonly PersonId[];
  /** Who has given a forecast; whose it is stays with the person. */
  readonly forecasts: number;
  /** Own forecast. */
  readonly mine: Assessment;
  readonly sealed: Sealed | null;
  /** This person has more time: in playback the draft holds what they propose for the next turn, which nobody else sees yet. */
  readonly early?: true;
  /** Of one who watches: own answers for the turn that is shown. Absent: the class has no watch sheet. */
  readonly sheet?: Readonly<Partial<Record<WatchPrompt, string>>>;
  /** What was said as it was last sealed would be success. */
  readonly success?: Success;
  /** Why the draft as it stands could not be sealed; empty: it could. */
  readonly errors: readonly OrderError[];
}

export interface Sealed {
  readonly by: PersonId | 'team' | 'deadline' | 'desk' | 'computer';
  readonly at: number;
}

/** Part `game` of a person: the game as their side (or, for one who watches, the public) may know it. */
export interface TableScreen {
  readonly table: TableId;
  /** For one who plays; null for one who watches, and on the wall. */
  readonly screen: SeatScreen | null;
  /** For one who watches, and on the wall. */
  readonly watch: PublicScreen | null;
  /** Bulletins received, oldest first. */
  readonly bulletins: readonly Bulletin[];
}

/** A game as everybody may know it. */
export interface PublicScreen {
  readonly game: GameInfo;
  readonly phase: 'briefing' | 'orders' | 'result' | 'over';
  readonly view: PublicView;
  /** One turn earlier. Null in turn 1. */
  readonly previous: PublicView | null;
  readonly texts: Readonly<Record<string, string>>;
  readonly events: readonly SeatEvent[];
  /** Once step 2 of the debrief is open. */
  readonly outcome: Outcome | null;
}

/** Words from the instructor to one side, both, or one person. They never touch the rules. */
export interface Bulletin {
  readonly id: string;
  readonly at: number;
  readonly turn: number;
  readonly text: string;
  readonly to: Side | 'both' | PersonId;
  /** It was false: the words that correct it. Told in step 2 of the debrief, and to the desk. */
  readonly correction?: string;
}

/** Part `talk`: the lines that the one who asks may read. */
export interface Line {
  readonly id: string;
  readonly at: number;
  readonly from: PersonId | 'desk';
  /** `back`: State ↔ Foreign Minister. */
  readonly to: 'team' | 'desk' | 'back' | 'all' | PersonId;
  readonly table: TableId | null;
  readonly side: Side | null;
  readonly text: string;
  /** Held until the desk passes it. Only its writer and the desk see it. */
  readonly held: boolean;
}

/** What somebody did, shown to that person and the desk after the debrief has opened. */
export interface Contribution {
  readonly person: PersonId;
  readonly turn: number;
  readonly proposed: number;
  readonly sealed: number;
  readonly aside: number;
  readonly marks: number;
  readonly forecast: Assessment;
  /** Mean squared error of the two forecasts, 0–1; null: none given. */
  readonly brier: number | null;
}

/** Part `quiz`: the questions with the own answers. */
export interface OwnQuiz {
  readonly questions: readonly Omit<CheckQuestion, 'right'>[];
  /** What was handed in. */
  readonly mine: Readonly<Record<QuizTime, QuizAnswers | null>>;
  /** The right answers, once the second quiz is handed in: before that they would spoil it. */
  readonly right: QuizAnswers | null;
}

/** A proposal of one person, as it stood when its turn closed, and what the team made of it. */
export interface OwnProposal {
  readonly person: PersonId;
  readonly turn: number;
  readonly what: Proposed;
  readonly amended: boolean;
  /** `leftOut`: the rules did not allow it with the rest. */
  readonly became: 'sealed' | 'aside' | 'withdrawn' | 'leftOut';
}

/** Proposals that one person agreed to, or doubted, and how many of them were sealed. */
export interface MarkedSum {
  readonly person: PersonId;
  readonly mark: Mark;
  readonly count: number;
  readonly sealed: number;
}

/** An answer of one who watched. */
export interface OwnWatchNote {
  readonly person: PersonId;
  readonly turn: number;
  readonly prompt: WatchPrompt;
  readonly text: string;
}

export interface Contributions {
  readonly rows: readonly Contribution[];
  readonly proposals: readonly OwnProposal[];
  readonly marks: readonly MarkedSum[];
  readonly watched: readonly OwnWatchNote[];
  readonly people: readonly PersonInfo[];
  /** Of the person who looks; null for the desk. */
  readonly own: OwnRecord | null;
}
