import type { Assessment, Side, Success, WhiteSubmission } from '../engine/model/index.ts';
import type {
  Aim,
  ChapterTalk,
  CheckQuestion,
  RoleCards,
  FeltTo,
  MoreTime,
  PersonId,
  QuizAnswers,
  QuizTime,
  RoleId,
  TableId,
  Wish,
} from './room.ts';
import type { RoomPart } from './room-parts.ts';
import type { Mark, Proposed, WatchPrompt } from './room-seat.ts';

/** What a person, desk or wall asks of the room. `requestId`: 22 letters; the same twice is done once. */
export type RoomCommand = { readonly requestId: string } & (PersonCommand | HeadCommand | DeskCommand);

type PersonCommand =
  | { readonly kind: 'rename'; readonly name: string }
  | { readonly kind: 'leave' }
  | { readonly kind: 'wish'; readonly wish: Wish | null }
  /** To a question of the ready check. The first answer counts. */
  | { readonly kind: 'answer'; readonly question: string; readonly answer: number }
  /** The whole quiz, once: an answer to each question. */
  | { readonly kind: 'takeQuiz'; readonly time: QuizTime; readonly answers: QuizAnswers }
  /** In the debrief, without a name. Neither feelings nor a sentence: takes back what was sent. */
  | { readonly kind: 'feel'; readonly feelings: readonly string[]; readonly sentence: string; readonly to: FeltTo }
  /** Watches from now on; the role goes to the deputy or a computer player. */
  | { readonly kind: 'stepOut' }
  | { readonly kind: 'sit'; readonly table: TableId; readonly side: Side; readonly roles: readonly RoleId[] }
  | ({ readonly kind: 'propose'; readonly what: Proposed } & ForDesk)
  | ({ readonly kind: 'amend'; readonly proposal: string; readonly rev: number; readonly what: Proposed } & ForDesk)
  | ({ readonly kind: 'withdraw'; readonly proposal: string; readonly rev: number } & ForDesk)
  | { readonly kind: 'mark'; readonly proposal: string; readonly mark: Mark | null }
  | { readonly kind: 'forecast'; readonly forecast: Assessment }
  /** In `orders`: ready to seal. In `briefing` and `playback`: seen it. */
  | { readonly kind: 'ready'; readonly ready: boolean }
  /** On the sheet of one who watches, for the turn that is shown. An empty text takes an answer back. */
  | { readonly kind: 'watchNote'; readonly prompt: WatchPrompt; readonly text: string }
  | { readonly kind: 'say'; readonly to: 'team' | 'desk' | 'back'; readonly text: string }
  /** In the debrief: own words about the game, as `SeatApi.setRemark`. An empty text removes them. */
  | { readonly kind: 'remark'; readonly key: string; readonly text: string }
  /** Once the debrief shows everything: whether coded copies of what this person did may be used for research. */
  | { readonly kind: 'consent'; readonly agree: boolean };

/** The desk names whose draft it means; a person's own is meant anyway. */
type ForDesk = { readonly table?: TableId; readonly side?: Side };

/** The head of a team (the role that seals); the desk may do the same for one side of a table. */
type HeadCommand = ForDesk &
  (
    | { readonly kind: 'arrange'; readonly draftRev: number; readonly order: readonly string[] }
    | { readonly kind: 'setAside'; readonly proposal: string; readonly rev: number; readonly aside: boolean }
    | { readonly kind: 'rankAims'; readonly aims: readonly Aim[] }
    /** `success`: what would be success, said as it is sealed. */
    | { readonly kind: 'seal'; readonly draftRev: number; readonly success?: Success }
    | { readonly kind: 'unseal' }
  );

