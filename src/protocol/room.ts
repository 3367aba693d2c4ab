import type {
  Assessment,
  IranAim,
  Options,
  Order,
  OrderError,
  Outcome,
  PublicView,
  RoleDef,
  SeatEvent,
  Side,
  Signal,
  UsAim,
  WhiteSubmission,
} from '../engine/model/index.ts';
import type { GameInfo, SeatScreen } from './seat-screen.ts';

/**
 * A class as it crosses the network: a room with tables, people and one instructor's desk. What each may see is one of
 * the parts below. Times are milliseconds since 1970 by the server's clock.
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

/** What the host page asks for. */
export interface RoomRequest {
  /** A shipped scenario's id, or the text of a scenario file. */
  readonly scenario: string | { readonly text: string };
  readonly plan: LessonPlan;
  readonly people: number;
  readonly tables: number;
  /** Overrides of the class's options: Basic set, three orders, one signal, the nominal ending. */
  readonly options?: Partial<Options>;
  /** `together`: tables resolve each turn in one step, since the same seed gives the same dice. */
  readonly step?: 'together' | 'each';
  /** `dealt`: the desk deals the seats; `chosen`: people sit down themselves. */
  readonly seats?: 'dealt' | 'chosen';
  /** End of the lesson by the bell; null: none. */
  readonly bell?: number | null;
}

/** The answer to a new room: two tokens and the code that people join with. */
export interface RoomOpened {
  readonly room: string;
  readonly code: string;
  readonly desk: string;
  readonly wall: string;
}

/** An address of the server's computer. `virtual`: a VPN or a virtual machine's network, which phones seldom reach. */
export interface ServerAddress {
  /** `http://192.168.1.23:8484` */
  readonly origin: string;
  readonly kind: 'wifi' | 'cable' | 'virtual' | 'other';
}

/**
 * `GET /api/reach`, token of host, desk or wall: how other devices reach this server. `POST /api/reach {origin}`, host
 * token: names another of its addresses from now on.
 */
export interface ServerReach {
  /** Address that pages and codes to scan name. Null: there is no network. */
  readonly chosen: ServerAddress | null;
  readonly others: readonly ServerAddress[];
  /** The last test page of another device that passed (`POST /api/test/passed {ms}`): when, and ms of its first answer. */
  readonly tested: { readonly at: number; readonly ms: number } | null;
  /** The server keeps its computer from sleeping. */
  readonly awake: boolean;
  /** Classes are deleted so many days after their last use. */
  readonly keepDays: number;
}

/** `GET /api/rooms`, host token: classes of this server. */
export interface HostedRoom {
  readonly room: string;
  readonly title: string;
  readonly people: number;
  readonly created: number;
  readonly expires: number;
}

/** `GET /api/join/CODE`: what a phone shows before it joins. */
export interface JoinInfo {
  readonly room: string;
  readonly title: string;
  /** Takes people now. */
  readonly open: boolean;
  readonly tables: readonly TableId[];
  readonly people: number;
  /** A made-up name that nobody has: *Amber Heron*. */
  readonly suggestedName: string;
}

/** `POST /api/join`. `register` (name or number for the instructor's book) is seen by the desk alone. */
export interface JoinRequest {
  readonly code: string;
  /** The same twice is one person, with the same token. Secret like a token. */
  readonly requestId?: string;
  readonly name?: string;
  readonly register?: string;
}

export interface Joined {
  readonly room: string;
  readonly person: PersonId;
  readonly name: string;
  readonly token: string;
}

/** What a proposal would do. */
export type Proposed = { readonly order: Order } | { readonly signal: Signal };
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
  /** Why the draft as it stands could not be sealed; empty: it could. */
  readonly errors: readonly OrderError[];
}

export interface Sealed {
  readonly by: PersonId | 'team' | 'deadline' | 'desk' | 'computer';
  readonly at: number;
}

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
}

/** How a person is connected. `screenOff`: a phone's hidden tab let its stream go. */
export type Presence = 'here' | 'screenOff' | 'lost' | 'never';

/** What everybody in the class may know of a table. */
export interface PublicTable {
  readonly id: TableId;
  readonly phase: TablePhase;
  /** The turn being ordered, or the last one; of `turns`. */
  readonly turn: number;
  readonly turns: number;
  readonly clock: Clock;
  readonly sealed: Readonly<Record<Side, boolean>>;
  /** Forked from a turn of another table. */
  readonly from: { readonly table: TableId; readonly turn: number } | null;
  /** Ends with this turn. */
  readonly last: boolean;
  /** The desk took the table back: this turn is ordered again. */
  readonly takenBack: boolean;
  /** Share of the people of a table who are ready, as counts. */
  readonly ready: number;
  readonly seated: number;
}

