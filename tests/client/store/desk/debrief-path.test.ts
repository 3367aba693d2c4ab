import { describe, expect, it } from 'vitest';
import { chapterByClock, debriefMinutes, pathFor } from '../../../../src/client/store/desk/debrief-path.ts';
import { LESSONS } from '../../../../src/protocol/room.ts';
import { shippedCourse } from '../../../support/course.ts';
import { FIXTURE_NOW as NOW } from '../../../support/class-fixture.ts';

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
    expect(debriefMinutes({ plan, bell: NOW + 12.5 * MINUTE, debriefed })).toBe(12);
    expect(debriefMinutes({ plan, bell: null, debriefed })).toBe(plan.debrief);
    expect(debriefMinutes({ plan, bell: NOW, debriefed: null })).toBe(plan.debrief);
  });
});
