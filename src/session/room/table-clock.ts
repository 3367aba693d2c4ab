import type { Clock, LessonPlan, TablePhase } from '../../protocol/room.ts';

/** Clocks of tables (classroom: times are ms since 1970 by the server). */
export const SECOND = 1000;
export const DAY = 86_400 * SECOND;
/** A gap in the server's beat longer than this counts as sleep: nothing fires, every clock stops. */
export const SLEEP = 10 * SECOND;

type Running = Extract<Clock, { readonly endsAt: number }>;

export const isRunning = (clock: Clock): clock is Running => clock !== null && 'endsAt' in clock;

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
