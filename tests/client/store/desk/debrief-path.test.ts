import { describe, expect, it } from 'vitest';
import {
  chapterAfter,
  chapterByClock,
  debriefBegan,
  debriefMinutes,
  pathFor,
  pathOf,
} from '../../../../src/client/store/desk/debrief-path.ts';
import { LESSONS } from '../../../../src/protocol/room.ts';
import { shippedCourse } from '../../../support/course.ts';
import { FIXTURE_NOW as NOW, publicTable } from '../../../support/class-fixture.ts';

const MINUTE = 60_000;
const { path } = shippedCourse;
const OPEN = { kind: 'debrief', step: 2, chapter: 'story' } as const;

describe('the path of a debrief', () => {
  it.each(path.minutes)('of %i minutes ends on time by the clock, and never leaves out what must stay', (minutes) => {
    for (const left of [minutes, minutes + 0.9]) {
      const chapters = pathFor(path, left);
      const [last] = chapters.slice(-1);
      expect(last!.from + last!.minutes).toBe(minutes);
      const walked: (string | null)[] = [];
      for (let ms = 0; ms < minutes * MINUTE; ms += 10_000) {
        const at = chapterByClock(chapters, NOW, NOW + ms);
        if (walked.at(-1) !== at) walked.push(at);
      }
      expect(walked).toEqual(chapters.map(({ id }) => id));
      expect(chapterByClock(chapters, NOW, NOW + minutes * MINUTE)).toBeNull();
      expect(walked).toEqual(expect.arrayContaining(['cost', 'hotwash', 'why', 'deterrence']));
    }
  });

  it('has the minutes to the bell from when it was opened; without a bell those of the plan', () => {
    const plan = LESSONS[1]!;
    const debriefed = { opened: NOW, chapter: NOW };
    const later = NOW + 5 * MINUTE;
    expect(debriefMinutes({ plan, stage: OPEN, bell: NOW + 12.5 * MINUTE, debriefed }, later)).toBe(12);
    expect(debriefMinutes({ plan, stage: OPEN, bell: null, debriefed }, later)).toBe(plan.debrief);
    // opened now
    expect(debriefMinutes({ plan, stage: OPEN, bell: NOW + 12.5 * MINUTE, debriefed: null }, later)).toBe(7);
  });

  it('leads from chapter to chapter, and past other tables if there are none', () => {
    const plan = LESSONS[1]!;
    const led = (tables: number): readonly (string | null)[] => {
      const room = {
        plan,
        stage: OPEN,
        days: null,
        bell: null,
        debriefed: null,
        tables: Array.from({ length: tables }, () => publicTable('A')),
      };
      const chapters: (string | null)[] = ['cost'];
      while (chapters.at(-1) != null)
        chapters.push(chapterAfter(pathOf(shippedCourse, room, NOW), { step: 2, chapter: chapters.at(-1)! }));
      return chapters;
    };
    expect(led(1)).toEqual(['cost', 'hotwash', 'story', 'why', 'deterrence', 'questions', null]);
    expect(led(3)).toContain('parallel');
    const room = { plan, stage: OPEN, days: null, bell: null, debriefed: null, tables: [] };
    expect(chapterAfter(pathOf(shippedCourse, room, NOW), { step: 1, chapter: 'hotwash' })).toBeNull();
  });

  it.each([50, 75])('in the second of two sessions of %i minutes has the minutes of that session', (minutes) => {
    const plan = LESSONS.find((one) => one.minutes === minutes)!;
    const second = shippedCourse.plans.find((one) => one.kind === 'two' && one.minutes[0] === minutes)!.second!;
    const room = {
      plan,
      sessions: 2,
      stage: OPEN,
      days: null,
      bell: NOW - 2 * 24 * 60 * MINUTE, // of the first
      secondBell: NOW + minutes * MINUTE,
      debriefed: { opened: NOW - 24 * 60 * MINUTE, chapter: NOW },
      tables: [publicTable('A'), publicTable('B')],
    } as const;
    const chapters = pathOf(shippedCourse, room, NOW);
    expect(chapters.map(({ id }) => id)).toEqual(['story', 'why', 'deterrence', 'parallel', 'questions']);
    const at = (step: string) => second.find(({ id }) => id === step)!.at;
    expect(chapters.map(({ from }) => from)).toEqual([
      0,
      ...['b-why', 'b-deterrence', 'b-parallel', 'b-questions'].map(at),
    ]);
    expect(chapters[1]).toMatchObject({ minutes: at('b-deterrence') - at('b-why') });
    expect(chapters.at(-1)).toMatchObject({ minutes: at('b-quiz') - at('b-questions') });
    expect(debriefBegan(room)).toBe(NOW);
    expect(chapterByClock(chapters, debriefBegan(room)!, NOW + at('b-why') * MINUTE)).toBe('why');
    expect(debriefBegan({ ...room, secondBell: null })).toBeNull();
  });
});
