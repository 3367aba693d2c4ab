import type {
  Bar,
  Damage,
  Directive,
  GazaState,
  GroupId,
  HiddenAim,
  IranAim,
  LandGroupId,
  Side,
  SiteKnowledge,
  TheatreId,
  UnitType,
  UsAim,
} from './ids.ts';
import type { Options, TableOverrides } from './options.ts';
import type { Assessment, Condition, Reply, Signal, StopAct, Trigger } from './orders.ts';
import type { AxisSiteDef, Scenario, StationDef, UnitDef, UsSiteDef } from './scenario.ts';
import type { Data, Mask } from './events.ts';
import type { Aftermath, Ending, HurtBy, Injury, Ledger, PublicRow, TurnRow, Vote } from './rows.ts';

/** A keyed 128-bit dice key: four unsigned words (rules §12). */
export type DiceKey = readonly [number, number, number, number];

/** The constant part of a game. Shared by all states, never cloned, not hashed. */
export interface GameDef {
  readonly scenario: Scenario;
  readonly options: Options;
  /** Options as players may know them: θ world, hazard and aims removed. */
  readonly shownOptions: Options;
  /** Numbers in force that differ from the tables: the scenario's, then those that the game was set up with. */
  readonly overrides: TableOverrides;
  /** Numbers that the game was set up with; records have these. */
  readonly ownOverrides: TableOverrides;
  readonly seed: string;
  readonly key: DiceKey;
  /** Nominal turns, known to players ±1. */
  readonly nominal: number;
  /** 8 ÷ nominal: scales points won or lost in a turn, and the war hazard (rules §1). */
  readonly scale: number;
  readonly watches: number;
  readonly sites: readonly UsSiteDef[];
  readonly axis: readonly AxisSiteDef[];
  readonly stations: readonly StationDef[];
  readonly units: readonly UnitDef[];
  /** Theatre of every place; null: out of the region. */
  readonly places: Readonly<Record<string, TheatreId | null>>;
  /** Indices of US sites by theatre. */
  readonly sitesIn: Readonly<Record<TheatreId, readonly number[]>>;
  readonly siteIndex: Readonly<Record<string, number>>;
  readonly axisIndex: Readonly<Record<string, number>>;
  /** Air defence of the US sites without units. */
  readonly bareDefences: readonly SiteDefence[];
  /** Theatres in which units stand from the start. */
  readonly firstTheatres: readonly TheatreId[];
  /** Patriots that start under Israel's cover. */
  readonly covering: readonly string[];
  /** World events by turn and watch, sorted. */
  readonly schedule: readonly { readonly turn: number; readonly watch: number; readonly index: number }[];
}

/** Air defence of a US site: levels against rockets and drones, and against ballistic missiles. */
export interface SiteDefence {
  readonly level: number;
  readonly ballistic: number;
  readonly battery: boolean;
}

/** Full state, for the authority only. Plain JSON of fixed shape; `resolveTurn` works on its own clone. */
export interface GameState {
  readonly def: GameDef;
  /** Turn being ordered, from 1. */
  turn: number;
  /** Re-runs from this turn use this salt (run k); 0 = the game's own dice (rules §12). */
  salt: number;
  secret: SecretState;
  gaza: GazaState;
  /** Dated events that were due and did not happen. Replaced, never pushed to. */
  passed: readonly string[];
  /** Watches left of a truce the US pressed for; −1: a dated one or none. */
  truceWatches: number;
  truceExtended: boolean;
  us: UsState;
  iran: IranState;
  groups: GroupState[];
  /** How the groups took each strike so far, oldest first. */
  moods: readonly StrikeMood[];
  sites: SiteState[];
  axis: AxisState[];
  units: UnitState[];
  tracks: Tracks;
  /** True Heat, and Heat as each seat can compute it. */
  heat: Record<'truth' | 'us' | 'iran' | 'public', HeatState>;
  lines: RedLine[];
  offers: Offer[];
  /** Sent last turn, not yet delivered. */
  transit: Transit[];
  messages: Message[];
  /** Brain injuries not found yet. */
  injuries: readonly Injury[];
  /** Open obligations: deaths, officers killed, lines crossed (answer due by `due`). */
  debts: Debt[];
  /** Acts of the turn's opening (arrivals, signals delivered): they count in its Heat. */
  carry: Act[];
  points: Record<Side, Record<Bar, number>>;
  /** One row per resolved turn. */
  past: TurnRow[];
  /** The public part of those rows. */
  pastPublic: PublicRow[];
  ledger: Ledger;
  ending: Ending | null;
  /** The unseen turns after the end; null: not ended, or ended by war. */
  after: Aftermath | null;
}

