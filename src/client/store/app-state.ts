import type { Check, LegalOrder, LegalSignal, Side, Statement, TheatreId, Verb } from '../../engine/model/index.ts';
import type { DebriefPlace } from './debrief/debrief-state.ts';
import type { Draft } from './draft/draft.ts';
import type { ComparisonRecord, Catalog, FileError, OlderRecord, OlderSource } from '../../protocol/device-games.ts';
import type { ReplayData } from '../../protocol/replay-data.ts';
import type { Advice, GameInfo, SeatScreen, Thinking } from '../../protocol/seat-screen.ts';
import type { MapCovered } from './map/map-model.ts';
import type { LogFilter } from './game/event-log.ts';
import type { Playback } from './playback/playback.ts';
import type { Progress } from './game/progress.ts';
import type { Replay } from './playback/replay.ts';
import type { Rules } from './format/rules.ts';
import type { Settings } from './settings/settings.ts';

/** A tab of the order cards. */
export type Tab = Verb | 'signals';
/** Parts of the table page that a phone shows one at a time. */
export type PhoneTab = 'map' | 'orders' | 'situation' | 'log';
/** Panels that collapse. */
export type Fold = 'situation' | 'assessment' | 'aims' | 'log';
/** The open dialog; null if none is open. */
export type Overlay =
  | 'rulebook'
  | 'evidence'
  | 'course'
  | 'settings'
  | 'save'
  | 'list'
  | 'seats'
  | 'stepOut'
  | 'adviser'
  | 'file'
  | null;
/** The request that is running; null if there is none. */
export type Busy = 'start' | 'resume' | 'seal' | 'ready' | 'import' | 'remove' | null;

/** The choice on a card: one of its options, and the statement that goes with a strike. */
export interface Choice {
  readonly option: string;
  readonly statement?: Statement;
}

/** What a surrounding frame may silently refuse: a download or a print. */
type Framed = { readonly what: 'file'; readonly name: string; readonly text: string } | { readonly what: 'print' };

/** A counter under the pointer or chosen by finger or key. */
export interface Pointed {
  readonly id: string;
  /** Its centre, in CSS pixels of the page. */
  readonly x: number;
  readonly y: number;
  /** Stays when the pointer leaves the counter. */
  readonly held?: boolean;
  /** Chosen by key: what it tells takes the focus. */
  readonly focus?: boolean;
}

/** The state of the page. */
export interface AppState {
  /** Null until the catalogue is loaded. */
  readonly catalog: Catalog | null;
  readonly games: readonly GameInfo[];
  /** Id of the scenario on the start screen's map; null: the first. */
  readonly previewedScenario: string | null;
  /** Null: the start screen. */
  readonly screen: SeatScreen | null;
  readonly rules: Rules | null;
  readonly legal: readonly LegalOrder[];
  readonly signals: readonly LegalSignal[];
  /** Ids of orders and signals in the Basic set. */
  readonly basic: ReadonlySet<string>;
  readonly draft: Draft | null;
  readonly check: Check | null;

  readonly tab: Tab;
  /** Id of the open card. */
  readonly card: string | null;
  readonly choices: Readonly<Record<string, Choice>>;
  readonly selected: string | null;
  /** The counter that tells of itself, at a place of the page; null: none. */
  readonly pointed: Pointed | null;
  /** Requested map position; `serial` tells two equal requests apart. */
  readonly goTo: { readonly id?: string; readonly theatre?: TheatreId; readonly serial: number } | null;
  readonly folds: Readonly<Record<Fold, boolean>>;
  readonly phone: PhoneTab;
  readonly logFilter: LogFilter;
  readonly playback: Playback | null;
  /** Advice for the current turn, and its progress, 0–1; null: not asked. */
  readonly advice: Advice | null;
  readonly advising: number | null;
  /** The finished game turn by turn, once loaded. */
  readonly replayData: ReplayData | null;
  /** Null: no replay is open. */
  readonly replay: Replay | null;
  /** Turn of a link, to be replayed once the debrief is open. */
  readonly linkedTurn: number | null;
  /** Files imported together with the finished game: records of other tables, not read yet. */
  readonly importedFiles: readonly File[];
  /** A download or print that a frame may have refused; null: none, or dismissed. */
  readonly framed: Framed | null;
  /** Records compared with the finished game; null: not loaded yet. */
  readonly comparisonRecords: readonly ComparisonRecord[] | null;

  /** Latest AI progress report per side; may refer to a finished turn. */
  readonly thinking: Readonly<Record<Side, Thinking | null>>;

  readonly overlay: Overlay;
  /** Clause at which the rulebook opens. */
  readonly rule: string | null;
  readonly busy: Busy;
  /** An error message, or a text key (`error.…`). */
  readonly error: string | null;
  /** Error code of the session; some codes offer an action. */
  readonly errorCode: string;
  /** Another tab of this browser holds the games. */
  readonly openInOtherTab: boolean;
  /** The device cannot save this game: it lasts as long as the page. */
  readonly unsaved: boolean;
  readonly fileErrors: readonly FileError[];
  /** A scenario loaded from a file, not started yet. */
  readonly fileScenario: { readonly title: string; readonly text: string } | null;
  /** An opened record made under other rules, and its source. */
  readonly older: { readonly record: OlderRecord; readonly from: OlderSource } | null;
  readonly settings: Settings;
  readonly progress: Progress;
  /** Place in the debrief of a game; null: none. */
  readonly debrief: DebriefPlace | null;
  readonly prefersDark: boolean;
  readonly prefersReduced: boolean;
  /** Edges of the map covered by panels, in CSS pixels. */
  readonly covered: Readonly<MapCovered>;
}

/** The theme by settings: dark unless light or the device's own is chosen. */
export const themeOf = (s: Pick<AppState, 'settings' | 'prefersDark'>): 'dark' | 'light' =>
  s.settings.theme === 'device' ? (s.prefersDark ? 'dark' : 'light') : s.settings.theme;

/** True if settings or system ask for less motion. */
export const reducedMotion = (s: Pick<AppState, 'settings' | 'prefersReduced'>): boolean =>
  s.settings.motion === 'system' ? s.prefersReduced : s.settings.motion === 'reduced';

/** True if computer players hold both seats and the user only watches. */
export const isWatched = ({ seats }: Pick<GameInfo, 'seats'>): boolean =>
  seats.us !== 'human' && seats.iran !== 'human';

/** Progress of a side's computer player in the current turn, 0–1; null if unknown. */
export function aiProgress({ screen, thinking }: Pick<AppState, 'screen' | 'thinking'>, side: Side): number | null {
  const latest = thinking[side];
  return latest && screen && latest.game === screen.game.id && latest.turn === screen.game.turn ? latest.done : null;
}

/** Everything that belongs to a seat and must not remain after a change of seat. */
export const EMPTY_SEAT_STATE = {
  legal: [],
  signals: [],
  basic: new Set<string>(),
  draft: null,
  check: null,
  card: null,
  choices: {},
  selected: null,
  pointed: null,
  goTo: null,
  tab: 'strike',
  folds: { situation: false, assessment: false, aims: false, log: false },
  phone: 'orders',
  logFilter: { kind: null, theatre: null },
  playback: null,
  advice: null,
  advising: null,
  replayData: null,
  replay: null,
  linkedTurn: null,
  importedFiles: [],
  framed: null,
  comparisonRecords: null,
  rule: null,
  older: null,
} as const satisfies Partial<AppState>;
