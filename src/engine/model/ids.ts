/** The two players; proxies have no seat (rules §0). */
export type Side = 'us' | 'iran';
/** Both sides, in the order in which they are shown. */
export const SIDES = ['us', 'iran'] as const satisfies readonly Side[];
/** A viewer: a side, the facilitator, or the projector (what both sides know). */
export type Seat = Side | 'white' | 'public';

export const THEATRES = ['iraq', 'syria', 'lebanon', 'redsea', 'gulf'] as const;
export type TheatreId = (typeof THEATRES)[number];

/** Fixed order: state arrays and dice subjects depend on it (rules §4). */
export const GROUPS = ['kh', 'nujaba', 'factions', 'syrian', 'hezbollah', 'houthi'] as const;
export type GroupId = (typeof GROUPS)[number];
/** Groups that attack US sites: the first four. A wave strikes all of them. */
export const LAND_GROUPS = ['kh', 'nujaba', 'factions', 'syrian'] as const;
export type LandGroupId = (typeof LAND_GROUPS)[number];

export const DIRECTIVES = ['press', 'hold', 'ease', 'halt'] as const;
export type Directive = (typeof DIRECTIVES)[number];

export const UNIT_TYPES = [
  'carrier',
  'fighters',
  'bombers',
  'patriot',
  'counterdrone',
  'destroyer',
  'orbit',
  'amphib',
] as const;
export type UnitType = (typeof UNIT_TYPES)[number];

/** `none`: no war there, as in 2019. */
export type GazaState = 'war' | 'truce' | 'rafah' | 'none';
export type SiteKnowledge = 'known' | 'suspected' | 'unknown';
export type AxisKind = 'depot' | 'headquarters' | 'launch' | 'quds' | 'port' | 'brigade';
export type StrikeScale = 'limited' | 'strong' | 'wave';
export type StrikeAim = 'materiel' | 'fighters';
export type Damage = 'none' | 'damaged' | 'destroyed';

export const BARS = ['people', 'region', 'position', 'promises', 'home'] as const;
export type Bar = (typeof BARS)[number];

/** Kinds of people hurt, in the order in which they are listed. Members of `Ledger`. */
export const HURT = [
  'civiliansKilled',
  'seafarersKilled',
  'americansKilled',
  'americansWounded',
  'fightersKilled',
  'officersKilled',
] as const;

export const US_AIMS = ['noDeaths', 'fewerAttacks', 'noWiderWar'] as const;
export const IRAN_AIMS = ['keepPressure', 'noDirectWar', 'axisIntact'] as const;
export type UsAim = (typeof US_AIMS)[number];
export type IranAim = (typeof IRAN_AIMS)[number];
export const US_HIDDEN_AIMS = ['protect', 'contain', 'seaLanes'] as const;
export const IRAN_HIDDEN_AIMS = ['expel', 'relieveGaza', 'survive'] as const;
export type HiddenAim = (typeof US_HIDDEN_AIMS)[number] | (typeof IRAN_HIDDEN_AIMS)[number];

export const other = (side: Side): Side => (side === 'us' ? 'iran' : 'us');