/** `lobby`: nothing has begun; `play`; `debrief`: step 1 shows the human cost and the hot wash, step 2 everything. */
export type RoomStage =
  | { readonly kind: 'lobby' }
  | { readonly kind: 'play' }
  | { readonly kind: 'debrief'; readonly step: 1 | 2; readonly chapter: string };

/** Part `room`: what everybody may know. */
export interface RoomScreen {
  readonly room: string;
  readonly title: string;
  readonly scenario: string;
  /** First day of the scenario, `YYYY-MM-DD`, and days of a turn. */
  readonly start: string;
  readonly turnDays: number;
  readonly plan: LessonPlan;
  readonly stage: RoomStage;
  /** The code takes people. */
  readonly open: boolean;
  readonly chat: boolean;
  readonly backChannel: 'closed' | 'held' | 'open';
  readonly step: 'together' | 'each';
  readonly seats: 'dealt' | 'chosen';
  readonly bell: number | null;
  readonly tables: readonly PublicTable[];
  /** Roles of each side, as the scenario gives them; words: `role.<side>.<id>` in the texts of the game. */
  readonly roles: Readonly<Record<Side, readonly RoleDef[]>>;
  readonly texts: Readonly<Record<string, string>>;
  /** The one who asks; null for desk and wall. */
  readonly me: PersonInfo | null;
  readonly muted: boolean;
  /** Own team; in the lobby, and for the desk and the wall, all people. */
  readonly people: readonly PersonInfo[];
  /** Places held by a computer player at the own table, by role. */
  readonly computers: readonly { readonly table: TableId; readonly side: Side; readonly role: RoleId }[];
  /** For desk and wall: what people join with. */
  readonly code: string | null;
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

/** Part `desk`: what only the instructor sees, all tables at a glance. Never contains drafts or truth. */
export interface DeskScreen {
  readonly tables: readonly DeskTable[];
  readonly people: readonly DeskPerson[];
  /** The server slept: every clock stopped; ms that it slept. Null: it did not. */
  readonly slept: number | null;
  /** Deleted by itself at. */
  readonly expires: number;
  readonly injects: readonly ReadyInject[];
  /** What the projector shows, as the desk has chosen. */
  readonly wall: { readonly blank: boolean; readonly table: TableId | null };
  readonly held: number;
  readonly unread: number;
}

export interface DeskTable {
  readonly id: TableId;
  /** Heat of the table, 0–100, and its rung's id. */
  readonly heat: number;
  readonly rung: string;
  readonly ended: 'war' | 'time' | 'stopped' | null;
  readonly injects: readonly InjectInfo[];
  readonly bulletins: readonly Bulletin[];
}

export interface DeskPerson extends PersonInfo {
  readonly register: string;
  readonly muted: boolean;
  readonly absent: boolean;
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

/** Part `wall`: what the projector may show. */
export interface WallScreen {
  /** Dated public events common to all tables, newest last; empty while tables differ. */
  readonly news: readonly SeatEvent[];
  /** Their sentences, as the scenario says them: `event.<id>`. */
  readonly texts: Readonly<Record<string, string>>;
  /** The public game of one table: for a class of one table when the desk chooses it, or in the debrief. */
  readonly game: TableScreen | null;
  readonly blank: boolean;
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

export interface Contributions {
  readonly rows: readonly Contribution[];
  readonly people: readonly PersonInfo[];
}

/** Parts of the room that `GET /api/r/ROOM/screen?part=…` answers; whom each is for stands in `session/room/views.ts`. */
export interface RoomParts {
  readonly room: RoomScreen;
  /** On the wire in pieces: `table-on-wire.ts`. */
  readonly game: TableScreen;
  readonly draft: TeamDraft;
  readonly talk: readonly Line[];
  readonly desk: DeskScreen;
  /** `?table=B` */
  readonly table: UncoveredTable;
  readonly wall: WallScreen;
  readonly contributions: Contributions;
  /** Records of all tables of the class, once step 2 of the debrief is open. */
  readonly records: readonly { readonly table: TableId; readonly save: string }[];
}
export type RoomPart = keyof RoomParts;

/** What the stream tells. It carries no views: a page fetches the parts that changed. */
export type RoomNotice =
  | { readonly kind: 'changed'; readonly rev: number; readonly parts: readonly RoomPart[] }
  | { readonly kind: 'clock'; readonly now: number; readonly clocks: Readonly<Record<TableId, Clock>> }
  | { readonly kind: 'presence'; readonly people: Readonly<Record<PersonId, Presence>> }
  /** Another tab of this token is newer: this one must stop. */
  | { readonly kind: 'taken' }
  /** The room is deleted, or this person was removed. */
  | { readonly kind: 'gone' };

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
