import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { quizAsGift, quizAsQti } from '../../../src/client/pages/course/quiz-files.ts';
import { addTaken, readTaken, rightIn } from '../../../src/client/pages/course/quiz-marks.ts';
import { chanceOf, shuffledAnswers } from '../../../src/client/store/room/answer-order.ts';
import { shippedCourse as course } from '../../support/course.ts';

beforeAll(() => void vi.stubGlobal('document', { documentElement: { lang: 'en' } }));

/** A browser's storage in memory. */
function storageWith(text: string | null): Storage {
  let kept = text;
  return { getItem: () => kept, setItem: (_: string, value: string) => void (kept = value) } as unknown as Storage;
}

/** Tags of XML that do not close where they should; none: it is well formed. */
function openTags(xml: string): string[] {
  const open: string[] = [];
  for (const [, end, name] of xml
    .replace(/^<\?xml [^>]*>\n/, '')
    .matchAll(/<(\/?)([a-z_]+)(?: [a-z_:]+="[^"<]*")*>/g)) {
    if (!end) open.push(name!);
    else if (open.pop() !== name) return [name!];
  }
  const rest = xml.replace(/<[^<>]*>/g, '').match(/[<>]|&(?!amp;|lt;|gt;|quot;)/g);
  return [...open, ...(rest ?? [])];
}

describe('the quiz', () => {
  it('shows every answer once, in every order, whatever chance says', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 0.999999, noNaN: true }), { minLength: 3 }), (rolls) => {
        let i = 0;
        expect([...shuffledAnswers(4, () => rolls[i++ % rolls.length]!)].sort((a, b) => a - b)).toEqual([1, 2, 3, 4]);
      }),
    );
    const seen = new Set(
      fc.sample(fc.double({ min: 0, max: 0.999999, noNaN: true }), 2000).map(() => shuffledAnswers(4).join('')),
    );
    expect(seen.size).toBe(24);
  });

  it('is in another order for each of a class and each time, and in the same one after a page is loaded again', () => {
    const sheet = (person: string) =>
      course.quiz.map(({ id }) => shuffledAnswers(4, chanceOf(`${person} ${id}`)).join('')).join(' ');
    const sheets = Array.from({ length: 120 }, (_, i) => [`p${i} before`, `p${i} after`].map(sheet)).flat();
    expect(new Set(sheets).size).toBe(240);
    expect(sheet('p7 before')).toBe(sheets[14]);
    // No place is favoured: the file's first answer stands in each of the four about as often.
    const places = [0, 1, 2, 3].map(
      (at) => sheets.flatMap((one) => one.split(' ')).filter((o) => o[at] === '1').length,
    );
    for (const count of places) expect(Math.abs(count - 600)).toBeLessThan(90);
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

  it('goes to Canvas as QTI: well formed, every file named in the manifest, one right answer an item', () => {
    const odd = { ...course, texts: { en: { ...course.texts.en, 'quiz.q1': 'a < b & "c" > d' } } };
    const files = quizAsQti(odd, 'Ten & ten');
    for (const { text } of files) expect(openTags(text)).toEqual([]);
    const [manifest, quiz] = files.map(({ text }) => text) as [string, string];
    expect([...manifest.matchAll(/<file href="([^"]+)"/g)].map(([, href]) => href)).toEqual(
      files.slice(1).map(({ name }) => name),
    );
    expect(quiz).toContain('title="Ten &amp; ten"');
    expect(quiz).toContain('>a &lt; b &amp; &quot;c&quot; &gt; d<');
    const items = quiz.match(/<item .*?<\/item>/g)!;
    expect(items).toHaveLength(10);
    for (const [i, item] of items.entries()) {
      const labels = [...item.matchAll(/<response_label ident="([^"]+)"/g)].map(([, ident]) => ident);
      const right = item.match(/<varequal respident="response1">([^<]+)</)![1];
      expect(labels).toHaveLength(4);
      expect(labels.indexOf(right) + 1).toBe(course.quiz[i]!.right);
    }
  });

  it('remembers a few scores, and survives what else may lie in their place', () => {
    const storage = storageWith(null);
    for (let at = 1; at <= 15; at++) addTaken(storage, { at, right: 5, of: 10 });
    expect(readTaken(storage).map((taken) => taken.at)).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]);
    for (const text of ['', '{', 'null', '[1]', '[{"at":"x"}]', '{"at":1}'])
      expect(readTaken(storageWith(text))).toEqual([]);
  });
});
