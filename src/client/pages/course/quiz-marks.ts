import { type Course, QUIZ_ANSWERS, type QuizItem } from '../../../course/course.ts';
import { courseText } from '../../hooks/use-course.ts';

/** Answers by item: the number of the answer in the file, from 1. */
export type Answers = Readonly<Record<string, number>>;

export const rightIn = (items: readonly QuizItem[], answers: Answers): number =>
  items.filter((item) => answers[item.id] === item.right).length;

/** The numbers 1 to 4 in an order of chance. */
export function shuffledAnswers(chance: () => number = Math.random): readonly number[] {
  const order = Array.from({ length: QUIZ_ANSWERS }, (_, i) => i + 1);
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(chance() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

/** One time that the quiz was taken on this device. */
export interface Taken {
  /** ms since 1970. */
  readonly at: number;
  readonly right: number;
  readonly of: number;
}

const KEY = 'a-fine-line.quiz';
const MOST = 12;

export function readTaken(storage: Storage): readonly Taken[] {
  try {
    const list: unknown = JSON.parse(storage.getItem(KEY) ?? '[]');
    return Array.isArray(list) ? list.filter(isTaken).slice(-MOST) : [];
  } catch {
    return [];
  }
}

const isTaken = (x: unknown): x is Taken =>
  typeof x === 'object' &&
  x !== null &&
  ['at', 'right', 'of'].every((key) => Number.isFinite((x as Record<string, unknown>)[key]));

/** Does nothing where the browser keeps nothing. */
export function addTaken(storage: Storage, taken: Taken): void {
  try {
    storage.setItem(KEY, JSON.stringify([...readTaken(storage), taken].slice(-MOST)));
  } catch {
    // the score is on the page
  }
}

/** Characters that mean something in Moodle's GIFT format. */
const escaped = (text: string): string => text.replace(/[~=#{}:\\]/g, (sign) => `\\${sign}`);

/** The quiz as text for Moodle's question bank (GIFT format). */
export const quizAsGift = (course: Course): string =>
  course.quiz
    .map(({ id, right }) => {
      const answers = Array.from({ length: QUIZ_ANSWERS }, (_, i) => i + 1).map(
        (n) => `  ${n === right ? '=' : '~'}${escaped(courseText(course, `quiz.${id}.${n}`))}`,
      );
      const belief = `  ####${escaped(courseText(course, `quiz.${id}.catches`))}`;
      return `::${id}::${escaped(courseText(course, `quiz.${id}`))} {\n${[...answers, belief].join('\n')}\n}\n`;
    })
    .join('\n');
