import type { DailyPlan } from '../../protocol/daily-plan.ts';
import type { Assessment, Side, Submission, WhiteSubmission } from '../../engine/model/index.ts';
import type {
  Aim,
  Clock,
  MoreTime,
  PersonId,
  RoleId,
  RoomStage,
  TableId,
  TablePhase,
  Wish,
  CheckQuestion,
  RoleCards,
  QuizAnswers,
  QuizTime,
  Felt,
  FeltTo,
} from '../../protocol/room.ts';
import type { Mark, Proposal, Proposed, Sealed, WatchPrompt } from '../../protocol/room-seat.ts';
import type { Thought } from '../../protocol/seat-screen.ts';
import type { Actor, Inject, RoomSettings, Seat, TableBulletin, TalkLine } from './types.ts';

/** Something that happened in a room. The log of a room is its facts, in order; nothing else is stored. */
export type Fact = {
  readonly v: 1;
  readonly at: number;
  readonly by: Actor;
  /** On the first fact of a command: its request, which is done once. */
  readonly request?: string;
} & News;

export interface Seating extends Seat {
  readonly person: PersonId;
}

export interface Opened extends RoomSettings {
  readonly kind: 'opened';
  readonly room: string;
  readonly tables: readonly TableId[];
}

type At<T> = T & { readonly table: TableId };
type AtDraft<T> = T & { readonly table: TableId; readonly side: Side };

/** Facts of people and of the whole room. */
type RoomNews =
  | Opened
  | { readonly kind: 'recoded'; readonly code: string }
  | { readonly kind: 'locked'; readonly locked: boolean }
  | { readonly kind: 'joined'; readonly person: PersonId; readonly name: string; readonly table: TableId | null }
  | { readonly kind: 'registered'; readonly person: PersonId; readonly register: string }
  | { readonly kind: 'wished'; readonly person: PersonId; readonly wish: Wish | null }
  | { readonly kind: 'checkSet'; readonly questions: readonly CheckQuestion[]; readonly cards?: RoleCards }
  | { readonly kind: 'answered'; readonly person: PersonId; readonly question: string; readonly answer: number }
  | { readonly kind: 'quizSet'; readonly open: QuizTime | null; readonly questions: readonly CheckQuestion[] }
  | {
      readonly kind: 'quizTaken';
      readonly person: PersonId;
      readonly time: QuizTime;
      readonly answers: QuizAnswers;
    }
  | { readonly kind: 'felt'; readonly person: PersonId; readonly felt: (Felt & { readonly to: FeltTo }) | null }
  | { readonly kind: 'feltHidden'; readonly id: string }
  | { readonly kind: 'steppedOut'; readonly person: PersonId }
  | { readonly kind: 'excused'; readonly person: PersonId; readonly turn: number; readonly excused: boolean }
  | { readonly kind: 'timeGiven'; readonly person: PersonId; readonly factor: MoreTime }
  | { readonly kind: 'daysSet'; readonly days: DailyPlan }
  | { readonly kind: 'slipsSet'; readonly person: PersonId; readonly slips: boolean }
  | { readonly kind: 'renamed'; readonly person: PersonId; readonly name: string }
  | { readonly kind: 'left'; readonly person: PersonId; readonly removed: boolean }
  | { readonly kind: 'seated'; readonly seatings: readonly Seating[] }
  | { readonly kind: 'absent'; readonly person: PersonId; readonly absent: boolean }
  | { readonly kind: 'muted'; readonly person: PersonId; readonly muted: boolean }
  | { readonly kind: 'remarked'; readonly person: PersonId; readonly key: string; readonly text: string }
  | { readonly kind: 'consented'; readonly person: PersonId; readonly agree: boolean }
  | { readonly kind: 'consentReleased' }
  | { readonly kind: 'opensSet'; readonly opens: number | null }
  | { readonly kind: 'secondBellSet'; readonly bell: number | null }
  | { readonly kind: 'staged'; readonly stage: RoomStage }
  | { readonly kind: 'said'; readonly line: TalkLine }
  | { readonly kind: 'passed'; readonly line: string; readonly pass: boolean }
  | { readonly kind: 'talkSet'; readonly chat: boolean; readonly backChannel: 'closed' | 'held' | 'open' }
  | { readonly kind: 'wallSet'; readonly blank: boolean; readonly table: TableId | null }
  | { readonly kind: 'slept'; readonly ms: number }
  | { readonly kind: 'wentOn' };