/** An act that moves Heat (rules §8). `sees`: who knows of it; `by`: who ordered it, or null. */
export interface Act {
  key: string;
  ep: number;
  theatre: TheatreId | null;
  sees: Mask;
  by: Side | null;
}

export interface SecretState {
  /** Turns actually played. */
  lastTurn: number;
  thetaLimited: number;
  thetaHeavy: number;
  thetaYemen: number;
  /** Place of this game's world on the line from deterrence (0) to spiral (100). */
  world: number;
  /** Chances in per cent that a strike frightens the groups, and that it angers them. */
  fear: number;
  anger: number;
  hiddenAims: Record<Side, HiddenAim | null>;
}

export interface PoolState {
  political: number;
  military: number;
  intelligence: number;
  leverage: number;
}

export interface UsState {
  pools: PoolState;
  standing: { trigger: Trigger; scale: 'limited' | 'strong'; announced: boolean; since: number } | null;
  aims: UsAim[] | null;
  sanctions: number;
  /** Last turn of a sanctions or waiver order. */
  sanctionsTurn: number;
  talksTurn: number;
  talksBonusTurn: number;
  /** Turns in which Israel was pressed, oldest first; one entry for each time. */
  pressTurns: readonly number[];
  /** Israel holds back from its next step through this turn; 0: it does not. */
  israelHeldUntil: number;
  /** Turn from which a coalition escorts ships; 0: there is none. */
  coalitionFrom: number;
  /** Last turn in which Israel was pressed for a truce; 0 none. */
  pressTruceTurn: number;
  /** Spare-the-leaders promise runs through this turn; 0 none. */
  spareUntil: number;
  /** Warnings of Focus, by theatre, received before this turn's orders. */
  warnings: { theatre: TheatreId; site: string | null }[];
  /** Results of estimates, oldest first. */
  estimates: readonly { readonly turn: number; readonly stance: string }[];
  /** Last strike order's true results, if assessed. */
  assessment: {
    turn: number;
    sites: { site: string; damage: Damage }[];
    munitions: { group: GroupId; left: number }[];
  } | null;
  lastStrike: { turn: number; sites: { site: string; damage: Damage }[] } | null;
  /** Those of the groups' moods that it has learned. */
  moods: readonly StrikeMood[];
  channelTurn: number;
  /** Turn of the last strike of any kind on the axis; of the last in Iraq. 0 none. */
  strikeTurn: number;
  strikeIraqTurn: number;
  /** Strikes in each area so far, as in `THEATRES`; what Congress said; whether a vote may come. */
  strikesIn: readonly number[];
  vote: Vote;
  voteDue: boolean;
  /** Attacks of the last turns that hurt Americans. */
  hurtBy: readonly HurtBy[];
  struckTheatres: TheatreId[];
  struckClasses: string[];
  deployedTheatres: TheatreId[];
  assessments: (Assessment | null)[];
}

export interface IranState {
  pools: PoolState;
  aims: IranAim[] | null;
  focus: { theatre: TheatreId; site: string }[];
  cadres: (LandGroupId | 'houthi' | 'home' | 'dead')[];
  /** Cadres whose return home already counted as a signal: once each. */
  cadresHome: number[];
  redSeaOpen: boolean;
  /** Turn for which the brigades are on alert and missiles may be fired. */
  alertTurn: number;
  /** Officers and depots dispersed through this turn. */
  dispersedUntil: number;
  /** Home theatres whose first halt was already paid for in Prestige. */
  haltPaid: TheatreId[];
  /** Home theatres whose press was paid this turn. */
  pressPaid: TheatreId[];
  visit: LandGroupId | 'houthi' | 'all' | null;
  standingKnown: { turn: number; exists: boolean; trigger: Trigger | null } | null;
  estimates: readonly { readonly turn: number; readonly stance: string }[];
  channelTurn: number;
  missileTurn: number;
  assessments: (Assessment | null)[];
}

