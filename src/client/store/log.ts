import type { SeatEvent, SideView, TheatreId } from '../../engine/model/index.ts';

export const LOG_KINDS = ['attack', 'strike', 'order', 'message', 'world', 'track'] as const;
export type LogKind = (typeof LOG_KINDS)[number];

export interface LogFilter {
  readonly kind: LogKind | null;
  readonly theatre: TheatreId | null;
}

const LISTS: Readonly<Record<Exclude<LogKind, 'order'>, string>> = {
  attack: 'attack shipAttack casualties nearMiss rogue orbitLost missilesBase missilesNeighbour seize embassyStormed',
  strike:
    'strike strikeFailed strikeSite soil leaderKilled commanderKilled leaderNotFound officerKilled civilianHarm responseTriggered responseFired assessed',
  message:
    'redline offer private denounce deny statement lineCrossed lineUnanswered lineKept lineAbove promiseKept promiseBroken offerUnmet spare spareBroken publicRefusal standing standingCancelled standingLapses',
  world: 'world gaza truceWon truceRefused truceExtended pressNorth north exchanges lebanonWar expulsion end',
  track:
    'track points income upkeep munitionUsed munitionStruck grievance cohesion strikeEffect gulfForces diversion deathUnanswered officerUnanswered heat rungUp warRoll',
};

const KIND_OF = new Map<string, LogKind>(
  (Object.keys(LISTS) as (keyof typeof LISTS)[]).flatMap((kind) =>
    LISTS[kind].split(' ').map((event): [string, LogKind] => [event, kind]),
  ),
);

/** Which filter of the log an event falls under. What is in no list is an order and what came of it. */
export const kindOf = (event: SeatEvent): LogKind => KIND_OF.get(event.kind) ?? 'order';

/** Told already by the event that they belong to. */
const TWINS = new Set(['casualties', 'nearMiss', 'verdict']);

/** What a person is shown of the events: nothing twice. */
export const told = (events: readonly SeatEvent[]): readonly SeatEvent[] =>
  events.filter((e) => !TWINS.has(e.kind) && !(e.kind === 'track' && e.data.from === e.data.to));

const number = (x: unknown): number => (typeof x === 'number' ? x : 0);

/** Weight of the people killed or hurt in it, of any side. A statement about a strike hurts nobody. */
export const harmOf = ({ kind, data }: SeatEvent): number =>
  kind === 'statement' ? 0 : number(data.killed) * 100 + number(data.wounded) + (kind === 'officerKilled' ? 100 : 0);

/** Newest first. */
export function filtered(events: readonly SeatEvent[], filter: LogFilter): readonly SeatEvent[] {
  return events
    .filter((e) => (!filter.kind || kindOf(e) === filter.kind) && (!filter.theatre || e.theatre === filter.theatre))
    .toReversed();
}

const WEIGHT: Readonly<Record<LogKind, number>> = { attack: 2, strike: 4, message: 3, order: 1, world: 3, track: 0 };
/** Who did as asked and who did not is news to whoever asked. */
const ANSWERS = new Set(['obeys', 'refuses']);
const HARMLESS = new Set(['intercepted', 'nothing']);

function weightOf(e: SeatEvent): number {
  if (e.kind === 'strikeSite') return 1.5;
  if (HARMLESS.has(String(e.data.result))) return 0.5;
  return ANSWERS.has(e.kind) ? 3 : WEIGHT[kindOf(e)];
}

/** Worst news first: people, then what is rarest; within equals, as it happened. */
export function worstFirst(events: readonly SeatEvent[]): readonly SeatEvent[] {
  const rank = (e: SeatEvent): number => harmOf(e) * 10 + weightOf(e);
  return events
    .map((event, i) => ({ event, i }))
    .sort((a, b) => rank(b.event) - rank(a.event) || a.i - b.i)
    .map(({ event }) => event);
}

/** The place on the map that an event is about, by id. */
export function placeOf(event: SeatEvent): string | null {
  const { site, sites, unit, at, to } = event.data;
  for (const id of [site, unit, at, to]) if (typeof id === 'string') return id;
  return typeof sites === 'string' ? (sites.split(' ')[0] ?? null) : null;
}

/** The last turn that was resolved; 0 before the first. */
export const resolvedTurn = (view: Pick<SideView, 'turn' | 'ending'>): number =>
  view.ending ? view.turn : view.turn - 1;

/** What came since this seat last sealed: the turn resolved, and the opening of the one that follows. */
export const fresh = (events: readonly SeatEvent[], view: SideView): readonly SeatEvent[] =>
  events.filter((e) => e.turn >= resolvedTurn(view));
