import { type DailyPlan, dailyProblem } from '../../protocol/daily-plan.ts';
import type { Clock, TableId } from '../../protocol/room.ts';
import { afterSleep, goneOn, isRunning, paused, SLEEP, withDays, withTime } from './table-clock.ts';
import { roomError } from './refusals.ts';
import { closeOrders, goOnFrom } from './flow.ts';
import { tableIn } from './who-sits.ts';
import { type Handlers, type Step } from './step.ts';
import { hasWholeClass, tablesFor } from './tables-for.ts';
import { turnOf } from './turns.ts';
import type { Table } from './types.ts';

/** Clocks: set by the desk, run out by the server's hand. */
export const clockHandlers: Handlers<'pause' | 'goOn' | 'addTime' | 'setDaysOff' | 'due' | 'slept'> = {
  pause: (step, { tables }) => change(step, tables, ({ clock }, now) => paused(clock, now)),
  goOn(step, { tables }) {
    const problem = change(step, tables, (table, now) => goneOn(step.room(), table, now));
    if (!problem && step.room().slept !== null && hasWholeClass(step)) step.tell({ kind: 'wentOn' });
    return problem;
  },
  addTime(step, { tables, ms }) {
    if (!Number.isInteger(ms) || Math.abs(ms) > LONGEST) return roomError('form', { at: '/ms' });
    return change(step, tables, ({ clock }, now) => withTime(clock, ms, now));
  },
  setDaysOff(step, { weekdaysOff, daysOff }) {
    const before = step.room().days;
    if (!before) return roomError('notNow');
    const days: DailyPlan = { ...before, weekdaysOff, daysOff };
    const wrong = dailyProblem(days);
    if (wrong !== null) return roomError('form', { at: wrong });
    step.tell({ kind: 'daysSet', days });
    for (const table of Object.values(step.room().tables)) {
      const clock = withDays(before, days, table, step.given.now);
      if (clock !== table.clock) step.tell({ kind: 'clockSet', table: table.id, clock });
    }
    return null;
  },
  due(step, { table: id, turn, endsAt }) {
    const table = tableIn(step.room(), id);
    if (!table || turnOf(table) !== turn || !isRunning(table.clock) || table.clock.endsAt !== endsAt) return null;
    if (step.given.now < endsAt) return roomError('tooEarly');
    if (table.phase === 'orders') closeOrders(step, id, 'deadline');
    else goOnFrom(step, id);
    return null;
  },
  slept(step, { since }) {
    const ms = step.given.now - since;
    const running = Object.values(step.room().tables).filter(({ clock }) => isRunning(clock));
    if (ms <= 0 || running.length === 0) return null;
    for (const table of running) {
      const clock = afterSleep(step.room(), table, since, step.given.now);
      if (clock !== table.clock) step.tell({ kind: 'clockSet', table: table.id, clock });
    }
    if (ms > SLEEP && !step.room().days) step.tell({ kind: 'slept', ms });
    return null;
  },
};

/** ms that can be added at once. */
const LONGEST = 3_600_000;

function change(step: Step, named: readonly TableId[] | undefined, to: (table: Table, now: number) => Clock) {
  const tables = tablesFor(step, named);
  if ('code' in tables) return tables;
  for (const id of tables) {
    const table = step.table(id);
    const clock = to(table, step.given.now);
    if (clock !== table.clock) step.tell({ kind: 'clockSet', table: id, clock });
  }
  return null;
}
