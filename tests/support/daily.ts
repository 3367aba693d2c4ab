import { type DailyPlan, localTime, momentIn } from '../../src/protocol/daily-plan.ts';
import { LESSONS } from '../../src/protocol/room.ts';
import { tasksOf } from '../../src/session/room/index.ts';
import { type Class, type ClassSetup, DAILY, DESK, openClass } from './room.ts';

/** A class with a turn a day, and a server that watches its clocks. */
export const MINUTE = 60_000;
export const CLOCK = { clock: true } as const;

/** An hour of the class's time zone. */
export const at = (day: string, hour: string): number => momentIn(DAILY.zone, day, hour);
export const told = (moment: number): string => {
  const { day, hour } = localTime(DAILY.zone, moment);
  return `${day} ${hour}`;
};

/** Ten people join the evening before, and the desk begins. */
export function begunDaily(days: DailyPlan, setup: ClassSetup = {}): Class {
  const lesson = openClass({ plan: { ...LESSONS[3]!, turns: 6 }, days, ...setup });
  lesson.now = at('2027-03-24', '19:30');
  for (let i = 0; i < 10; i++) lesson.join();
  lesson.ok(DESK, { kind: 'deal' });
  lesson.ok(DESK, { kind: 'begin' });
  return lesson;
}

export const tableOf = (lesson: Class) => lesson.room().tables.A!;

/** When the clock of table A runs out. */
export function endOf(lesson: Class): string {
  const { clock } = tableOf(lesson);
  return clock && 'endsAt' in clock ? told(clock.endsAt) : 'none';
}

/** The server as it fires what is due, when it comes to it. */
export function tick(lesson: Class): void {
  for (const task of tasksOf(lesson.room()))
    if (task.kind === 'deadline' && task.due <= lesson.now)
      lesson.ok(CLOCK, { kind: 'due', table: task.table, turn: task.turn, endsAt: task.endsAt });
}

/** Lets the server watch until a moment, looking every ten minutes. */
export function watch(lesson: Class, until: number): void {
  for (; lesson.now < until; lesson.now = Math.min(until, lesson.now + 10 * MINUTE)) tick(lesson);
  tick(lesson);
}
