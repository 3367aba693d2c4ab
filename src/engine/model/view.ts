import type {
  Bar,
  Damage,
  Directive,
  GazaState,
  GroupId,
  HiddenAim,
  IranAim,
  LandGroupId,
  Seat,
  Side,
  TheatreId,
  UnitType,
  UsAim,
} from './ids.ts';
import type { Options, TableOverrides } from './options.ts';
import type { Assessment, Cost, Order, Pool, Signal, StopAct, Condition, Reply, Trigger } from './orders.ts';
import type { AxisSiteDef, StationDef, UsSiteDef } from './scenario.ts';
import type { Aftermath, Ending, HurtBy, Ledger, PublicRow, Vote } from './rows.ts';
import type { Message, PoolState, StrikeMood } from './state.ts';
import type { Mask, Modifier, Odds } from './events.ts';

/**
 * What a side may know now, built by allow-list from the state (rules §14); nothing else leaves the authority. `def`
 * fields are shared references to static facts that the seat may know.
 */
export interface SideView {
  readonly seat: Side;
  readonly scenario: string;
  readonly options: Options;
  readonly overrides: TableOverrides;
  readonly turn: number;
  /** Nominal number of turns; the actual number is this ±1. */
  readonly nominal: number;
  readonly turnDays: number;
  readonly watches: number;
  /** First day of the scenario, `YYYY-MM-DD`. */
  readonly start: string;
  readonly gaza: GazaState;
  readonly pools: PoolState;
  readonly heat: HeatView;
  /** Public tracks and one's own; Iran sees Pressure rounded to 10. Absent: unknown. */
  readonly tracks: TracksView;
  readonly sites: readonly SiteView[];
  readonly stations: readonly StationDef[];
  readonly axis: readonly AxisView[];
  readonly units: readonly UnitView[];
  readonly groups: readonly GroupView[];
  readonly lines: readonly LineView[];
  readonly offers: readonly OfferView[];
  readonly messages: readonly Message[];
  readonly past: readonly PastView[];
  readonly ledger: Ledger;
  /** Own points by bar (50 in all at the start); never the other side's. */
  readonly points: Readonly<Record<Bar, number>>;
  readonly pointsTotal: number;
  readonly hiddenAim: HiddenAim | null;
  readonly aims: readonly (UsAim | IranAim)[] | null;
  readonly ending: Ending | null;
  readonly us: UsOwn | null;
  readonly iran: IranOwn | null;
}

/** 0 Quiet … 4 Brink */
export type Rung = 0 | 1 | 2 | 3 | 4;

export interface HeatView {
  /** 0–100, rounded to 5, from acts known to this seat. */
  readonly all: number;
  /** 0 Quiet … 4 Brink */
  readonly rung: 0 | 1 | 2 | 3 | 4;
  readonly theatres: readonly { readonly id: TheatreId; readonly heat: number; readonly rung: 0 | 1 | 2 | 3 | 4 }[];
}

export interface TracksView {
  readonly pressure: number;
  readonly hardliners?: number;
  readonly credibility: number;
  readonly assurance: number;
  readonly baghdad: number;
  readonly prestige?: number;
  readonly oil: number;
  readonly shipping: number;
  readonly north: number;
  readonly expelled: boolean;
  readonly lebanonWar: boolean;
  /** Turns left of a shock (an American killed, or a wave), 0–2. */
  readonly shock: number;
  readonly calmTurns: number;
  /** Talks with Baghdad are open: turn of the last round, 0 none. */
  readonly talksTurn: number;
  /** Turn of the last US strike anywhere, 0 none. */
  readonly strikeTurn: number;
}

export interface SiteView {
  readonly def: UsSiteDef;
  readonly personnel: number;
  /** Effective air-defence level now, 0–4, without wear. */
  readonly defence: number;
  readonly hardening: number;
  readonly hits: number;
  /** 0 staffed; else the turn from which it is empty. */
  readonly evacuatedFrom: number;
}

export interface AxisView {
  readonly def: AxisSiteDef;
  readonly known: 'known' | 'suspected' | 'own';
  readonly fresh: boolean;
  readonly damage: Damage;
}

export interface UnitView {
  readonly id: string;
  readonly type: UnitType;
  readonly at: string;
  readonly theatre: TheatreId | null;
  /** Turn of arrival; null: there. */
  readonly arrives: number | null;
  /** Strike points it can use this turn. */
  readonly strike: number;
}

export interface GroupView {
  readonly id: GroupId;
  /** For the US: its estimate. */
  readonly munitions: number;
  /** Iran only. */
  readonly directive?: Directive;
  readonly avoid?: boolean;
  readonly obeys?: boolean;
  readonly avoids?: boolean;
  readonly repeats?: number;
  readonly cohesion?: number;
  readonly grievance?: number;
  readonly leaderJustKilled: boolean;
}

