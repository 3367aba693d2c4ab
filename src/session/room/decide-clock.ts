import type { Clock, TableId } from '../../protocol/room.ts';
import { isRunning, paused, resumed, SLEEP, withTime } from './table-clock.ts';
import { roomError } from './refusals.ts';
import { goOnFrom, sealBoth } from './flow.ts';
import { tableIn } from './who-sits.ts';
import { type Handlers, type Step } from './step.ts';
import { tablesFor } from './tables-for.ts';
import { turnOf } from './turns.ts';

/** Clocks: set by the desk, run out by the server's hand. */
export const clockHandlers: Handlers<'pause' | 'goOn' | 'addTime' | 'due' | 'slept'> = {
  pause: (step, { tables }) => change(step, tables, (clock, now) => paused(clock, now)),
  goOn(step, { tables }) {
    const problem = change(step, tables, (clock, now) => resumed(clock, now));
    if (!problem && step.room().slept !== null) step.tell({ kind: 'wentOn' });
    return problem;
  },
  addTime(step, { tables, ms }) {
    if (!Number.isInteger(ms) || Math.abs(ms) > LONGEST) return roomError('form', { at: '/ms' });
    return change(step, tables, (clock, now) => withTime(clock, ms, now));
  },
  due(step, { table: id, turn, endsAt }) {
    const table = tableIn(step.room(), id);
    if (!table || turnOf(table) !== turn || !isRunning(table.clock) || table.clock.endsAt !== endsAt) return null;
    if (step.given.now < endsAt) return roomError('tooEarly');
    if (table.phase === 'orders') sealBoth(step, id, 'deadline');
    else goOnFrom(step, id);
    return null;
  },
  slept(step, { since }) {
    const ms = step.given.now - since;
    const running = Object.values(step.room().tables).filter(({ clock }) => isRunning(clock));
    if (ms <= 0 || running.length === 0) return null;
    const long = ms > SLEEP;
    for (const { id, clock } of running)
      step.tell({ kind: 'clockSet', table: id, clock: long ? paused(clock, since) : later(clock, ms) });
    if (long) step.tell({ kind: 'slept', ms });
    return null;
  },
};

/** ms that can be added at once. */
const LONGEST = 3_600_000;

/** Ends later by a short gap. */
const later = (clock: Clock, ms: number): Clock => (isRunning(clock) ? { ...clock, endsAt: clock.endsAt + ms } : clock);

function change(step: Step, named: readonly TableId[] | undefined, to: (clock: Clock, now: number) => Clock) {
  const tables = tablesFor(step, named);
  if ('code' in tables) return tables;
  for (const id of tables) {
    const was = step.table(id).clock;
    const clock = to(was, step.given.now);
    if (clock !== was) step.tell({ kind: 'clockSet', table: id, clock });
  }
  return null;
}
