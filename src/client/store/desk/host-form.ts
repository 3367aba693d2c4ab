import type { Options } from '../../../engine/model/index.ts';
import { type DailyPlan, dailyProblem, localTime } from '../../../protocol/daily-plan.ts';
import { LESSONS, type LessonPlan, MAX_PEOPLE, MAX_TABLES } from '../../../protocol/room.ts';
import type { RoomRequest } from '../../../protocol/room-host.ts';
import { spareMinutes, tablesFor } from './lesson.ts';

/** A class as the host page sets it up. */
export interface HostForm {
  /** A shipped scenario's id; null: the file. */
  readonly scenario: string | null;
  readonly file: { readonly title: string; readonly text: string } | null;
  readonly plan: LessonPlan;
  /** The game is played in the first session, and argued in the second one. */
  readonly sessions: 1 | 2;
  /** A turn a day; null: a lesson by minutes. */
  readonly days: DailyPlan | null;
  readonly people: number;
  readonly tables: number;
  /** What differs from a class's usual rules. */
  readonly options: Partial<Options>;
  readonly step: 'together' | 'each';
  readonly seats: 'dealt' | 'chosen';
  /** ms since 1970; null: no bell. */
  readonly bell: number | null;
}

const MINUTE = 60_000;
/** A lesson ends on a multiple of so many minutes. */
const ROUND = 5 * MINUTE;
const SHORTEST_TURN = 30;

/** The bell if the lesson begins now. */
export const bellFor = (plan: LessonPlan, now: number): number =>
  Math.ceil((now + plan.minutes * MINUTE) / ROUND) * ROUND;

/** Ninety minutes, thirty people, three tables. `scenario`: the one for a first class. */
export function firstForm(scenario: string | null, now: number): HostForm {
  const plan = LESSONS.at(-1)!;
  return {
    scenario,
    file: null,
    plan,
    sessions: 1,
    days: null,
    people: 30,
    tables: 3,
    options: {},
    step: 'together',
    seats: 'dealt',
    bell: bellFor(plan, now),
  };
}

/** Another number of people, with tables to suit; of tables, with people as they are. */
export const withPeople = (form: HostForm, people: number): HostForm => {
  const within = Math.min(MAX_PEOPLE, Math.max(1, people));
  return { ...form, people: within, tables: tablesFor(within, MAX_TABLES) };
};
export const withTables = (form: HostForm, tables: number): HostForm => ({
  ...form,
  tables: Math.min(MAX_TABLES, Math.max(1, tables)),
});

/** Lengths, in minutes, for which the course plans two sessions. */
const IN_TWO = [50, 75];
export const inTwo = ({ minutes }: LessonPlan): boolean => IN_TWO.includes(minutes);

/** Another length; the bell moves with it. */
export const withPlan = (form: HostForm, plan: LessonPlan, now: number): HostForm => ({
  ...form,
  plan,
  sessions: inTwo(plan) ? form.sessions : 1,
  days: null,
  bell: form.bell === null ? null : bellFor(plan, now),
});

/** A turn a day from tomorrow on, not on weekends, with six turns. `zone`: name of the host's time zone. */
export const withDays = (form: HostForm, zone: string, now: number): HostForm => ({
  ...form,
  plan: { ...LESSONS.at(-1)!, turns: 6 },
  sessions: 1,
  bell: null,
  days: {
    zone,
    from: localTime(zone, now + 1440 * MINUTE).day,
    opens: '06:00',
    propose: '18:00',
    seals: '20:00',
    weekdaysOff: [6, 0],
    daysOff: [],
    practice: true,
  },
});

/** What is wrong with a form, as the last part of a key `host.fault.<name>`; null: nothing. */
export function faultOf(form: HostForm): 'tooLong' | 'noScenario' | 'shortTurn' | 'fewPeople' | 'days' | null {
  if (form.scenario === null && form.file === null) return 'noScenario';
  if (form.days && dailyProblem(form.days) !== null) return 'days';
  if (form.days) return form.people < form.tables * 2 ? 'fewPeople' : null;
  if (form.plan.decide < SHORTEST_TURN) return 'shortTurn';
  if (spareMinutes(form.plan) < 0) return 'tooLong';
  return form.people < form.tables * 2 ? 'fewPeople' : null;
}

/** What is sent to open the class. */
export const requestOf = (form: HostForm): RoomRequest => ({
  scenario: form.scenario ?? { text: form.file?.text ?? '' },
  plan: form.plan,
  ...(form.sessions === 2 ? { sessions: 2 } : {}),
  ...(form.days ? { days: form.days } : {}),
  people: form.people,
  tables: form.tables,
  ...(Object.keys(form.options).length > 0 ? { options: form.options } : {}),
  step: form.step,
  seats: form.seats,
  bell: form.bell,
});

/** The title that a scenario file gives itself; null if it is no JSON of that kind. The server checks the rest. */
export function titleInFile(text: string, language = 'en'): string | null {
  try {
    const file = JSON.parse(text) as { texts?: Record<string, Record<string, unknown>> } | null;
    const title = file?.texts?.[language]?.['scenario.title'];
    return typeof title === 'string' ? title : null;
  } catch {
    return null;
  }
}