export interface LineView {
  readonly id: string;
  readonly maker: Side;
  readonly condition: Condition;
  readonly reply: Reply;
  readonly from: number;
  readonly until: number;
  readonly crossed: number;
  /** Once it is done: was the crossing answered, as promised or more heavily? */
  readonly answered: boolean;
  readonly done: boolean;
}
export interface OfferView {
  readonly id: string;
  readonly maker: Side;
  readonly stop: StopAct;
  readonly forbear: StopAct;
  readonly from: number;
  readonly until: number;
  readonly met: boolean;
  /** The maker broke it. */
  readonly broken: boolean;
  /** Cheap talk: about something that was not happening, or that nobody was about to do. */
  readonly idle: boolean;
  readonly done: boolean;
}

/**
 * What orders do to a word in force: break one's own, turn the other side's offer down, cross its line, answer one's own
 * crossed line as announced, more heavily or not at all, keep one's own offer, meet the other side's.
 */
export type WordEffect = 'breaks' | 'turnsDown' | 'crosses' | 'answers' | 'above' | 'unanswered' | 'keeps' | 'meets';

/** A word in force that orders touch. */
export interface WordAtStake {
  readonly kind: 'line' | 'offer' | 'spare';
  /** Id of the line or offer. */
  readonly id: string;
  readonly maker: Side;
  readonly effect: WordEffect;
  /** False: a die, a group or a crowd decides. */
  readonly sure: boolean;
  /** What the rules book for it, if nothing else happens. */
  readonly moves: readonly Effect[];
}

/** What it may bring that Iran asks groups to step up, as far as Iran may know. */
export interface PressForecast {
  /** Attacks expected in the turn. */
  readonly attacks: number;
  /** The same without the order. */
  readonly now: number;
  /** Chance in per cent that an American is killed by them. */
  readonly death: number;
  /** They attack ships only. */
  readonly atSea: boolean;
}

export type PastView = Readonly<PublicRow>;

export interface UsOwn {
  readonly standing: {
    readonly trigger: Trigger;
    readonly scale: 'limited' | 'strong';
    readonly announced: boolean;
    readonly since: number;
  } | null;
  readonly sanctions: number;
  readonly sanctionsTurn: number;
  readonly talksTurn: number;
  readonly talksBonusTurn: number;
  readonly pressTurns: readonly number[];
  readonly israelHeldUntil: number;
  /** Turn from which a coalition escorts ships; 0: there is none. */
  readonly coalitionFrom: number;
  readonly pressTruceTurn: number;
  readonly spareUntil: number;
  readonly warnings: readonly { readonly theatre: TheatreId; readonly site: string | null }[];
  readonly estimates: readonly { readonly turn: number; readonly stance: string }[];
  readonly assessment: {
    readonly turn: number;
    readonly sites: readonly { readonly site: string; readonly damage: Damage }[];
    readonly munitions: readonly { readonly group: GroupId; readonly left: number }[];
  } | null;
  readonly canAssess: boolean;
  /** How the groups took strikes, as far as damage reports and public refusals told. */
  readonly moods: readonly StrikeMood[];
  /** Strikes in each area so far, as in `THEATRES`, and what Congress said of them. */
  readonly strikesIn: readonly number[];
  readonly vote: Vote;
  /** Attacks of the last turns that hurt Americans; `group` null: not known. */
  readonly hurtBy: readonly HurtBy[];
  readonly struckTheatres: readonly TheatreId[];
  readonly struckClasses: readonly string[];
  /** Theatres where an arrival is no longer news. */
  readonly deployedTheatres: readonly TheatreId[];
  /** Patriots that started under Israel's cover and are elsewhere now. */
  readonly diverted: number;
  /** Those that started there. */
  readonly covering: readonly string[];
  readonly assessments: readonly (Assessment | null)[];
}

export interface IranOwn {
  readonly focus: readonly { readonly theatre: TheatreId; readonly site: string }[];
  readonly cadres: readonly (LandGroupId | 'houthi' | 'home' | 'dead')[];
  /** Those whose return home counted as a signal. */
  readonly cadresHome: readonly number[];
  /** An officer was killed, and nothing has answered it. */
  readonly officerUnanswered: boolean;
  /** Chance in per cent that the crowd storms the embassy this turn, if nobody stokes or calms it. */
  readonly crowd: number;
  readonly redSeaOpen: boolean;
  readonly alert: boolean;
  readonly alertNext: boolean;
  readonly dispersedUntil: number;
  readonly haltPaid: readonly TheatreId[];
  readonly pressPaid: readonly TheatreId[];
  /** Soleimani commands (`dec-2019`). */
  readonly leash: boolean;
  readonly strikeIraqTurn: number;
  /** How the groups took each strike, oldest first. */
  readonly moods: readonly StrikeMood[];
  readonly standingKnown: { readonly turn: number; readonly exists: boolean; readonly trigger: Trigger | null } | null;
  readonly estimates: readonly { readonly turn: number; readonly stance: string }[];
  readonly assessments: readonly (Assessment | null)[];
}

