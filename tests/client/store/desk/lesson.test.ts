import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cutFor,
  lateness,
  lessonParts,
  type LessonPlace,
  minutesAhead,
  minutesAndSeconds,
  schedule,
  sidesOf,
  spareMinutes,
  tablesFor,
  turnMinutes,
} from '../../../../src/client/store/desk/lesson.ts';
import { LESSONS, MAX_PEOPLE, MAX_TABLES } from '../../../../src/protocol/room.ts';

const MINUTE = 60_000;
const [, , , ninety] = LESSONS as readonly [unknown, unknown, unknown, (typeof LESSONS)[number]];
const plans = fc.constantFrom(...LESSONS);

describe('a lesson', () => {
  it('is filled by its parts, spare included', () => {
    for (const plan of LESSONS) {
      const sum = lessonParts(plan).reduce((total, part) => total + part.minutes, 0);
      expect(sum).toBeCloseTo(plan.minutes);
      expect(spareMinutes(plan)).toBeGreaterThan(0);
    }
  });

  it('of ninety minutes has six turns of 6:30, and 7 minutes to spare', () => {
    expect(minutesAndSeconds(turnMinutes(ninety) * 60)).toBe('6:30');
    expect(spareMinutes(ninety)).toBe(7);
  });

  it('has no spare part when it is too long', () => {
    const long = { ...ninety, turns: 9 };
    expect(spareMinutes(long)).toBeLessThan(0);
    expect(lessonParts(long).some((part) => part.kind === 'spare')).toBe(false);
  });

  it('that rings at 11:45 begins at 10:15 and is hands off at 11:08', () => {
    const bell = Date.UTC(2024, 0, 1, 11, 45);
    const { start, firstTurn, handsOff } = schedule(ninety, bell);
    expect(start).toBe(Date.UTC(2024, 0, 1, 10, 15));
    expect(firstTurn).toBe(Date.UTC(2024, 0, 1, 10, 29));
    expect(handsOff).toBe(Date.UTC(2024, 0, 1, 11, 8));
  });
});

describe('being late', () => {
  const at = (left: number, turn = 3): LessonPlace => ({ part: 'turn', turn, turns: 6, left: left * MINUTE });

  it('is not told without a bell', () => {
    expect(lateness(ninety, at(3), null, 0)).toBeNull();
  });

  it('is nothing as long as all of the spare is left', () => {
    const place = at(6.5, 1);
    const bell = (minutesAhead(ninety, place) + spareMinutes(ninety)) * MINUTE;
    expect(lateness(ninety, place, bell, 0)).toMatchObject({ late: 0, spare: 7, over: 0 });
  });

  it('takes from the spare first, and then goes over the bell', () => {
    const place = at(6.5, 1);
    const bell = (minutesAhead(ninety, place) + spareMinutes(ninety)) * MINUTE;
    expect(lateness(ninety, place, bell, 2 * MINUTE)).toMatchObject({ late: 2, spare: 5, over: 0 });
    expect(lateness(ninety, place, bell, 10 * MINUTE)).toMatchObject({ late: 10, spare: 0, over: 3 });
  });

  it('grows by a minute with every minute that the same place lasts', () => {
    fc.assert(
      fc.property(plans, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 60 }), (plan, turn, minutes) => {
        const place: LessonPlace = { part: 'turn', turn, turns: plan.turns, left: MINUTE };
        const bell = plan.minutes * MINUTE;
        const [a, b] = [minutes, minutes + 1].map((m) => lateness(plan, place, bell, m * MINUTE)!);
        expect(b!.late).toBeGreaterThanOrEqual(a!.late);
        expect(b!.late).toBeLessThanOrEqual(a!.late + 1);
        expect(b!.over).toBeGreaterThanOrEqual(a!.over);
      }),
    );
  });

  it('never proposes to cut before the spare is used up, nor in the debrief', () => {
    const bell = (minutesAhead(ninety, at(6.5, 1)) + spareMinutes(ninety)) * MINUTE;
    const cut = (late: number, place = at(6.5, 1)) =>
      cutFor(ninety, place, lateness(ninety, place, bell, late * MINUTE));
    expect(cut(0)).toEqual({ kind: 'none' });
    expect(cut(5)).toEqual({ kind: 'spare', left: 2 });
    expect(cut(10)).toMatchObject({ kind: 'playback' });
    expect(cut(16)).toEqual({ kind: 'turn', turn: 5, saves: 7, debrief: 30 });
    expect(cut(24)).toMatchObject({ kind: 'turn', turn: 4, debrief: 30 });
    expect(cutFor(ninety, at(6.5, 1), lateness(ninety, at(6.5, 1), bell, 24 * MINUTE), 20)).toMatchObject({
      turn: 5,
      debrief: 24,
    });
    expect(cut(60, { part: 'debrief', turn: 6, turns: 6, left: MINUTE })).toEqual({ kind: 'none' });
  });
});

describe('a lesson that one turn less does not save', () => {
  const [thirty] = LESSONS as readonly [(typeof LESSONS)[number]];
  /** In turn 2, with so many minutes of it left, and so many to the bell. */
  const cut = (left: number, toBell: number, turns = 3) => {
    const place: LessonPlace = { part: 'turn', turn: 2, turns, left: left * MINUTE };
    return cutFor(thirty, place, lateness(thirty, place, toBell * MINUTE, 0), 9);
  };

  it('has its orders closed sooner, so that the debrief keeps its floor', () => {
    expect(cut(4, 10)).toEqual({ kind: 'close', turn: 2, shorter: 2.75 * MINUTE, saves: 3, debrief: 9 });
    expect(cut(4, 12.5)).toMatchObject({ kind: 'turn', turn: 2 });
  });

  it('says it as well once that turn is the last', () => {
    expect(cut(4, 10, 2)).toMatchObject({ kind: 'close', turn: 2, shorter: 2.75 * MINUTE });
  });

  it('closes them at once where no time is left, and has nothing to close in a playback', () => {
    expect(cut(4, 8)).toMatchObject({ kind: 'close', shorter: 3 * MINUTE });
    expect(cut(1, 5, 2)).toMatchObject({ kind: 'playback' });
  });
});

describe('people and tables', () => {
  it('divide so that no side has more than one person more than another', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: MAX_PEOPLE }),
        fc.integer({ min: 1, max: MAX_TABLES }),
        (people, tables) => {
          const sides = sidesOf(people, tables).flat();
          expect(sides.reduce((a, b) => a + b, 0)).toBe(people);
          expect(Math.max(...sides) - Math.min(...sides)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it('are five against five with thirty people', () => {
    expect(tablesFor(30, MAX_TABLES)).toBe(3);
    expect(sidesOf(30, 3)).toEqual([
      [5, 5],
      [5, 5],
      [5, 5],
    ]);
  });
});
