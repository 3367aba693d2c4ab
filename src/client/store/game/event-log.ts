import type { Ledger, SeatEvent, SideView, TheatreId } from '../../../engine/model/index.ts';

/** Filters of the log by kind of event. */
export const LOG_KINDS = ['attack', 'strike', 'order', 'message', 'world', 'track'] as const;
/** A filter of the log. */
export type LogKind = (typeof LOG_KINDS)[number];

/** What the log shows. */
export interface LogFilter {
  readonly kind: LogKind | null;
  readonly theatre: TheatreId | null;
}

const LISTS: Readonly<Record<Exclude<LogKind, 'order'>, string>> = {
  attack: 'attack shipAttack casualties nearMiss rogue orbitLost missilesBase missilesNeighbour seize embassyStormed',
  strike:
    'strike strikeFailed strikeSite soil leaderKilled commanderKilled leaderNotFound officerKilled civilianHarm responseTriggered responseFired assessed',
  message:
    'redline offer private noticeKept noticeNotKept denounce deny statement lineCrossed lineUnanswered lineKept lineAbove promiseKept promiseBroken offerUnmet spare spareBroken publicRefusal publicAgreement standing standingCancelled standingLapses',
  world:
    'world worldPassed airliner gaza truceWon truceRefused truceExtended pressNorth pressNorthRefused israelHolds israelRefuses north exchanges lebanonWar expulsion warReport vote wrongGroup leftBehind end',
  track:
    'track points leftPoints income upkeep munitionUsed munitionStruck grievance cohesion strikeEffect gulfForces diversion deathUnanswered officerUnanswered heat rungUp warRoll',
};

const KIND_OF = new Map<string, LogKind>(
  (Object.keys(LISTS) as (keyof typeof LISTS)[]).flatMap((kind) =>
    LISTS[kind].split(' ').map((event): [string, LogKind] => [event, kind]),
  ),
);

/** The log filter of an event. Kinds without a list are orders and their results. */
export const kindOf = (event: SeatEvent): LogKind => KIND_OF.get(event.kind) ?? 'order';

/** Events that always repeat another event. */
const TWINS = new Set(['casualties', 'nearMiss', 'verdict']);

/** Events that repeat another event of the same turn, if that event is visible. */
const TWIN_OF: Readonly<Record<string, (e: SeatEvent, other: SeatEvent) => boolean>> = {
  gaza: (e, x) => (x.kind === 'truceWon' && e.data.state === 'truce') || worldSays('gaza', e, x),
  officerKilled: (e, x) => e.data.by === 'israel' && worldSays('israelStrike', e, x),
  frontClosed: (_, x) => x.kind === 'closeObeyed',
  directive: (e, x) => (x.kind === 'obeys' || x.kind === 'refuses') && x.data.group === e.data.group,
  // A seat that also gets the exact value does not need the rounded one.
  track: (e, x) => e.data.rounded === true && x.data.rounded !== true && x.data.track === e.data.track,
};
const worldSays = (effect: string, e: SeatEvent, x: SeatEvent): boolean =>
  x.kind === 'world' && x.watch === e.watch && x.data.effect === effect;

/** Events to display: without repetitions and without numbers that did not change. */
export function visibleEvents(events: readonly SeatEvent[]): readonly SeatEvent[] {
  return events.filter((e) => {
    if (TWINS.has(e.kind) || (e.kind === 'track' && e.data.from === e.data.to)) return false;
    const twin = TWIN_OF[e.kind];
    return !twin || !events.some((x) => x.turn === e.turn && x !== e && twin(e, x));
  });
}

const number = (x: unknown): number => (typeof x === 'number' ? x : 0);

/** Whom the people killed in a kind of event count with. In events of other kinds nobody is harmed. */
const KILLED_IN: Readonly<Record<string, keyof Ledger>> = {
  attack: 'americansKilled',
  missilesBase: 'americansKilled',
  shipAttack: 'seafarersKilled',
  strike: 'fightersKilled',
  leaderKilled: 'fightersKilled',
  commanderKilled: 'fightersKilled',
  world: 'officersKilled', // an Israeli strike
  officerKilled: 'officersKilled',
  airliner: 'civiliansKilled',
  civilianHarm: 'civiliansKilled',
  missilesNeighbour: 'civiliansKilled',
};

