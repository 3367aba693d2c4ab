import { describe, expect, it } from 'vitest';
import { columnFor } from '../../../../src/client/store/desk/debrief-path.ts';
import { cutFor, lateness } from '../../../../src/client/store/desk/lesson.ts';
import { momentOf, placeOf, sayKey, shareDone, stepOf, tableOf } from '../../../../src/client/store/desk/moment.ts';
import { planFor, stepIdOf } from '../../../../src/client/store/desk/plan-step.ts';
import { bellOf, sessionPlan } from '../../../../src/client/store/desk/second-session.ts';
import { deskSay } from '../../../../src/i18n/en/desk-say.ts';
import { LESSONS, type LessonPlan, type RoomScreen } from '../../../../src/protocol/room.ts';
import { partFor, tasksOf } from '../../../../src/session/room/index.ts';
import { shippedCourse } from '../../../support/course.ts';
import { type Asked, type Class, DESK, openClass, START } from '../../../support/room.ts';

/** An instructor who does what the desk says, in a class that is late. */

const MINUTE = 60_000;
const TICK = 5000;

interface Run {
  /** Minutes between the end of the last turn and the bell. */
  readonly debrief: number;
  /** Steps of the plan in the order in which the desk named them. */
  readonly steps: readonly string[];
  /** Lines to say that exist neither in the course nor in the catalogue. */
  readonly unsaid: readonly string[];
  readonly lesson: Class;
}

const planOf = (plan: LessonPlan, sessions: { readonly sessions?: 2 } = {}) =>
  planFor(shippedCourse.plans, { plan, days: null, ...sessions })!;

type Where = 'door' | 'brief' | 'turn1' | 'turn2';

/** Plays a class of four who never act; the clock seals for them. At `where` it stands still for `delay` minutes. */
function run(plan: LessonPlan, delay: number, where: Where, sessions: { readonly sessions?: 2 } = {}): Run {
  const bell = START + plan.minutes * MINUTE;
  const lesson = openClass({ plan, bell, people: 4, ...sessions });
  for (let i = 0; i < 4; i++) lesson.join();
  const planned = planOf(plan, sessions);
  const words = { ...deskSay, ...shippedCourse.texts.en };
  const steps: string[] = [];
  const unsaid = new Set<string>();
  let delayed = delay * MINUTE;
  for (; lesson.now < bell; lesson.now += TICK) {
    const room = partFor(lesson.room(), DESK, 'room') as RoomScreen;
    const open = tableOf(room, null);
    const moment = momentOf(room, open, lesson.now);
    const place = placeOf(room, open, lesson.now);
    const late = lateness(plan, place, bell, lesson.now);
    const step = stepIdOf(planned, moment, place.left, late?.toBell ?? null);
    if (steps.at(-1) !== step) steps.push(step);
    if (!(sayKey(moment, step) in words)) unsaid.add(sayKey(moment, step));
    if (room.stage.kind === 'debrief')
      return { debrief: (bell - lesson.now) / MINUTE, steps, unsaid: [...unsaid], lesson };

    const ordered = open?.turn === 2 ? 'turn2' : 'turn1';
    const here: Where = step === 'door' ? 'door' : moment.kind === 'brief' ? 'brief' : ordered;
    if (delayed > 0 && here === where) {
      if (open?.clock && delayed === delay * MINUTE) lesson.ok(DESK, { kind: 'pause' });
      delayed -= TICK;
      if (open?.clock && delayed <= 0) lesson.ok(DESK, { kind: 'goOn' });
      continue;
    }
    const cut = cutFor(plan, place, late, planOf(plan).floor);
    if ((cut.kind === 'turn' || cut.kind === 'close') && open && cut.turn === open.turn && !open.last)
      lesson.ok(DESK, { kind: 'last', last: true });
    if (cut.kind === 'close') lesson.ok(DESK, { kind: 'addTime', ms: -cut.shorter });
    const next = stepOf(room, moment, { expected: 4, unseated: unseated(lesson), chapter: null, ended: false });
    if (next.kind === 'deal' && lesson.now - START >= plan.join * MINUTE) lesson.ok(DESK, { kind: 'deal' });
    else if (next.kind === 'begin' && lesson.now - START >= plan.join * MINUTE) lesson.ok(DESK, { kind: 'begin' });
    else if (moment.kind === 'playback' && isSeen(plan, place.left, cut.kind !== 'none' && cut.kind !== 'spare'))
      lesson.ok(DESK, next.kind === 'cost' ? { kind: 'debrief', step: 1, chapter: 'cost' } : { kind: 'next' });
    else if (next.kind === 'cost') lesson.ok(DESK, { kind: 'debrief', step: 1, chapter: 'cost' });
    else tick(lesson);
  }
  return { debrief: 0, steps, unsaid: [...unsaid], lesson };
}

const unseated = (lesson: Class): number =>
  Object.values(lesson.room().people).filter(({ table }) => table === null).length;

/** Chapters that the second of two sessions leads through. */
const CHAPTER_OF: Readonly<Record<string, string>> = {
  'b-why': 'why',
  'b-deterrence': 'deterrence',
  'b-parallel': 'parallel',
  'b-questions': 'questions',
};

/** A playback is watched to its end; where time is short, half of it. */
const isSeen = (plan: LessonPlan, left: number, short: boolean): boolean =>
  left <= (short ? plan.playback * 500 : TICK);