/** `tables`: which tables it is for; without it, all of the class. */
type DeskCommand = { readonly tables?: readonly TableId[] } & (
  | { readonly kind: 'deal' }
  | {
      readonly kind: 'seat';
      readonly person: PersonId;
      readonly table: TableId | null;
      readonly side: Side | null;
      readonly roles: readonly RoleId[];
    }
  | { readonly kind: 'absent'; readonly person: PersonId; readonly absent: boolean }
  | { readonly kind: 'excuse'; readonly person: PersonId; readonly turn: number; readonly excused: boolean }
  /** The clocks of this person's table run longer, and they may propose while a turn is played back. 1: as others. */
  | { readonly kind: 'moreTime'; readonly person: PersonId; readonly factor: MoreTime }
  /** This person's device enters the paper slips of its team: it is the desk's doing, and nobody's own. */
  | { readonly kind: 'slips'; readonly person: PersonId; readonly slips: boolean }
  | { readonly kind: 'remove'; readonly person: PersonId }
  | { readonly kind: 'mute'; readonly person: PersonId; readonly muted: boolean }
  | { readonly kind: 'lock'; readonly locked: boolean }
  | { readonly kind: 'newCode' }
  | { readonly kind: 'addTable' }
  | {
      readonly kind: 'computer';
      readonly side: Side;
      /** Null: the whole side. */
      readonly role: RoleId | null;
      /** A policy's id; null: a person's place again. */
      readonly policy: string | null;
    }
  /** Asks everybody these questions before turn 1; none: takes them away. `cards`: of the course, for their holders. */
  | { readonly kind: 'check'; readonly questions: readonly CheckQuestion[]; readonly cards?: RoleCards }
  /** Opens the quiz, or (null) closes it. The questions stay what they are once somebody has taken it. */
  | { readonly kind: 'quiz'; readonly time: QuizTime | null; readonly questions: readonly CheckQuestion[] }
  | { readonly kind: 'begin' }
  | { readonly kind: 'pause' }
  | { readonly kind: 'goOn' }
  /** ms, also negative */
  | { readonly kind: 'addTime'; readonly ms: number }
  /** From briefing or playback to orders; from orders to closing with what the drafts hold. */
  | { readonly kind: 'next' }
  | { readonly kind: 'resolve' }
  | { readonly kind: 'takeBack'; readonly turn: number }
  | { readonly kind: 'fork'; readonly turn: number }
  | { readonly kind: 'addInject'; readonly inject: WhiteSubmission['injects'][number] }
  | { readonly kind: 'removeInject'; readonly id: string }
  | {
      readonly kind: 'bulletin';
      readonly text: string;
      readonly to: Side | 'both' | PersonId;
      /** What will be told next turn in correction of a false one. */
      readonly correction?: string;
    }
  | { readonly kind: 'tell'; readonly to: 'all' | PersonId; readonly text: string }
  | { readonly kind: 'passLine'; readonly line: string; readonly pass: boolean }
  /** In a class with a turn a day: the days without a turn, from now on. */
  | { readonly kind: 'setDaysOff'; readonly weekdaysOff: readonly number[]; readonly daysOff: readonly string[] }
  | { readonly kind: 'setTalk'; readonly chat: boolean; readonly backChannel: 'closed' | 'held' | 'open' }
  /** Takes what somebody felt off all pages. */
  | { readonly kind: 'hideFelt'; readonly id: string }
  | { readonly kind: 'last'; readonly last: boolean }
  | { readonly kind: 'stop' }
  /** They heard what another table did: they count for nothing when tables are compared. */
  | { readonly kind: 'overheard'; readonly overheard: boolean }
  /** Marks are in: the desk may learn how many agreed to research, and export what they did. */
  | { readonly kind: 'releaseConsent' }
  | { readonly kind: 'wall'; readonly blank: boolean; readonly table: TableId | null }
  /** Opens the debrief, or moves everybody to a chapter. */
  | ({ readonly kind: 'debrief'; readonly step: 1 | 2; readonly chapter: string } & ChapterTalk)
  /** In step 1 of the debrief: everything opens by itself then; null: not by itself. */
  | { readonly kind: 'openAt'; readonly at: number | null }
  /** In step 2 of the debrief of two sessions: when the second ends; null: it has no bell. */
  | { readonly kind: 'setSecondBell'; readonly at: number | null }
);

export type RoomCommandKind = RoomCommand['kind'];

/** Kinds of people: `player` has a side, `head` leads it, `watcher` has none. */
export type Giver = 'player' | 'head' | 'watcher' | 'desk';

