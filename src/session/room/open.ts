import { DEFAULT_OPTIONS, type Options, type Scenario } from '../../engine/model/index.ts';
import { RULES_VERSION } from '../../engine/record/index.ts';
import { checkOptions } from '../../scenario/index.ts';
import { MAX_PEOPLE, MAX_TABLES, type LessonPlan, type RoomError, type TableId } from '../../protocol/room.ts';
import { dailyProblem } from '../../protocol/daily-plan.ts';
import type { RoomRequest } from '../../protocol/room-host.ts';
import { roomError } from './refusals.ts';
import type { Fact } from './facts.ts';
import type { Given, Room } from './types.ts';

/** What a class plays by: a lesson has fixed turns, and few orders each. */
export const classOptions = (plan: LessonPlan, more: Partial<Options> = {}): Options => ({
  ...DEFAULT_OPTIONS,
  length: plan.turns,
  ending: 'nominal',
  orderSet: 'basic',
  maxOrders: 3,
  maxSignals: 1,
  ...more,
});

const LETTERS: readonly TableId[] = 'ABCDEFGHIJKL'.split('');
const KEEP_DAYS = 30;

/** Bounds of a lesson's fields. */
const BOUNDS: Readonly<Record<keyof LessonPlan, readonly [least: number, most: number]>> = {
  minutes: [5, 600],
  turns: [2, 16],
  join: [0, 60],
  brief: [0, 120],
  debrief: [0, 180],
  decide: [10, 7200],
  lastCall: [0, 600],
  playback: [5, 1800],
};

/** The first fact of a room, or what is wrong with the request. */
export function openRoom(
  id: string,
  request: RoomRequest,
  scenario: Scenario,
  seed: string,
  given: Given,
): { readonly fact: Fact } | RoomError {
  const { plan, sessions, days, tables, people, step = 'together', seats = 'dealt', bell = null } = request;
  const bad = planProblem(plan);
  if (bad) return roomError('form', { at: bad });
  const badDay = days ? dailyProblem(days) : null;
  if (badDay !== null) return roomError('form', { at: `/days${badDay}` });
  if (!whole(tables, 1, MAX_TABLES)) return roomError('form', { at: '/tables' });
  if (!whole(people, 1, MAX_PEOPLE)) return roomError('form', { at: '/people' });
  const options = checkOptions(classOptions(plan, request.options));
  if (!options.ok) return roomError('form', { at: `/options${options.errors[0]?.pointer ?? ''}` });
  const fact: Fact = {
    v: 1,
    at: given.now,
    by: { desk: true },
    kind: 'opened',
    room: id,
    rules: RULES_VERSION,
    scenario,
    options: options.value,
    seed,
    plan,
    ...(sessions ? { sessions } : {}),
    ...(days ? { days } : {}),
    step,
    seats,
    bell,
    code: given.code?.() ?? '',
    tables: LETTERS.slice(0, tables),
    watchSheet: true,
    keepDays: given.keepDays ?? KEEP_DAYS,
  };
  return { fact };
}

const whole = (x: number, least: number, most: number): boolean => Number.isInteger(x) && x >= least && x <= most;

function planProblem(plan: LessonPlan): string | null {
  for (const [key, [least, most]] of Object.entries(BOUNDS))
    if (!whole(plan[key as keyof LessonPlan], least, most)) return `/plan/${key}`;
  return null;
}

/** The next letter; null: there are as many tables as there may be. */
export const nextTable = (room: Room): TableId | null => LETTERS[Object.keys(room.tables).length] ?? null;