/** What the server does when a clock has run out. */
function tick(lesson: Class): void {
  for (const task of tasksOf(lesson.room()))
    if (task.kind === 'open' && task.due <= lesson.now)
      lesson.ok({ clock: true }, { kind: 'opens', at: task.due } as Asked);
    else if (task.kind === 'deadline' && task.due <= lesson.now)
      lesson.ok({ clock: true }, { kind: 'due', table: task.table, turn: task.turn, endsAt: task.endsAt } as Asked);
}

describe('a lesson run as its desk says', () => {
  for (const plan of LESSONS)
    for (const delay of [0, 3, 6, 10])
      for (const where of ['door', 'brief', 'turn1', 'turn2'] as const)
        it(`of ${plan.minutes} minutes, ${delay} late at ${where}, has the debrief that it promises at least`, () => {
          const planned = planOf(plan);
          const { debrief, steps, unsaid } = run(plan, delay, where);
          expect(debrief).toBeGreaterThanOrEqual(planned.floor);
          expect(unsaid).toEqual([]);
          expect(steps.slice(0, 4)).toEqual(['door', 'brief', 'ready', steps[3]]);
          const { minutes } = shippedCourse.path;
          expect(minutes[columnFor(minutes, debrief)]).toBeLessThanOrEqual(debrief);
        });

  for (const two of shippedCourse.plans.filter(({ kind }) => kind === 'two'))
    for (const delay of [0, 3, 6, 10])
      it(`in two sessions of ${two.minutes[0]} minutes, ${delay} late in turn 2, is played whole in the first and argued in the second`, () => {
        const plan = LESSONS.find(({ minutes }) => minutes === two.minutes[0])!;
        const first = two.steps.find(({ id }) => id === 'silence')!.at;
        const { debrief, lesson, steps, unsaid } = run(plan, delay, 'turn2', { sessions: 2 });
        expect([steps, unsaid]).toEqual([['door', 'brief', 'turns', 'silence'], []]);
        const turns = lesson.room().tables.A!.play.run.turns.length;
        expect(plan.minutes - debrief).toBeLessThanOrEqual(first + delay);
        expect(turns).toBeGreaterThanOrEqual(two.turns - (delay > 0 ? 2 : 0));
        // What is left is for silence, pairs, film and task; nothing of truth is open, whatever the hour.
        expect(debrief).toBeGreaterThanOrEqual(planOf(plan).floor);
        const who = { person: Object.keys(lesson.room().people)[0]! };
        lesson.ok(DESK, { kind: 'debrief', step: 1, chapter: 'hotwash' });
        expect(partFor(lesson.room(), who, 'records')).toMatchObject({ code: 'notOpenYet' });
        const stepAt = (minute: number) => {
          const room = partFor(lesson.room(), DESK, 'room') as RoomScreen;
          const bell = bellOf(room);
          return stepIdOf(
            planOf(plan, { sessions: 2 }),
            momentOf(room, tableOf(room, null), lesson.now),
            0,
            bell === null ? null : plan.minutes - minute,
          );
        };
        const after = two.steps.slice(two.steps.findIndex(({ id }) => id === 'pairs'));
        expect(after.map(({ at }) => stepAt(at))).toEqual(after.map(({ id }) => id));
        // Between: it opens by itself at the desk's hour, and the second session leads through its chapters.
        const opens = lesson.now + 24 * 60 * MINUTE;
        lesson.ok(DESK, { kind: 'openAt', at: opens });
        lesson.now = opens;
        tick(lesson);
        expect(lesson.room().stage).toMatchObject({ kind: 'debrief', step: 2 });
        expect(stepAt(0)).toBe('predictions');
        expect(partFor(lesson.room(), who, 'records')).toHaveLength(1);
        for (const { id } of two.second!.filter((step) => CHAPTER_OF[step.id])) {
          const chapter = CHAPTER_OF[id]!;
          lesson.ok(DESK, { kind: 'debrief', step: 2, chapter });
          expect(lesson.room().stage).toMatchObject({ chapter });
          expect(stepAt(0)).toBe(id);
        }
        // It has its own bell, by which it is not late, and of which the wall counts the minutes.
        const end = lesson.now + two.minutes[1]! * MINUTE;
        lesson.ok(DESK, { kind: 'setSecondBell', at: end });
        lesson.now += 10 * MINUTE;
        const room = partFor(lesson.room(), DESK, 'room') as RoomScreen;
        expect(bellOf(room)).toBe(end);
        const place = placeOf(room, tableOf(room, null), lesson.now);
        expect(lateness(sessionPlan(room), place, end, lesson.now)).toMatchObject({
          toBell: two.minutes[1]! - 10,
          late: 0,
          over: 0,
        });
        expect(shareDone(sessionPlan(room), place)).toBeCloseTo(10 / two.minutes[1]!);
        const argued = two.minutes[1]! - two.second!.find(({ id }) => id === 'b-why')!.at;
        expect(argued).toBeGreaterThanOrEqual(two.floor);
      });

  it('passes every step of its plan in order when nothing is late', () => {
    for (const plan of LESSONS) {
      const planned = planOf(plan);
      const upTo = planned.steps.findIndex(({ id }) => id === 'hands-off');
      expect(run(plan, 0, 'door').steps).toEqual(planned.steps.slice(0, upTo + 1).map(({ id }) => id));
    }
  });
});
