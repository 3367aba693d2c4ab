import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import {
  addTaken,
  quizAsGift,
  readTaken,
  rightIn,
  shuffledAnswers,
} from '../../../src/client/pages/course/quiz-marks.ts';
import { shippedCourse as course } from '../../support/course.ts';

beforeAll(() => void vi.stubGlobal('document', { documentElement: { lang: 'en' } }));

/** A browser's storage in memory. */
function storageWith(text: string | null): Storage {
  let kept = text;
  return { getItem: () => kept, setItem: (_: string, value: string) => void (kept = value) } as unknown as Storage;
}

describe('the quiz', () => {
  it('shows every answer once, in every order, whatever chance says', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 0.999999, noNaN: true }), { minLength: 3 }), (rolls) => {
        let i = 0;
        expect([...shuffledAnswers(() => rolls[i++ % rolls.length]!)].sort((a, b) => a - b)).toEqual([1, 2, 3, 4]);
      }),
    );
    const seen = new Set(
      fc.sample(fc.double({ min: 0, max: 0.999999, noNaN: true }), 2000).map(() => shuffledAnswers().join('')),
    );
    expect(seen.size).toBe(24);
  });

  it('counts answers by the file’s number, so that the order shown does not matter', () => {
    const all = Object.fromEntries(course.quiz.map((item) => [item.id, item.right]));
    expect(rightIn(course.quiz, all)).toBe(10);
    expect(rightIn(course.quiz, { ...all, q1: 1, q2: 1 })).toBe(8);
    expect(rightIn(course.quiz, {})).toBe(0);
  });

  it('goes to Moodle with one right answer an item and its signs escaped', () => {
    const gift = quizAsGift(course);
    const items = gift.split(/^::/m).filter(Boolean);
    expect(items).toHaveLength(course.quiz.length);
    for (const item of items) {
      expect(item.match(/^ {2}=/gm)).toHaveLength(1);
      expect(item.match(/^ {2}~/gm)).toHaveLength(3);
    }
    expect(
      quizAsGift({ ...course, quiz: [{ id: 'q1', right: 1 }], texts: { en: { 'quiz.q1': 'a = {b}: #c ~d' } } }),
    ).toContain('a \\= \\{b\\}\\: \\#c \\~d');
  });

  it('remembers a few scores, and survives what else may lie in their place', () => {
    const storage = storageWith(null);
    for (let at = 1; at <= 15; at++) addTaken(storage, { at, right: 5, of: 10 });
    expect(readTaken(storage).map((taken) => taken.at)).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]);
    for (const text of ['', '{', 'null', '[1]', '[{"at":"x"}]', '{"at":1}'])
      expect(readTaken(storageWith(text))).toEqual([]);
  });
});