export interface GroupState {
  readonly id: GroupId;
  directive: Directive;
  avoid: boolean;
  /** Does it follow its directive? Always true at press and hold. */
  obeys: boolean;
  /** Did it obey the guidance to avoid deaths? */
  avoids: boolean;
  /** Times asked again since the directive changed. */
  repeats: number;
  /** Turn in which it last began to obey (Syrian groups stop a turn later). */
  obeysSince: number;
  munitions: number;
  /** Munitions that appear destroyed but are not: world *nothing* (rules §4). */
  spared: number;
  /** Attacks since the last munition was used up. */
  spent: number;
  /** 0–3: 3 whole; −1 for three turns after a leader is killed. */
  cohesion: number;
  cohesionBackTurn: number;
  grievance: number;
  /** Multiplies the rate; 1 = no effect. Applies from the turn after a strike. */
  effect: number;
  /** Attacks launched last turn, and expected without momentum. */
  lastAttacks: number;
  lastExpected: number;
  leaderKilledTurn: number;
  /** The US estimate of its munitions, and attributed attacks since that last fell (rules §14). */
  reckoned: number;
  named: number;
}

export interface SiteState {
  readonly id: string;
  readonly personnel: number;
  readonly hardening: number;
  /** Turn from which it is empty; 0 = not ordered. */
  readonly evacuatedFrom: number;
  /** Attacks that got through and did harm. */
  readonly hits: number;
}

export interface AxisState {
  readonly id: string;
  readonly known: SiteKnowledge;
  /** Turn since which it is known; 0 from the start. */
  readonly knownSince: number;
  readonly damage: Damage;
  /** What the US knows: `damaged` = reported hit; exact only after an assessment. */
  readonly reported: Damage;
  /** Turn in which that report expires; 0 none. */
  readonly reportedUntil: number;
  /** Turn in which a strike was last seen to hit it; 0 none. */
  readonly hitTurn: number;
  /** Turn in which it is repaired. */
  readonly repairedTurn: number;
}

export interface UnitState {
  readonly id: string;
  readonly type: UnitType;
  readonly at: string;
  /** Turn of arrival; ≤ turn: there. */
  readonly arrives: number;
  /** Turn since which it is at its position. */
  readonly since: number;
  readonly lost: boolean;
  /** Last turn in which it struck (bombers: every second turn). */
  readonly struckTurn: number;
}

export interface Tracks {
  pressure: number;
  hardliners: number;
  credibility: number;
  assurance: number;
  baghdad: number;
  prestige: number;
  oil: number;
  shipping: number;
  north: number;
  expelled: boolean;
  expelledTurn: number;
  lebanonWar: boolean;
  shockTurn: number;
  /** Turn in which the Quds Force commander was killed; 0: he lives. */
  commanderKilledTurn: number;
  /** Fighters killed in Iraq last turn ≥ 20: a crowd may gather. */
  crowdTurn: number;
  lostLeaders: number;
  /** Consecutive calm turns. */
  calmTurns: number;
}

export interface HeatState {
  all: number;
  theatres: number[];
}

/** How the groups in Iraq and Syria took a turn's strikes. `move`: percentage points it adds to requests for two turns. */
export interface StrikeMood {
  readonly turn: number;
  readonly mood: 'fear' | 'anger' | 'none';
  readonly move: number;
}

export interface RedLine {
  id: string;
  maker: Side;
  condition: Condition;
  reply: Reply;
  from: number;
  until: number;
  crossed: number;
  answered: boolean;
  done: boolean;
  paidTurn: number;
}
export interface Offer {
  id: string;
  maker: Side;
  stop: StopAct;
  forbear: StopAct;
  from: number;
  until: number;
  /** Has the other side met it in every turn so far? Has the maker broken it? */
  met: boolean;
  broken: boolean;
  done: boolean;
  /** Made about something that was not happening, so it pays nothing. */
  idle: boolean;
}
export interface Transit {
  from: Side;
  signal: Signal;
  fact: Data | null;
  index: number;
}
export interface Message {
  id: string;
  from: Side;
  turn: number;
  kind: Signal['kind'];
  private: boolean;
  data: Data;
  text: string;
}
export interface Debt {
  kind: 'death' | 'officer' | 'line';
  side: Side;
  turn: number;
  due: number;
  ref: string;
}
