import {
  closedBefore,
  type DailyPlan,
  opensAfter,
  sealsAfter,
  sealsAfterSleep,
  sealsNear,
  sealsWith,
} from '../../protocol/daily-plan.ts';
import type { Clock, LessonPlan, TablePhase } from '../../protocol/room.ts';
import { inPractice } from './turns.ts';
import type { Room, Table } from './types.ts';

/** Clocks of tables (classroom: times are ms since 1970 by the server). */
export const SECOND = 1000;
export const DAY = 86_400 * SECOND;
/** A gap in the server's beat longer than this counts as sleep: nothing fires, every clock stops. */
export const SLEEP = 10 * SECOND;

type Running = Extract<Clock, { readonly endsAt: number }>;

export const isRunning = (clock: Clock): clock is Running => clock !== null && 'endsAt' in clock;

export const isStopped = (clock: Clock): boolean => clock !== null && !isRunning(clock);

export const started = (ms: number, now: number): Clock => ({ endsAt: now + ms, total: ms });

/** Stopped as of `now`; a stopped clock stays as it is. */
export const paused = (clock: Clock, now: number): Clock =>
  isRunning(clock) ? { left: Math.max(0, clock.endsAt - now), total: clock.total } : clock;

export const resumed = (clock: Clock, now: number): Clock =>
  clock && !isRunning(clock) ? { endsAt: now + clock.left, total: clock.total } : clock;

/** With more or less time; never less than none. */
export function withTime(clock: Clock, ms: number, now: number): Clock {
  if (clock === null) return null;
  const left = isRunning(clock) ? clock.endsAt - now : clock.left;
  const more = Math.max(ms, -left);
  const total = Math.max(0, clock.total + more);
  return isRunning(clock) ? { endsAt: clock.endsAt + more, total } : { left: clock.left + more, total };
}

const until = (endsAt: number, now: number): Clock => started(endsAt - now, now);
const HOUR = 3600 * SECOND;

/** The clock with which a table enters a phase. `before`: its clock until now. With a turn a day it never ends on a day off. */
export function clockOf({ plan, days }: Room, phase: TablePhase, before: Clock, now: number): Clock {
  const ms = lengthOf(plan, phase);
  if (!days || ms === null) return ms === null ? null : started(ms, now);
  if (phase !== 'orders') return until(opensAfter(days, now), now);
  // A table that goes on before its time does not play two turns on one day.
  return until(sealsAfter(days, isRunning(before) ? Math.max(now, before.endsAt) : now), now);
}

/** Until turn 1 opens once practice is over: never on the day of practice itself. */
export const afterPractice = ({ days }: Room, { clock }: Table, now: number): Clock =>
  days ? until(opensAfter(days, isRunning(clock) ? Math.max(now, clock.endsAt) : now), now) : null;

/** With a turn a day: the hour for proposals is over, and the turn is still to be sealed. */
export function proposalsClosed(room: Room, table: Table, now: number): boolean {
  const { days } = room;
  const { phase, clock } = table;
  if (!days || phase !== 'orders' || clock === null || inPractice(room, table)) return false;
  return (isRunning(clock) ? clock.endsAt - now : clock.left) <= closedBefore(days);
}

/** The clock once other days are off than before: a turn is open until an hour of play, and the next one opens at one. */
export function withDays(before: DailyPlan, days: DailyPlan, { clock, phase }: Table, now: number): Clock {
  if (!isRunning(clock)) return clock;
  const endsAt = phase === 'orders' ? sealsWith(before, days, clock.endsAt, now) : opensAfter(days, now);
  return endsAt === clock.endsAt ? clock : until(endsAt, now);
}

/** A stopped clock goes on; with a turn a day, to an hour of the plan. */
export function goneOn({ days }: Room, { clock, phase }: Table, now: number): Clock {
  const next = resumed(clock, now);
  if (!days || next === clock || !isRunning(next)) return next;
  return until(phase === 'orders' ? sealsNear(days, next.endsAt, HOUR) : opensAfter(days, now), now);
}

/** After the server slept: nobody loses a turn by it. */
export function afterSleep({ days }: Room, { clock, phase }: Table, since: number, now: number): Clock {
  if (!isRunning(clock)) return clock;
  if (!days) return now - since > SLEEP ? paused(clock, since) : { ...clock, endsAt: clock.endsAt + (now - since) };
  const endsAt = phase === 'orders' ? sealsAfterSleep(days, clock.endsAt, since, now) : clock.endsAt;
  return endsAt === clock.endsAt ? clock : { endsAt, total: clock.total + (endsAt - clock.endsAt) };
}

/** Whether a class that begins now reads before its first turn. */
export const hasBriefing = ({ plan, days }: Room, now: number): boolean =>
  days ? opensAfter(days, 0) > now : plan.brief > 0;

/** ms of a phase in a lesson; null: it has no clock. */
export function lengthOf(plan: LessonPlan, phase: TablePhase): number | null {
  switch (phase) {
    case 'briefing':
      return plan.brief * 60 * SECOND;
    case 'orders':
      return (plan.decide + plan.lastCall) * SECOND;
    case 'playback':
      return plan.playback * SECOND;
    case 'closing':
    case 'over':
      return null;
  }
}