/** The facilitator's view: the state without seed and key (rules §14). */
export interface WhiteView {
  readonly seat: 'white';
  readonly us: SideView;
  readonly iran: SideView;
  readonly truth: unknown;
}

/** What the projector shows: what both sides know. */
export type PublicView = Pick<
  SideView,
  | 'scenario'
  | 'turn'
  | 'nominal'
  | 'turnDays'
  | 'watches'
  | 'start'
  | 'gaza'
  | 'heat'
  | 'lines'
  | 'past'
  | 'ledger'
  | 'ending'
> & {
  readonly seat: 'public';
  readonly tracks: Pick<
    TracksView,
    'credibility' | 'assurance' | 'baghdad' | 'oil' | 'shipping' | 'north' | 'expelled' | 'lebanonWar'
  >;
  readonly sites: readonly SiteView[];
  readonly stations: readonly StationDef[];
  readonly axis: readonly AxisView[];
  readonly units: readonly UnitView[];
};

export type AnyView = SideView | WhiteView | PublicView;
export type ViewFor<S extends Seat> = S extends Side ? SideView : S extends 'white' ? WhiteView : PublicView;

/** An effect of an order, and its condition: text key `only.<…>`; absent: always. */
export interface Effect extends Modifier {
  readonly only?: string;
}

/** A field of an order that a player chooses on its card. */
export interface CardField {
  readonly name: string;
  /** The choices depend on this other field. */
  readonly within?: string;
  /** Fields that are reset when this one changes. */
  readonly resets?: readonly string[];
}
/** How the map shows a drafted order. */
export type MapMark = 'strike' | 'move' | 'shield' | 'mark';

/** An order that is legal alone. */
export interface LegalOrder {
  /** Stable identity: kind and members, no free text. */
  readonly id: string;
  readonly order: Order;
  readonly verb: Verb;
  /** Orders with the same id are variants of one card. */
  readonly card: string;
  readonly fields: readonly CardField[];
  readonly mark: MapMark | null;
  readonly cost: Cost;
  /** Two orders with a common key cannot both be given. */
  readonly keys: readonly string[];
  /** Strike points needed, by theatre; 0 for all else. */
  readonly capacity: number;
  readonly theatre: TheatreId | null;
  readonly odds: readonly Odds[];
  /** Sites it hits, the named one first; empty if the order does not determine them. */
  readonly places: readonly string[];
  /** Escalation points visible to the other side on success. */
  readonly ep: number;
  /** The part of them for a first strike of its kind or in its theatre (rules §8). */
  readonly firstEp: number;
  /** On failure; absent: the same. */
  readonly epElse?: number;
  /** Rung of the ladder at which these points speak. */
  readonly rung: Rung;
  /** First thing that the other side can observe; `never` if nothing. Text key `obs.<…>`. */
  readonly observable: string;
  /** All direct effects: indicators, points, munitions, obedience. */
  readonly moves: readonly Effect[];
}
export interface LegalSignal {
  readonly id: string;
  readonly signal: Signal;
  readonly cost: Cost;
  /** Escalation points if it counts; `epElse`: if not. */
  readonly ep: number;
  readonly epElse?: number;
  readonly rung: Rung;
  readonly keys: readonly string[];
}

export const VERBS = ['strike', 'deploy', 'restrain', 'intelligence', 'diplomacy'] as const;
/** Panels group orders by verb; signals have their own sheet. */
export type Verb = (typeof VERBS)[number];

/** Why a submission was refused. Texts: `err.<code>` with `params`. */
export interface OrderError {
  readonly code: string;
  /** JSON pointer into the submission, e.g. `/orders/2`. */
  readonly path: string;
  readonly params: Readonly<Record<string, string | number>>;
}
export type Check =
  | { readonly ok: true; readonly cost: Readonly<Record<Pool, number>> }
  | { readonly ok: false; readonly errors: readonly OrderError[] };

export interface Outcome {
  readonly ending: Ending | null;
  /** What both sides left behind: two unseen turns (rules §10). */
  readonly after: Aftermath | null;
  readonly points: Readonly<Record<Side, number>>;
  readonly bars: Readonly<Record<Side, Readonly<Record<Bar, number>>>>;
  readonly ledger: Ledger;
}
export type { Mask };
