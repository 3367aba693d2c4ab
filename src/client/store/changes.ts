import type { Odds, SeatEvent, Side, SideView } from '../../engine/model/index.ts';
import type { Screen } from './game-client.ts';
import { resolvedTurn } from './log.ts';
import { figure, signed } from './numbers.ts';

const TRACK_IDS = [
  'pressure',
  'hardliners',
  'credibility',
  'assurance',
  'baghdad',
  'prestige',
  'oil',
  'shipping',
  'north',
] as const;
export type Track = (typeof TRACK_IDS)[number];

/** Ends of the scales: 0–100 but for these (rules §9). */
const RANGE: Readonly<Partial<Record<Track, readonly [number, number]>>> = {
  baghdad: [-5, 5],
  prestige: [1, 12],
  oil: [0.8, 1.6],
  north: [0, 5],
};

/** What each side watches first; the rest are one click away. */
const FIRST: Readonly<Record<Side, readonly Track[]>> = {
  us: ['pressure', 'credibility', 'assurance', 'baghdad', 'shipping'],
  iran: ['hardliners', 'prestige', 'assurance', 'baghdad', 'oil'],
};

const DIALS = 5;

/** What a first game shows: one dial of pressure, and the two that both sides watch. */
const FEW: readonly Track[] = ['pressure', 'hardliners', 'credibility', 'assurance'];

export interface TrackChange {
  readonly track: Track;
  readonly value: number;
  /** Null in turn 1. */
  readonly before: number | null;
  readonly event: SeatEvent | null;
  /** Key of the modifier that weighed most. */
  readonly cause: string | null;
}

function changeOf(screen: Screen, track: Track): TrackChange | null {
  const value = screen.view?.tracks[track];
  if (value === undefined) return null;
  const event = trackEvent(screen, track);
  return { track, value, before: screen.previous?.tracks[track] ?? null, event, cause: causeOf(event?.why) };
}

/** All tracks this seat knows, the ones it watches first at the front. */
export function changesOf(screen: Screen): readonly TrackChange[] {
  const first = FIRST[screen.view!.seat];
  const order = [...first, ...TRACK_IDS.filter((id) => !first.includes(id))];
  return order.flatMap((id) => changeOf(screen, id) ?? []);
}

/** The dials of the top bar; the others stay in the list of all. */
export const dialsOf = (changes: readonly TrackChange[], seat: Side, small: boolean): readonly TrackChange[] => {
  const few = FEW.filter((track) => track !== (seat === 'us' ? 'hardliners' : 'pressure'));
  return small ? changes.filter(({ track }) => few.includes(track)) : changes.slice(0, DIALS);
};

/** Places after the point that are worth showing. */
const DECIMALS: Readonly<Partial<Record<Track, number>>> = { oil: 2, prestige: 1, baghdad: 1, north: 1 };
const round = (track: Track, x: number): number => Number(x.toFixed(DECIMALS[track] ?? 0));

/** By how much, as far as the figures shown tell: never a change between two equal figures. 0 in turn 1. */
export const stepOf = ({ track, before, value }: TrackChange): number =>
  before === null ? 0 : Number((round(track, value) - round(track, before)).toFixed(2));

export const moved = (change: TrackChange): boolean => stepOf(change) !== 0;

/** The account of the turn just resolved; `heat` is told like a track. */
export function trackEvent(screen: Screen, track: string): SeatEvent | null {
  const turn = resolvedTurn(screen.view!);
  return screen.events.findLast((e) => e.turn === turn && e.data.track === track) ?? null;
}

const QUIET = new Set(['before', 'decay', 'drift', 'back']);

export function causeOf(why: readonly Odds[] | undefined): string | null {
  const terms = (why ?? []).flatMap((odds) => odds.why.mods).filter((mod) => mod.op === '+' && !QUIET.has(mod.key));
  return terms.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value))[0]?.key ?? null;
}

export function trackValue(track: Track, value: number): string {
  if (track === 'shipping') return `${figure(value, 0)} %`;
  if (track === 'baghdad') return value === 0 ? '0' : signed(value);
  return figure(value, DECIMALS[track] ?? 0);
}

/** Share of the scale, 0–1. */
export function trackShare(track: Track, value: number): number {
  const [low, high] = RANGE[track] ?? [0, 100];
  return Math.max(0, Math.min(1, (value - low) / (high - low)));
}

export const heatBefore = (previous: SideView | null): number | null => previous?.heat.all ?? null;
