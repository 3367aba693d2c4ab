import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadCourse, readCourse } from '../../src/course/index.ts';

const text = readFileSync(new URL('../../courses/deterrence.json', import.meta.url), 'utf8');

type Json = { [key: string]: Json } & Json[];

/** Problems of the shipped course with one value replaced; undefined: taken out. */
function problemsWith(path: readonly (string | number)[], value: unknown): readonly string[] {
  const course = JSON.parse(text) as Json;
  const holder = path.slice(0, -1).reduce<Json>((at, step) => at[step as number]!, course);
  const last = path.at(-1)!;
  if (value === undefined) Reflect.deleteProperty(holder, last);
  else Reflect.set(holder, last, value);
  const read = readCourse(course);
  return read.ok ? [] : read.errors.map((error) => `${error.pointer} ${error.message}`);
}

describe('a course file', () => {
  it.each<[string, (string | number)[], unknown, string]>([
    ['a step that is not known', ['plans', 1, 'steps', 2, 'id'], 'nap', '/plans/1/steps/2/id problem.course.step'],
    ['a step before the one before', ['plans', 1, 'steps', 2, 'at'], 1, '/plans/1/steps/2/at problem.course.sequence'],
    ['a step after the bell', ['plans', 1, 'steps', 9, 'at'], 50, '/plans/1/steps/9/at problem.course.late'],
    ['a debrief shorter than promised', ['plans', 1, 'debrief'], 12, '/plans/1/debrief problem.course.debrief'],
    ['a floor above the debrief', ['plans', 1, 'floor'], 16, '/plans/1/floor problem.course.floor'],
    ['a path that does not add up', ['path', 'chapters', 0, 'minutes', 0], 2, '/path/minutes/0 problem.course.sum'],
    ['an unknown chapter', ['outcomes', 0, 'chapter'], 'end', '/outcomes/0/chapter problem.course.chapter'],
    ['an unknown source', ['readings', 0, 'src', 0], 'none', '/readings/0/src/0 problem.source'],
    ['an unknown item', ['outcomes', 0, 'items', 0], 'q11', '/outcomes/0/items/0 problem.course.item'],
    ['a missing text', ['texts', 'en', 'quiz.q3.2'], undefined, '/texts/en problem.textMissing'],
    ['a text of nothing', ['texts', 'en', 'quiz.q12'], 'x', '/texts/en/quiz.q12 problem.textUnknown'],
    ['weights that are not a hundred', ['rubric', 0, 'weight'], 31, '/rubric problem.course.weights'],
    [
      'a long reading',
      ['texts', 'en', 'reading.people.text'],
      'word '.repeat(460),
      '/texts/en/reading.people.text problem.course.long',
    ],
    ['a short reading for one side', ['texts', 'en', 'reading.us.text'], 'Short.', '/texts/en problem.course.uneven'],
    ['an id twice', ['quiz', 1, 'id'], 'q1', '/quiz/1/id problem.id'],
    ['an answer that is not there', ['quiz', 0, 'right'], 5, '/quiz/0/right problem.most'],
    ['a newer format', ['format'], 9, '/format problem.newerCourse'],
  ])('with %s is refused with its place', (_, path, value, message) => {
    expect(problemsWith(path, value)).toContain(message);
  });

  it('is accepted as it ships', () => {
    expect(loadCourse(text).ok).toBe(true);
  });

  it('never throws, whatever is in it', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => void readCourse(value)));
    fc.assert(fc.property(fc.string(), (garbage) => void loadCourse(garbage)));
    fc.assert(
      fc.property(fc.nat(text.trimEnd().length - 1), (cut) => {
        expect(loadCourse(text.slice(0, cut)).ok).toBe(false);
      }),
      { numRuns: 20 },
    );
  });
});
