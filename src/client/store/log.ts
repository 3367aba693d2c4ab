import type { SeatEvent, TheatreId } from '../../engine/model/index.ts';

export const LOG_KINDS = ['attack', 'strike', 'order', 'message', 'world', 'track'] as const;
export type LogKind = (typeof LOG_KINDS)[number];

export interface LogFilter {
  readonly kind: LogKind | null;
  readonly theatre: TheatreId | null;
}

const PATTERNS: readonly (readonly [LogKind, RegExp])[] = [
  ['attack', /attack|rogue|missile|seiz|orbitLost|nearMiss|ship/i],
  ['strike', /strike|leader|soil|response|cadre|officer|civilian/i],
  [
    'track',
    /track|heat|rung|points|income|upkeep|pressure|munition|grievance|cohesion|hardliner|prestige|assurance|credib/i,
  ],
  ['message', /line|offer|message|private|denounce|deny|statement|stopForStop|promise|spare|refus|speech/i],
  [
    'order',
    /move|arriv|harden|evacuat|emptied|directive|obey|visit|clergy|minister|resupp|alert|disperse|cyber|interdict|sanction|waiver|talks|press|find|found|estimate|assess|investigat|warn|learn|counter|focus|redsea|north|crowd|cadre/i,
  ],
];

/** Which filter of the log an event falls under. */
export const kindOf = (event: SeatEvent): LogKind =>
  PATTERNS.find(([, pattern]) => pattern.test(event.kind))?.[0] ?? 'world';

const number = (x: unknown): number => (typeof x === 'number' ? x : 0);

/** People killed or hurt in it, of any side. */
export const harmOf = (event: SeatEvent): number =>
  isAccount(event) ? 0 : number(event.data.killed) * 100 + number(event.data.wounded);

/** Sums and accounts carry figures of people already told of. */
const isAccount = (event: SeatEvent): boolean => kindOf(event) === 'track';

/** Newest first. */
export function filtered(events: readonly SeatEvent[], filter: LogFilter): readonly SeatEvent[] {
  return events
    .filter((e) => (!filter.kind || kindOf(e) === filter.kind) && (!filter.theatre || e.theatre === filter.theatre))
    .toReversed();
}

const WEIGHT: Readonly<Record<LogKind, number>> = { attack: 2, strike: 4, message: 3, order: 1, world: 3, track: 0 };

/** Worst news first: people, then what is rarest; within equals, as it happened. */
export function worstFirst(events: readonly SeatEvent[]): readonly SeatEvent[] {
  const rank = (e: SeatEvent): number => harmOf(e) * 10 + WEIGHT[kindOf(e)];
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
