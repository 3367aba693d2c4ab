import type { QuizItem } from '../../../course/course.ts';

/** Answers by item: the number of the answer in the file, from 1. */
export type Answers = Readonly<Record<string, number>>;

export const rightIn = (items: readonly QuizItem[], answers: Answers): number =>
  items.filter((item) => answers[item.id] === item.right).length;

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
