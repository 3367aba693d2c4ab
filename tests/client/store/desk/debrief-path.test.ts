import { describe, expect, it } from 'vitest';
import {
  chapterAfter,
  chapterByClock,
  debriefMinutes,
  pathFor,
  pathOf,
} from '../../../../src/client/store/desk/debrief-path.ts';
import { LESSONS } from '../../../../src/protocol/room.ts';
import { shippedCourse } from '../../../support/course.ts';
import { FIXTURE_NOW as NOW, publicTable } from '../../../support/class-fixture.ts';

const MINUTE = 60_000;
const { path } = shippedCourse;

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
    expect(debriefMinutes({ plan, bell: NOW + 12.5 * MINUTE, debriefed }, later)).toBe(12);
    expect(debriefMinutes({ plan, bell: null, debriefed }, later)).toBe(plan.debrief);
    expect(debriefMinutes({ plan, bell: NOW + 12.5 * MINUTE, debriefed: null }, later)).toBe(7); // opened now
  });

  it('leads from chapter to chapter, and past other tables if there are none', () => {
    const plan = LESSONS[1]!;
    const led = (tables: number): readonly (string | null)[] => {
      const room = {
        plan,
        bell: null,
        debriefed: null,
        tables: Array.from({ length: tables }, () => publicTable('A')),
      };
      const chapters: (string | null)[] = ['cost'];
      while (chapters.at(-1) != null)
        chapters.push(chapterAfter(pathOf(path, room, NOW), { step: 2, chapter: chapters.at(-1)! }));
      return chapters;
    };
    expect(led(1)).toEqual(['cost', 'hotwash', 'story', 'why', 'deterrence', 'questions', null]);
    expect(led(3)).toContain('parallel');
    const room = { plan, bell: null, debriefed: null, tables: [] };
    expect(chapterAfter(pathOf(path, room, NOW), { step: 1, chapter: 'hotwash' })).toBeNull();
  });
});
