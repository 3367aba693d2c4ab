import type { Check, LegalOrder, LegalSignal, Side, Statement, TheatreId, Verb } from '../../engine/model/index.ts';
import type { DebriefPlace } from './debrief/debrief-state.ts';
import type { Draft } from './draft/draft.ts';
import type {
  Advice,
  ComparisonRecord,
  Catalog,
  FileError,
  ReplayData,
  GameInfo,
  OlderRecord,
  OlderSource,
  SeatScreen,
  Thinking,
} from './game-client.ts';
import type { LogFilter } from './game/event-log.ts';
import type { Playback } from './playback/playback.ts';
import type { Progress } from './game/progress.ts';
import type { Replay } from './playback/replay.ts';
import type { Rules } from './format/rules.ts';
import type { Settings } from './settings/settings.ts';

export type Tab = Verb | 'signals';
/** Parts of the table that a phone shows one at a time. */
export type PhoneTab = 'map' | 'orders' | 'situation' | 'log';
export type Fold = 'situation' | 'assessment' | 'aims' | 'log';
export type Overlay = 'rulebook' | 'evidence' | 'settings' | 'save' | 'list' | 'seats' | 'adviser' | 'file' | null;
export type Busy = 'start' | 'resume' | 'seal' | 'ready' | 'import' | 'remove' | null;

/** What is chosen on a card: one of its options, and the words that go with a strike. */
export interface Choice {
  readonly option: string;
  readonly statement?: Statement;
}

/** What a page that lies inside another one may be refused without a word: a file, or a print. */
type Framed = { readonly what: 'file'; readonly name: string; readonly text: string } | { readonly what: 'print' };

export interface AppState {
  /** Null until the catalog arrived. */
  readonly catalog: Catalog | null;
  readonly games: readonly GameInfo[];
  /** Id of the scenario that the start screen shows on its map; null: the first. */
  readonly looking: string | null;
  /** Null: the start screen. */
  readonly screen: SeatScreen | null;
  readonly rules: Rules | null;
  readonly legal: readonly LegalOrder[];
  readonly signals: readonly LegalSignal[];
  /** Ids of those that the Basic set holds. */
  readonly basic: ReadonlySet<string>;
  readonly draft: Draft | null;
  readonly check: Check | null;

  readonly tab: Tab;
  /** Id of the open card. */
  readonly card: string | null;
  readonly choices: Readonly<Record<string, Choice>>;
  readonly selected: string | null;
  /** Where the map was asked to go; `serial` tells two equal requests apart. */
  readonly goTo: { readonly id?: string; readonly theatre?: TheatreId; readonly serial: number } | null;
  readonly folds: Readonly<Record<Fold, boolean>>;
  readonly phone: PhoneTab;
  readonly logFilter: LogFilter;
  readonly playback: Playback | null;
  /** What the adviser said of the turn being ordered, and how far it is with that, 0–1; null: not asked. */
  readonly advice: Advice | null;
  readonly advising: number | null;
  /** The finished game turn by turn, once somebody asked for it. */
  readonly film: ReplayData | null;
  /** Null: it is not being watched. */
  readonly replay: Replay | null;
  /** Turn that a link named, to be watched once the debrief is there. */
  readonly linkedTurn: number | null;
  /** Files that came in together with the finished game: records of other tables, not looked at yet. */
  readonly brought: readonly File[];
  /** What was asked for in a frame that may have refused it; null: nothing, or it was put away. */
  readonly framed: Framed | null;
  /** Records of other tables that are compared with the finished game; null: nobody asked yet what is kept of them. */
  readonly beside: readonly ComparisonRecord[] | null;

  /** The last that each side's computer player said of how far it is; it may be of a turn that is over. */
  readonly thinking: Readonly<Record<Side, Thinking | null>>;

  readonly overlay: Overlay;
  /** Clause that the rulebook opens at. */
  readonly rule: string | null;
  readonly busy: Busy;
  /** A sentence, or the key of one (`error.…`). */
  readonly error: string | null;
  /** Which sentence of the session it is, where there is one: some come with an offer. */
  readonly errorCode: string;
  /** Another tab of this browser holds the games. */
  readonly elsewhere: boolean;
  /** This device keeps nothing of the game: it lasts as long as the page. */
  readonly unkept: boolean;
  readonly fileErrors: readonly FileError[];
  /** A scenario that was loaded from a file, not yet begun. */
  readonly fileScenario: { readonly title: string; readonly text: string } | null;
  /** A record of another edition of the rules that is being looked at, and where it is. */
  readonly older: { readonly record: OlderRecord; readonly from: OlderSource } | null;
  readonly settings: Settings;
  readonly progress: Progress;
  /** Where this tab is in the debrief of a game; null: in none. */
  readonly debrief: DebriefPlace | null;
  readonly prefersDark: boolean;
  readonly prefersReduced: boolean;
  /** Pixels of the map covered by panels. */
  readonly clear: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
}

export const themeOf = (s: Pick<AppState, 'settings' | 'prefersDark'>): 'dark' | 'light' =>
  s.settings.theme === 'system' ? (s.prefersDark ? 'dark' : 'light') : s.settings.theme;

export const reducedMotion = (s: Pick<AppState, 'settings' | 'prefersReduced'>): boolean =>
  s.settings.motion === 'system' ? s.prefersReduced : s.settings.motion === 'reduced';

/** Both seats are held by computer players: whoever is at the screen looks on. */
export const isWatched = ({ seats }: Pick<GameInfo, 'seats'>): boolean =>
  seats.us !== 'human' && seats.iran !== 'human';

/** How much of the turn's decision a side's computer player has made, 0–1; null: nothing was heard of it. */
export function thoughtBy({ screen, thinking }: Pick<AppState, 'screen' | 'thinking'>, side: Side): number | null {
  const told = thinking[side];
  return told && screen && told.game === screen.game.id && told.turn === screen.game.turn ? told.done : null;
}

/** Everything of a seat that must not outlive its turn at the screen. */
export const EMPTY_SEAT_STATE = {
  legal: [],
  signals: [],
  basic: new Set<string>(),
  draft: null,
  check: null,
  card: null,
  choices: {},
  selected: null,
  goTo: null,
  tab: 'strike',
  folds: { situation: false, assessment: false, aims: false, log: false },
  phone: 'orders',
  logFilter: { kind: null, theatre: null },
  playback: null,
  advice: null,
  advising: null,
  film: null,
  replay: null,
  linkedTurn: null,
  brought: [],
  framed: null,
  beside: null,
  rule: null,
  older: null,
} as const satisfies Partial<AppState>;
