import {
  TRACKS,
  type Modifier,
  type Odds,
  type SeatEvent,
  type Side,
  type SideView,
} from '../../../engine/model/index.ts';
import type { SeatScreen } from '../../../protocol/seat-screen.ts';
import { resolvedTurn } from './event-log.ts';
import { figure, percent, signed } from '../format/numbers.ts';

const TRACK_IDS = [...TRACKS, 'north'] as const;
/** An indicator; Heat is not one of them. */
export type Track = (typeof TRACK_IDS)[number];

/** The main indicators of each side, shown first. */
const FIRST: Readonly<Record<Side, readonly Track[]>> = {
  us: ['pressure', 'credibility', 'assurance', 'baghdad', 'shipping'],
  iran: ['hardliners', 'prestige', 'assurance', 'baghdad', 'oil'],
};

const DIALS = 5;

/** Indicators shown in a first game. */
const FEW: readonly Track[] = ['pressure', 'hardliners', 'credibility', 'assurance'];

/** An indicator before and after the last turn. */
export interface TrackChange {
  readonly track: Track;
  readonly value: number;
  /** Null in turn 1. */
  readonly before: number | null;
  readonly event: SeatEvent | null;
  /** Key of the modifier with the largest part in the change. */
  readonly cause: string | null;
}

function changeOf(screen: SeatScreen, track: Track): TrackChange | null {
  const value = screen.view?.tracks[track];
  if (value === undefined) return null;
  const event = trackEvent(screen, track);
  const before = screen.previous?.tracks[track] ?? null;
  return { track, value, before, event, cause: before === null ? null : causeOf(event?.why, value - before) };
}

/** All indicators known to this seat, its main ones first. */
export function changesOf(screen: SeatScreen): readonly TrackChange[] {
  const first = FIRST[screen.view!.seat];
  const order = [...first, ...TRACK_IDS.filter((id) => !first.includes(id))];
  return order.flatMap((id) => changeOf(screen, id) ?? []);
}

/** The dials of the top bar; the others are in the full list. */
export const dialsOf = (changes: readonly TrackChange[], seat: Side, small: boolean): readonly TrackChange[] => {
  const few = FEW.filter((track) => track !== (seat === 'us' ? 'hardliners' : 'pressure'));
  return small ? changes.filter(({ track }) => few.includes(track)) : changes.slice(0, DIALS);
};

/** Decimals worth showing. */
const DECIMALS: Readonly<Partial<Record<Track, number>>> = { oil: 2, prestige: 1, baghdad: 1, north: 1, shipping: 1 };
/** Maximum decimals of any number. */
const MOST_DECIMALS = 2;

/** Enough decimals to make two different values look different. */
function decimalsOf({ track, before, value }: TrackChange): number {
  let decimals = DECIMALS[track] ?? 0;
  while (before !== null && decimals < MOST_DECIMALS && before.toFixed(decimals) === value.toFixed(decimals))
    decimals++;
  return decimals;
}

/** The change between the values as displayed. 0 in turn 1. */
export function displayedChange(change: TrackChange): number {
  const { before, value } = change;
  if (before === null) return 0;
  const round = (x: number): number => Number(x.toFixed(decimalsOf(change)));
  return Number((round(value) - round(before)).toFixed(MOST_DECIMALS));
}

/** For example “29 → 36”: the values before and after. */
export function beforeAndAfter(change: TrackChange): string {
  const shown = (x: number): string => trackValue(change.track, x, decimalsOf(change));
  return `${shown(change.before ?? change.value)} → ${shown(change.value)}`;
}

/** True if the displayed value changed. */
export const moved = (change: TrackChange): boolean => displayedChange(change) !== 0;

/** The event that explains an indicator's change in the last resolved turn; also for `heat`. */
export function trackEvent(screen: SeatScreen, track: string): SeatEvent | null {
  const turn = resolvedTurn(screen.view!);
  return screen.events.findLast((e) => e.turn === turn && e.data.track === track) ?? null;
}

/** Terms that are not causes: the value before, rounding and limits. */
const NO_CAUSES = new Set(['before', 'rounding', 'cap']);

/** The largest term in the direction of a change (negative: down); null if none. */
export function causeOf(why: readonly Odds[] | undefined, direction: number): string | null {
  const terms = (why ?? []).flatMap((odds) => contributions(odds.why.mods));
  const along = terms.filter(({ key, by }) => by * direction > 0 && !NO_CAUSES.has(key));
  return along.toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by))[0]?.key ?? null;
}

/** The contribution of each term to its sum; a factor scales the sum so far. */
function contributions(mods: readonly Modifier[]): { readonly key: string; readonly by: number }[] {
  let sum = 0;
  return mods.map(({ key, op, value }) => {
    const by = op === '×' ? sum * (value - 1) : value;
    sum += by;
    return { key, by };
  });
}

/** An indicator's value as displayed. */
export function trackValue(track: Track, value: number, decimals = DECIMALS[track] ?? 0): string {
  if (track === 'shipping') return percent(value, decimals);
  if (track === 'baghdad') return value === 0 ? '0' : signed(value, decimals);
  return figure(value, decimals);
}

/** Position on the scale, 0–1. `range`: its ends, as the rules give them. */
export function trackShare(value: number, [low, high]: readonly [number, number]): number {
  return Math.max(0, Math.min(1, (value - low) / (high - low)));
}

/** Heat before the last turn, 0–100; null in turn 1. */
export const heatBefore = (previous: SideView | null): number | null => previous?.heat.all ?? null;
