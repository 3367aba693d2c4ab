import { describe, expect, it } from 'vitest';
import { gradingCsv, quizCsv, researchFiles } from '../../../src/client/pages/desk/grading/grading-files.ts';
import type { Grading } from '../../../src/protocol/room-grading.ts';
import type { RoomParts } from '../../../src/protocol/room-parts.ts';
import type { QuizTime } from '../../../src/protocol/room.ts';
import { type Actor, partFor, researchOf } from '../../../src/session/room/index.ts';
import { parseCsv } from '../../support/csv.ts';
import { type Class, DESK, folded, openClass, QUESTIONS } from '../../support/room.ts';

const RIGHT = { refuse: 2, seal: 1 };
const WRONG = { refuse: 1, seal: 2 };

function part<P extends 'quiz' | 'desk' | 'grading' | 'room'>(lesson: Class, who: Actor, name: P): RoomParts[P] {
  const value = partFor(lesson.room(), who, name);
  if ('status' in value) throw new Error(value.code);
  return value as RoomParts[P];
}
const take = (time: QuizTime, answers: Readonly<Record<string, number>>) =>
  ({ kind: 'takeQuiz', time, answers }) as const;
const open = (time: QuizTime | null) => ({ kind: 'quiz', time, questions: QUESTIONS }) as const;

/** Four people at the door, before the seats are dealt: two of them took the quiz. */
function atTheDoor() {
  const lesson = openClass({ seats: 'dealt' });
  const people = [1, 2, 3, 4].map((n) => lesson.join(undefined, `number ${n}`));
  lesson.ok(DESK, open('before'));
  const [first, second] = people as [Actor & { person: string }, Actor & { person: string }];
  lesson.ok(first, take('before', WRONG));
  lesson.ok(second, take('before', { ...WRONG, seal: 1 }));
  return { lesson, people, first, second };
}

/** The same class in the whole debrief; the first of them took the quiz again. */
function afterAll() {
  const now = atTheDoor();
  const { lesson, first } = now;
  lesson.ok(DESK, { kind: 'deal' });
  lesson.ok(DESK, { kind: 'begin' });
  lesson.ok(DESK, { kind: 'debrief', step: 2, chapter: 'questions' });
  lesson.ok(DESK, open('after'));
  lesson.ok(first, take('after', RIGHT));
  return now;
}

