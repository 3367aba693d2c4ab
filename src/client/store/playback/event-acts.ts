import { THEATRES, type SeatEvent, type TheatreId } from '../../../engine/model/index.ts';
import { BAGHDAD, GAZA, newsPlace, NORTHERN_FRONT, type Subject } from './news-places.ts';

/** Who acts. `other`: neither of the two sides, such as Israel. */
export type Doer = 'us' | 'iran' | 'other';

interface Spot {
  readonly lon: number;
  readonly lat: number;
  /** Id of its name on the map, where the act is known to be there; absent: it only stands for a larger area. */
  readonly town?: 'damascus' | 'tehran';
}

/** An event that playback shows as a launch, a way and a result. */
export interface Act {
  readonly doer: Doer;
  /** Ids of the places that it is aimed at; empty: it has only a spot. */
  readonly targets: readonly string[];
  /** For events without a place of their own. */
  readonly spot: Spot | null;
  readonly theatre: TheatreId | null;
  /** Group that launches it, as this seat was told; null: not told, or no group. */
  readonly group: string | null;
  /** What it is launched from. `unknown` must never become a place on the map. */
  readonly from: 'group' | 'aircraft' | 'brigade' | 'port' | 'israel' | 'unknown';
}

/** Where acts without a place are shown: the ship lane, capitals. */
const SPOTS = {
  lane: [
    { lon: 42.6, lat: 13.9 },
    { lon: 41.9, lat: 14.9 },
    { lon: 43.1, lat: 13.1 },
  ],
  hormuz: { lon: 56.4, lat: 26.4 },
  erbil: { lon: 44.1, lat: 36.1 },
  baghdad: { lon: 44.37, lat: 33.31 },
  sanaa: { lon: 44.2, lat: 15.36 },
  beirut: { lon: 35.5, lat: 33.88 },
  damascus: { lon: 36.29, lat: 33.51 },
} as const;

/** The US embassy in Baghdad; its counter stands at the same point. */
const EMBASSY: Subject = { ...SPOTS.baghdad, theatre: 'iraq' };

/** The only group that attacks ships, and everybody knows it. */
const HOUTHIS = 'houthi';

/** Where Israel strikes in this game. */
const DAMASCUS: Spot = { ...SPOTS.damascus, town: 'damascus' };

/** Where Iran's air defence shot an airliner down in January 2020. */
const TEHRAN: Spot = { lon: 51.1, lat: 35.56, town: 'tehran' };

const CAPITAL: Readonly<Record<TheatreId, Spot>> = {
  iraq: SPOTS.baghdad,
  syria: SPOTS.damascus,
  lebanon: SPOTS.beirut,
  redsea: SPOTS.sanaa,
  gulf: SPOTS.hormuz,
};

const text = (x: unknown): string | null => (typeof x === 'string' && x !== '' ? x : null);

/** What an event does on the map; null if it only has a sentence. */
export function actOf(event: SeatEvent): Act | null {
  const { kind, data, theatre } = event;
  const site = text(data.site);
  const at = site ? [site] : [];
  const base = { targets: at, spot: null, theatre, group: text(data.group) };
  switch (kind) {
    case 'attack':
      return { ...base, doer: 'iran', from: base.group ? 'group' : 'unknown' };
    case 'shipAttack':
      return { ...base, doer: 'iran', group: HOUTHIS, from: 'group', spot: laneSpot(event) };
    case 'missilesBase':
      return { ...base, doer: 'iran', from: 'brigade' };
    case 'missilesNeighbour':
      return { ...base, doer: 'iran', from: 'brigade', spot: SPOTS.erbil };
    case 'seize':
      return { ...base, doer: 'iran', from: 'port', spot: SPOTS.hormuz };
    case 'strike':
      return { ...base, doer: 'us', from: 'aircraft', targets: (text(data.sites) ?? '').split(' ').filter(Boolean) };
    case 'soil':
      return { ...base, doer: 'us', from: 'aircraft' };
    case 'leaderKilled':
    case 'commanderKilled':
    case 'leaderNotFound':
      return { ...base, doer: 'us', from: 'aircraft', spot: CAPITAL[theatre ?? 'iraq'] };
    case 'officerKilled':
      return data.by === 'israel' ? { ...base, doer: 'other', from: 'israel', spot: DAMASCUS } : null;
    case 'world':
      return data.effect === 'israelStrike' ? { ...base, doer: 'other', from: 'israel', spot: DAMASCUS } : null;
    default:
      return null;
  }
}

/**
 * Where a sentence without an act is known to have happened, for the camera and a mark; null for other news, which may be
 * from anywhere. `scenario`: its id.
 */
