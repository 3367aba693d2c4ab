import type { WorldEffect } from './effects.ts';
import type { EventCondition } from './event-condition.ts';
import type {
  AxisKind,
  Directive,
  GazaState,
  GroupId,
  LandGroupId,
  Side,
  SiteKnowledge,
  TheatreId,
  UnitType,
} from './ids.ts';
import type { Length, NamedLength, TableOverrides } from './options.ts';
import type { Submission } from './orders.ts';

/**
 * Scenario file, format 1. All names and prose are in `texts`, by language and key: `scenario.title`,
 * `scenario.summary`, `site.<id>`, `unit.<id>`, `event.<id>`, `brief.<us|iran>.<who|want|fear|know>`,
 * `role.<side>.<roleId>`, `role.<side>.<roleId>.text`, `question.<id>`.
 */
export interface Scenario {
  readonly format: 1;
  readonly id: string;
  /** Days per turn: 1–14. A turn has 4 × turnDays watches of six hours. */
  readonly turnDays: number;
  /** Nominal number of turns by length. */
  readonly turns: Readonly<Record<NamedLength, number>>;
  /** First day, `YYYY-MM-DD`; turn 1 begins at 00:00 (UTC). */
  readonly start: string;
  readonly opening: Opening;
  /** Numbers of the rules that are different here. Those that a game is set up with come before them. */
  readonly numbers?: readonly ScenarioNumber[];
  readonly sites: readonly UsSiteDef[];
  readonly axisSites: readonly AxisSiteDef[];
  readonly stations: readonly StationDef[];
  readonly units: readonly UnitDef[];
  readonly events: readonly WorldEventDef[];
  /** What both governments did, turn by turn, as submissions (policy `historical`, back-test). */
  readonly history: readonly { readonly us: Submission; readonly iran: Submission }[];
  readonly roles: Readonly<Record<Side, readonly RoleDef[]>>;
  /** News that an instructor may add to a class's game, ready to be told. The engine does not read them. */
  readonly injects?: readonly InjectDef[];
  /** Ids of the discussion questions, in order. */
  readonly questions: readonly string[];
  readonly sources: readonly SourceDef[];
  readonly texts: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Nominal number of turns. */
export const turnsOf = ({ turns }: Pick<Scenario, 'turns'>, length: Length): number =>
  typeof length === 'number' ? length : turns[length];

/** A number of the rules by `section.name`, as it is in this scenario. */
export interface ScenarioNumber {
  readonly name: string;
  readonly value: TableOverrides[string];
  /** Ids of `sources`. */
  readonly src: readonly string[];
}

/** The world at the start of turn 1. */
export interface Opening {
  readonly heat: number;
  /** Heat by theatre, 0–100. */
  readonly theatreHeat: Readonly<Record<TheatreId, number>>;
  readonly gaza: GazaState;
  /** mb/d of Iranian oil sold. */
  readonly oil: number;
  readonly prestige: number;
  readonly baghdad: number;
  readonly north: number;
  readonly shipping: number;
  readonly redSeaOpen: boolean;
  readonly directives: Readonly<Partial<Record<GroupId, Directive>>>;
  /** Quds Force cadres: with which group each starts, or `home`. */
  readonly cadres: readonly (LandGroupId | 'houthi' | 'home')[];
  /** Soleimani commands: obedience +15, until the Quds Force commander is killed (`dec-2019`). */
  readonly leash: boolean;
  /** A crowd may gather at the embassy at the higher chance of 2019. */
  readonly crowds: boolean;
  /** Pressure in Washington, 0–100. Default 0. */
  readonly pressure?: number;
  /**
   * An American was killed on the eve: a shock, a death to answer, and the red line that it crossed. A group's id: the
   * United States holds it responsible.
   */
  readonly deathOnEve?: true | LandGroupId;
}

interface Placed {
  readonly id: string;
  readonly theatre: TheatreId;
  readonly lat: number;
  readonly lon: number;
  /** Ids of `sources`. */
  readonly src: readonly string[];
}

export interface UsSiteDef extends Placed {
  readonly personnel: number;
  /** Air-defence level 0–4 without units. */
  readonly defence: number;
  /** 0–2 */
  readonly hardening: number;
  readonly country: string;
  readonly embassy?: true;
  /** Fighters and bombers may be based here. */
  readonly airbase?: true;
  /** Nobody attacked it in these months: no group aims at it. */
  readonly unattacked?: true;
}

export interface AxisSiteDef extends Placed {
  readonly owner: GroupId | 'iran';
  readonly kind: AxisKind;
  readonly country: string;
  /** 0–2 */
  readonly defence: number;
  /** What the US knows at the start. */
  readonly known: SiteKnowledge;
  /** In a city: civilian harm doubled. */
  readonly urban?: true;
}

/** Positions of units that are not US sites: sea stations, orbits, Israel's cover, the United States. */
export interface StationDef {
  readonly id: string;
  readonly kind: 'sea' | 'orbit' | 'cover' | 'home';
  /** Null: out of the region (bombers at home; reach anywhere). */
  readonly theatre: TheatreId | null;
  readonly lat: number;
  readonly lon: number;
  readonly src: readonly string[];
}

export interface UnitDef {
  readonly id: string;
  readonly type: UnitType;
  /** Site or station id. */
  readonly at: string;
  /** First turn at its position; until then it is in transit, visible to all. Default 1. */
  readonly arrives?: number;
  readonly src: readonly string[];
}

/** A dated event that neither side orders. Text: `event.<id>`. */
export interface WorldEventDef {
  readonly id: string;
  /** `YYYY-MM-DDTHH` (UTC); happens in the watch that contains it. */
  readonly at: string;
  readonly theatre?: TheatreId;
  /** Where it happened, for the map alone: degrees, and the theatre whose frame shows it. Absent: told over the whole map. */
  readonly place?: { readonly theatre: TheatreId; readonly lat: number; readonly lon: number };
  readonly effect: WorldEffect;
  /**
   * Chance in per cent that it happens; left out: certain. Play moves it where Israel takes the step: officers killed,
   * the north louder, Rafah.
   */
  readonly chance?: number;
  /** It happens only if all of this holds when it is due. */
  readonly if?: EventCondition;
  /** It does not happen if all of this holds when it is due. */
  readonly unless?: EventCondition;
  readonly src: readonly string[];
}

/** Text: `inject.<id>`. Without `effect` only words, to one side or both; with it an event that everybody learns of. */
export interface InjectDef {
  readonly id: string;
  readonly say: Side | 'both';
  readonly effect?: WorldEffect;
  /** Watch of the turn, 0-based, of an event. */
  readonly watch?: number;
  /** It is not true, and to be corrected the turn after: its words are in `inject.<id>.correction`. */
  readonly false?: true;
  /** Ids of `sources`; `assumption` for what is made up. */
  readonly src: readonly string[];
}

export interface RoleDef {
  readonly id: string;
  /** Order kinds this role proposes. */
  readonly powers: readonly string[];
  readonly seals?: true;
}

export interface SourceDef {
  readonly id: string;
  readonly title: string;
  readonly url?: string;
  /** Day of the source itself, as far as it is known, not of the event that it reports. */
  readonly date?: string;
  /** `official` tally or briefing, `press`, `reference` work, `recalled` = unverified, `assumption` of the designers. */
  readonly kind: 'official' | 'press' | 'reference' | 'recalled' | 'assumption';
}
