import {
  closedBefore,
  type DailyPlan,
  hoursOf,
  localTime,
  opensAfter,
  playedDays,
  sealsAfter,
} from '../../../protocol/daily-plan.ts';
import type { PublicTable } from '../../../protocol/room.ts';

/** Hours of one turn of a class with a turn a day, ms since 1970. */
export interface Deadline {
  /** 0: the practice turn. */
  readonly turn: number;
  readonly propose: number;
  readonly seals: number;
}

/**
 * The turns that a table still orders, its practice among them, and when, if each takes one day of play. Without a table,
 * all of the plan.
 */
export function deadlinesAhead(
  days: DailyPlan,
  turns: number,
  table: Pick<PublicTable, 'phase' | 'turn' | 'clock' | 'practice'> | null,
): readonly Deadline[] {
  if (table?.phase === 'over') return [];
  const played = table === null || table.phase === 'briefing' ? 0 : table.turn - (table.phase === 'playback' ? 0 : 1);
  const practice = Number(table === null ? days.practice === true : table.practice === true);
  const count = Math.max(0, turns - played) + practice;
  const ends = table?.clock && 'endsAt' in table.clock ? table.clock.endsAt : null;
  const first = ends === null ? null : table?.phase === 'orders' ? ends : sealsAfter(days, ends);
  const later = first === null ? days : { ...days, from: dayAfter(days, first) };
  const rest = playedDays(later, first === null ? count : count - 1).map((day) => hoursOf(days, day).seals);
  const day = hoursOf(days, days.from);
  return [...(first === null ? [] : [first]), ...rest].slice(0, count).map((seals, i) => ({
    turn: played + 1 + i - practice,
    propose: seals - (day.seals - day.propose),
    seals,
  }));
}

/** Whether proposals are closed though the turn is not sealed yet. `left`: ms until it is. */
export const isClosedToProposals = (
  days: DailyPlan | null,
  table: Pick<PublicTable, 'phase' | 'practice'> | null,
  left: number | null,
): boolean =>
  days !== null && table?.phase === 'orders' && !table.practice && left !== null && left <= closedBefore(days);

/** The first day on which another turn may be sealed than the one that is at `seals`. */
function dayAfter(days: DailyPlan, seals: number): string {
  const { day } = localTime(days.zone, seals);
  const next = new Date(Date.parse(`${day}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return next > days.from ? next : days.from;
}

const day = (zone?: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'long', day: 'numeric', month: 'long' });
const hour = (zone?: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** “Tuesday 30 March” and “20:00”, in a time zone; without one, in this device's. */
export const dayText = (at: number, zone?: string): string => day(zone).format(at).replace(',', '');
export const hourText = (at: number, zone?: string): string => hour(zone).format(at);
/** Whether this device's clock reads the same there as the class's. */
export const isOwnTime = (at: number, zone: string): boolean =>
  hourText(at, zone) === hourText(at) && dayText(at, zone) === dayText(at);

/** The days in a text, however they are set apart; what is none stays, to be told as wrong. */
export const daysIn = (text: string): string[] => text.split(/[\s,;]+/).filter((day) => day !== '');

/** “Wednesday 31 March” and “06:00”: when the first turn opens after a practice that is over at this hour. */
export function opensAfterPractice(days: DailyPlan, seals: number): { readonly day: string; readonly hour: string } {
  const at = opensAfter(days, seals);
  return { day: dayText(at, days.zone), hour: hourText(at, days.zone) };
}

/** A key of words about a turn; `….practice` for the practice turn. */
export const wordsOfTurn = (key: string, turn: number): string => (turn === 0 ? `${key}.practice` : key);