/** Facts of a table. */
type TableNews =
  | At<{ readonly kind: 'tableOpened'; readonly from: { readonly table: TableId; readonly turn: number } | null }>
  | At<{
      readonly kind: 'computerSet';
      readonly side: Side;
      readonly role: RoleId | null;
      readonly policy: string | null;
    }>
  | At<{ readonly kind: 'clockSet'; readonly clock: Clock }>
  | At<{ readonly kind: 'phase'; readonly phase: TablePhase; readonly clock: Clock }>
  | At<{ readonly kind: 'stopped' }>
  | At<{ readonly kind: 'overheard'; readonly overheard: boolean }>
  | At<{ readonly kind: 'lastSet'; readonly last: boolean }>
  | At<{ readonly kind: 'injected'; readonly inject: Inject }>
  | At<{ readonly kind: 'uninjected'; readonly id: string }>
  | At<{ readonly kind: 'bulletin'; readonly bulletin: TableBulletin }>
  | At<{
      readonly kind: 'turnClosed';
      readonly turn: number;
      readonly us: Submission;
      readonly iran: Submission;
      readonly white: WhiteSubmission | null;
      /** Of the turn in the table's record. */
      readonly hash: string;
    }>
  | At<{ readonly kind: 'takenBack'; readonly turn: number; readonly clock: Clock }>
  | At<{ readonly kind: 'practised'; readonly clock: Clock }>
  | At<{ readonly kind: 'watched'; readonly person: PersonId; readonly forecast: Assessment }>
  | At<{ readonly kind: 'prepared'; readonly person: PersonId; readonly of: Side; readonly proposal: Proposal }>
  | At<{ readonly kind: 'unprepared'; readonly person: PersonId; readonly proposal: string }>
  | At<{ readonly kind: 'noted'; readonly person: PersonId; readonly prompt: WatchPrompt; readonly text: string }>;

/** Facts of one side's draft. */
type DraftNews =
  | AtDraft<{ readonly kind: 'proposed'; readonly proposal: Proposal }>
  | AtDraft<{ readonly kind: 'amended'; readonly proposal: string; readonly what: Proposed }>
  | AtDraft<{ readonly kind: 'withdrawn'; readonly proposal: string }>
  | AtDraft<{
      readonly kind: 'marked';
      readonly proposal: string;
      readonly person: PersonId;
      readonly mark: Mark | null;
    }>
  | AtDraft<{ readonly kind: 'forecast'; readonly person: PersonId; readonly forecast: Assessment }>
  | AtDraft<{ readonly kind: 'readied'; readonly person: PersonId; readonly ready: boolean }>
  | AtDraft<{ readonly kind: 'arranged'; readonly order: readonly string[] }>
  | AtDraft<{ readonly kind: 'setAside'; readonly proposal: string; readonly aside: boolean }>
  | AtDraft<{ readonly kind: 'ranked'; readonly aims: readonly Aim[] }>
  | AtDraft<{ readonly kind: 'suggested'; readonly roles: readonly RoleId[]; readonly thought: Thought | null }>
  | AtDraft<{ readonly kind: 'sealed'; readonly sealed: Sealed; readonly submission: Submission }>
  | AtDraft<{ readonly kind: 'unsealed' }>;

export type News = RoomNews | TableNews | DraftNews;
export type NewsOf<K extends News['kind']> = Extract<News, { readonly kind: K }>;