/** Killed and wounded people of all sides in an event. */
export function harmIn({ kind, data }: SeatEvent): Partial<Ledger> {
  const counted = KILLED_IN[kind];
  return {
    ...(counted ? { [counted]: number(data.killed) } : {}),
    ...(kind === 'attack' || kind === 'brainInjuries' ? { americansWounded: number(data.wounded) } : {}),
    ...(kind === 'commanderKilled' ? { officersKilled: 1 } : {}),
  };
}

/** Weight of an event's casualties of any side: 100 per person killed, 1 per American wounded. */
export function harmOf(event: SeatEvent): number {
  const { americansWounded: wounded = 0, ...dead } = harmIn(event);
  return wounded + 100 * Object.values(dead).reduce((sum, n) => sum + n, 0);
}

/** The filtered events, newest first. */
export function filtered(events: readonly SeatEvent[], filter: LogFilter): readonly SeatEvent[] {
  return events
    .filter((e) => (!filter.kind || kindOf(e) === filter.kind) && (!filter.theatre || e.theatre === filter.theatre))
    .toReversed();
}

const WEIGHT: Readonly<Record<LogKind, number>> = { attack: 2, strike: 4, message: 3, order: 1, world: 3, track: 0 };
/** A group's answer matters only to the side that asked. */
const ANSWERS = new Set(['obeys', 'refuses']);
const HARMLESS = new Set(['intercepted', 'nothing']);

/** Events at least as grave as a strike, even without casualties (rules §8), and the end of the game. */
const GRAVE = new Set(
  `missilesBase missilesNeighbour airliner seize embassyStormed soil leaderKilled commanderKilled officerKilled lebanonWar
    expulsion end`.split(/\s+/),
);
/** Results of a strike, as important as the strike to the side that ordered it. */
const RESULTS = new Set(['strike', 'strikeSite', 'strikeFailed', 'leaderNotFound', 'responseFired']);

function weightOf(e: SeatEvent): number {
  if (GRAVE.has(e.kind)) return 6;
  if (HARMLESS.has(String(e.data.result))) return 0.5;
  return ANSWERS.has(e.kind) ? 3 : WEIGHT[kindOf(e)];
}

/** Sorts by gravity: casualties first, then rare events; ties in order of time. */
export function worstFirst(events: readonly SeatEvent[]): readonly SeatEvent[] {
  const rank = (e: SeatEvent): number => harmOf(e) * 10 + weightOf(e);
  return events
    .map((event, i) => ({ event, i }))
    .sort((a, b) => rank(b.event) - rank(a.event) || a.i - b.i)
    .map(({ event }) => event);
}

const SHOWN = 8;

/** The gravest events of a turn. More than usual if people were hurt or something grave would be cut off. */
export function newsOf(events: readonly SeatEvent[]): readonly SeatEvent[] {
  const news = worstFirst(events.filter((e) => kindOf(e) !== 'track'));
  const last = news.findLastIndex((e) => harmOf(e) > 0 || GRAVE.has(e.kind) || RESULTS.has(e.kind));
  return news.slice(0, Math.max(SHOWN, last + 1));
}

/** Id of the map place that an event is about; null if none. */
export function placeOf(event: SeatEvent): string | null {
  const { site, sites, unit, at, to } = event.data;
  for (const id of [site, unit, at, to]) if (typeof id === 'string') return id;
  return typeof sites === 'string' ? (sites.split(' ')[0] ?? null) : null;
}

/** The last resolved turn; 0 before the first. */
export const resolvedTurn = (view: Pick<SideView, 'turn' | 'ending'>): number =>
  view.ending ? view.turn : view.turn - 1;

/** Watch of events before the orders of a turn were sealed. */
const OPENING = -2;

/** Events since this seat last sealed: the resolved turn, and the start of the next one. */
export function newEvents(events: readonly SeatEvent[], view: Pick<SideView, 'turn' | 'ending'>): readonly SeatEvent[] {
  const turn = resolvedTurn(view);
  return events.filter((e) => e.turn > turn || (e.turn === turn && e.watch !== OPENING));
}