interface CommandRule {
  /** What a role's powers allow is checked by the command itself. */
  readonly by: readonly Giver[];
  /** Parts that it changes for its sender, whose page loads them again once it is acknowledged. */
  readonly changes: readonly RoomPart[];
  /** Concerns the whole class: a desk for some of its tables may not give it. */
  readonly wholeClass?: true;
}

const ANYBODY: readonly Giver[] = ['player', 'head', 'watcher'];
const PLAYERS: readonly Giver[] = ['player', 'head'];
const TEAM: readonly Giver[] = ['player', 'head', 'desk'];
const HEAD: readonly Giver[] = ['head', 'desk'];

const OF_DRAFT: readonly RoomPart[] = ['draft'];
const OF_TURN: readonly RoomPart[] = ['room', 'draft'];
const OF_DESK: CommandRule = { by: ['desk'], changes: ['room', 'desk'] };
const OF_CLASS: CommandRule = { ...OF_DESK, wholeClass: true };

/** Who may give which command, and what it changes. */
export const COMMANDS: Readonly<Record<RoomCommandKind, CommandRule>> = {
  rename: { by: ANYBODY, changes: ['room'] },
  leave: { by: ANYBODY, changes: [] },
  wish: { by: ANYBODY, changes: ['room'] },
  answer: { by: ANYBODY, changes: ['room'] },
  takeQuiz: { by: ANYBODY, changes: ['quiz'] },
  feel: { by: ANYBODY, changes: ['room'] },
  stepOut: { by: ANYBODY, changes: ['room', 'game', 'draft'] },
  sit: { by: ANYBODY, changes: ['room', 'game', 'draft'] },
  propose: { by: TEAM, changes: OF_DRAFT },
  amend: { by: TEAM, changes: OF_DRAFT },
  withdraw: { by: TEAM, changes: OF_DRAFT },
  mark: { by: PLAYERS, changes: OF_DRAFT },
  forecast: { by: ANYBODY, changes: OF_DRAFT },
  ready: { by: PLAYERS, changes: OF_TURN },
  watchNote: { by: ['watcher'], changes: OF_DRAFT },
  say: { by: ANYBODY, changes: ['talk'] },
  remark: { by: ANYBODY, changes: ['game'] },
  consent: { by: ANYBODY, changes: ['contributions'] },
  arrange: { by: HEAD, changes: OF_DRAFT },
  setAside: { by: HEAD, changes: OF_DRAFT },
  rankAims: { by: HEAD, changes: OF_DRAFT },
  seal: { by: HEAD, changes: OF_TURN },
  unseal: { by: HEAD, changes: OF_TURN },
  deal: OF_CLASS,
  seat: OF_DESK,
  absent: OF_DESK,
  excuse: OF_DESK,
  moreTime: { by: ['desk'], changes: ['desk'] },
  slips: OF_DESK,
  remove: OF_DESK,
  mute: OF_DESK,
  lock: OF_CLASS,
  newCode: OF_CLASS,
  addTable: OF_CLASS,
  computer: OF_DESK,
  check: OF_CLASS,
  quiz: OF_CLASS,
  begin: OF_DESK,
  pause: OF_DESK,
  goOn: OF_DESK,
  addTime: OF_DESK,
  next: OF_DESK,
  resolve: OF_DESK,
  takeBack: OF_DESK,
  fork: OF_CLASS,
  addInject: OF_DESK,
  removeInject: OF_DESK,
  bulletin: OF_DESK,
  tell: { ...OF_DESK, changes: ['talk'] },
  passLine: { ...OF_DESK, changes: ['talk', 'desk'] },
  setDaysOff: OF_CLASS,
  setTalk: OF_CLASS,
  hideFelt: OF_CLASS,
  last: OF_DESK,
  stop: OF_DESK,
  overheard: OF_DESK,
  releaseConsent: { ...OF_CLASS, changes: ['grading'] },
  wall: OF_CLASS,
  debrief: OF_CLASS,
  openAt: OF_CLASS,
  setSecondBell: OF_CLASS,
};