export function subjectOf({ kind, data }: SeatEvent, scenario: string): Subject | null {
  if (kind === 'gaza' || data.effect === 'gaza') return GAZA;
  if (kind === 'embassyStormed') return EMBASSY;
  if (kind === 'expulsion') return BAGHDAD;
  if (kind === 'north') return NORTHERN_FRONT;
  if (kind === 'lebanonWar') return { ...SPOTS.beirut, theatre: 'lebanon', name: 'beirut' };
  if (kind !== 'world' || typeof data.id !== 'string') return null;
  return placeIn(data) ?? newsPlace(scenario, data.id);
}

/** The place that a scenario gives its event. */
function placeIn({ area, lat, lon }: SeatEvent['data']): Subject | null {
  const theatre = THEATRES.find((t) => t === area);
  return theatre && typeof lat === 'number' && typeof lon === 'number' ? { theatre, lat, lon } : null;
}

/** Several ships in a turn are shown apart from each other. */
const laneSpot = ({ watch }: SeatEvent): Spot => SPOTS.lane[watch % SPOTS.lane.length]!;

/** Result of a strike on one of its sites. It follows the strike and has no way of its own. */
export const isPart = (event: SeatEvent): boolean => event.kind === 'strikeSite';

/** A sentence about a site, for the camera: it goes there and leaves no mark. */
export function atSite({ data, theatre }: SeatEvent): Act | null {
  const site = text(data.site);
  return site ? { targets: [site], spot: null, theatre, group: null, doer: 'us', from: 'unknown' } : null;
}

/** A sentence about one place: what a strike did there, injuries found later, an airliner. A mark, but no way; else null. */
export function placedOf(event: SeatEvent): Act | null {
  if (event.kind === 'airliner')
    return { targets: [], spot: TEHRAN, theatre: 'iraq', group: null, doer: 'iran', from: 'unknown' };
  const at = atSite(event);
  if (!at || !(isPart(event) || event.kind === 'brainInjuries')) return null;
  return { ...at, doer: isPart(event) ? 'us' : 'iran' };
}

const STRIKES = new Set(['strike', 'leaderKilled', 'commanderKilled', 'leaderNotFound', 'soil']);
const MESSAGES = new Set(['redline', 'offer', 'private', 'denounce', 'deny']);

/** The side whose act an event is; null for news and accounts. */
export function doerOf(event: SeatEvent): Doer | null {
  const act = actOf(event);
  if (act) return act.doer;
  if (isPart(event) || event.kind === 'statement') return 'us';
  const maker = event.data.maker ?? (MESSAGES.has(event.kind) ? event.data.from : null);
  return maker === 'us' || maker === 'iran' ? maker : null;
}

/** Order of a strike within its step: announced, carried out, then what came of it. */
const RANK: Readonly<Record<string, number>> = {
  responseTriggered: 0,
  responseFired: 1,
  strike: 2,
  leaderKilled: 2,
  commanderKilled: 2,
  leaderNotFound: 2,
  soil: 2,
  strikeSite: 3,
  officerKilled: 4,
  civilianHarm: 5,
  wrongGroup: 5,
  statement: 6,
  warReport: 7,
};

/** True if this event is a US strike, or says what came of it. */
export const isOfStrike = (e: SeatEvent): boolean =>
  e.kind in RANK && !(e.kind === 'officerKilled' && e.data.by === 'israel');

/** Events in causal order: the engine writes down a strike after its sites, playback shows it before them. */
export function causeFirst(events: readonly SeatEvent[]): readonly SeatEvent[] {
  const out: SeatEvent[] = [];
  const byWatch = events.toSorted((a, b) => a.watch - b.watch);
  for (let i = 0; i < byWatch.length; ) {
    const { watch } = byWatch[i]!;
    const end = byWatch.findIndex((e) => e.watch > watch);
    const step = byWatch.slice(i, end < 0 ? byWatch.length : end);
    const strikes = step.filter(isOfStrike).toSorted((a, b) => RANK[a.kind]! - RANK[b.kind]!);
    const first = step.findIndex(isOfStrike);
    const others = (list: readonly SeatEvent[]) => list.filter((e) => !isOfStrike(e));
    if (first < 0) out.push(...step);
    else out.push(...others(step.slice(0, first)), ...strikes, ...others(step.slice(first)));
    i += step.length;
  }
  return out;
}

/** True if this event is a US strike as a whole. */
export const isStrike = (event: SeatEvent): boolean => STRIKES.has(event.kind);

/**
 * True if partners take part in a US strike: in Yemen, from the turn after a coalition of escorts was announced, which
 * everybody knows of.
 */
export const partnersJoin = ({ kind, theatre, turn }: SeatEvent, happened: readonly SeatEvent[]): boolean =>
  kind === 'strike' && theatre === 'redsea' && happened.some((e) => e.kind === 'coalition' && e.turn < turn);