describe('the quiz of a class', () => {
  it('is taken before the seats are dealt, once, and counts by question', () => {
    const { lesson, first, people } = atTheDoor();
    expect(part(lesson, first, 'room').quiz).toBe('before');
    expect(part(lesson, first, 'quiz')).toMatchObject({ mine: { before: WRONG, after: null }, right: null });
    expect(JSON.stringify(part(lesson, first, 'quiz').questions)).not.toContain('right');
    expect(lesson.ok(first, take('before', RIGHT))).toEqual([]);
    lesson.ok(DESK, { kind: 'absent', person: people[3]!.person, absent: true });
    expect(part(lesson, DESK, 'desk').quiz).toEqual({
      open: 'before',
      people: 3,
      handedIn: { before: 2, after: 0 },
      counted: 2,
      items: [
        { id: 'refuse', text: 'May a group refuse?', answer: 'Yes.', before: 0, after: null },
        {
          id: 'seal',
          text: 'What does the other side see of a draft?',
          answer: 'Nothing.',
          before: 1,
          after: null,
        },
      ],
    });
    expect(folded(lesson.log)).toEqual(lesson.room());
  });

  it('counts the same people before and after, once somebody took both', () => {
    const { lesson, first, second, people } = afterAll();
    lesson.ok(people[2]!, take('after', WRONG)); // took only the second one
    expect(part(lesson, DESK, 'desk').quiz).toMatchObject({ handedIn: { before: 2, after: 2 }, counted: 1 });
    const counts = () => part(lesson, DESK, 'desk').quiz.items.map(({ before, after }) => [before, after]);
    expect(counts()).toEqual([
      [0, 1],
      [0, 1],
    ]);
    lesson.ok(second, take('after', WRONG));
    expect(counts()).toEqual([
      [0, 1],
      [1, 1],
    ]);
    expect(part(lesson, first, 'quiz').right).toEqual(RIGHT);
    expect(folded(lesson.log)).toEqual(lesson.room());
  });

  it('closes for a table that orders its first turn, opens again only with the whole debrief, and keeps its questions', () => {
    const { lesson, people } = atTheDoor();
    const late = people[3]!;
    lesson.ok(DESK, { kind: 'deal' });
    lesson.ok(DESK, { kind: 'begin' });
    expect(part(lesson, late, 'room').quiz).toBe('before');
    lesson.ok(DESK, { kind: 'next' });
    expect(part(lesson, late, 'room').quiz).toBeNull();
    expect(lesson.no(late, take('before', RIGHT)).code).toBe('quizClosed');
    expect(lesson.no(DESK, open('before')).code).toBe('begun');
    lesson.ok(DESK, { kind: 'debrief', step: 1, chapter: 'cost' });
    expect(lesson.no(DESK, open('after')).code).toBe('notOpenYet');
    lesson.ok(DESK, { kind: 'debrief', step: 2, chapter: 'story' });
    lesson.ok(DESK, { kind: 'quiz', time: 'after', questions: QUESTIONS.slice(0, 1) });
    expect(part(lesson, late, 'quiz').questions).toHaveLength(2);
    lesson.ok(DESK, { kind: 'quiz', time: null, questions: [] });
    expect(lesson.no(late, take('after', RIGHT)).code).toBe('quizClosed');
  });

  it('refuses what is not a whole quiz, and questions that do not fit together', () => {
    const { lesson, people } = atTheDoor();
    const bad: Readonly<Record<string, number>>[] = [{}, { refuse: 1 }, { refuse: 1, seal: 3 }, { ...RIGHT, other: 1 }];
    for (const answers of bad) expect(lesson.no(people[2]!, take('before', answers)).at).toBe('/answers');
    const empty = openClass();
    for (const questions of [[], [QUESTIONS[0]!, QUESTIONS[0]!]])
      expect(empty.no(DESK, { kind: 'quiz', time: 'before', questions }).at).toBe('/questions');
  });

  it('is in the desk’s files by code, and on each own page alone', () => {
    const { lesson, first, second } = afterAll();
    const grading: Grading = part(lesson, DESK, 'grading');
    const [head, ...lines] = parseCsv(gradingCsv(grading));
    const column = (name: string) => lines.map((line) => line[head!.indexOf(name)]);
    expect(column('quiz_before')).toEqual(['0', '1', '', '']);
    expect(column('quiz_after')).toEqual(['2', '', '', '']);
    const rows = parseCsv(quizCsv(grading.quiz));
    expect(rows).toEqual([
      ['person', 'time', 'item', 'answer', 'right'],
      ['P01', 'before', 'refuse', '1', '0'],
      ['P01', 'before', 'seal', '2', '0'],
      ['P01', 'after', 'refuse', '2', '1'],
      ['P01', 'after', 'seal', '1', '1'],
      ['P02', 'before', 'refuse', '1', '0'],
      ['P02', 'before', 'seal', '1', '1'],
    ]);
    const own = partFor(lesson.room(), second, 'contributions');
    expect('own' in own && own.own?.row).toMatchObject({ quizBefore: 1, quizAfter: null });
    expect(JSON.stringify(part(lesson, second, 'quiz'))).not.toContain(first.person);
  });

  it('goes into research for those who agreed, under new codes', () => {
    const { lesson, first } = afterAll();
    lesson.ok(first, { kind: 'consent', agree: true });
    lesson.ok(DESK, { kind: 'releaseConsent' });
    const data = researchOf(lesson.room(), () => 'QX7RTM');
    if ('status' in data) throw new Error(data.code);
    expect(data.quiz).toHaveLength(4);
    expect(JSON.stringify(data.quiz)).not.toContain(first.person);
    const file = researchFiles(data, '').find(({ name }) => name === 'quiz.csv')!;
    expect(parseCsv(file.text)[1]).toEqual(['QX7RTM', 'before', 'refuse', '1', '0']);
  });
});
