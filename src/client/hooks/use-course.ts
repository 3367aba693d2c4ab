import { use, useSyncExternalStore } from 'react';
import { type Course, QUIZ_ANSWERS, type QuizItem, READY_ANSWERS } from '../../course/course.ts';
import type { Side } from '../../engine/model/index.ts';
import type { CheckQuestion, RoleCards } from '../../protocol/room.ts';
import shipped from '../../../courses/deterrence.json?url';

/** Text of the instructor's own course file, in this browser. */
const OWN = 'a-fine-line.course';

let pending: Promise<Course> | null = null;
const listeners = new Set<() => void>();

/** The instructor's own course if there is one, else the one that ships. Suspends while it loads. */
export function useCourse(): Course {
  const course = useSyncExternalStore(subscribe, current);
  return use(course);
}

/** The text was read by `loadCourse` without a problem; null: back to the one that ships. False: the browser keeps nothing. */
export function keepOwnCourse(text: string | null): boolean {
  let kept = true;
  try {
    if (text === null) localStorage.removeItem(OWN);
    else localStorage.setItem(OWN, text);
  } catch {
    kept = false;
  }
  pending = text === null ? fetchShipped() : Promise.resolve(JSON.parse(text) as Course);
  for (const listener of listeners) listener();
  return kept;
}

export function hasOwnCourse(): boolean {
  try {
    return localStorage.getItem(OWN) !== null;
  } catch {
    return false;
  }
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

const current = (): Promise<Course> => (pending ??= open());

async function open(): Promise<Course> {
  try {
    const own = localStorage.getItem(OWN);
    if (own !== null) return JSON.parse(own) as Course;
  } catch {
    // no storage, or a text that was damaged there
  }
  return fetchShipped();
}

async function fetchShipped(): Promise<Course> {
  try {
    return (await (await fetch(shipped)).json()) as Course;
  } catch (error) {
    pending = null; // a lost connection may come back
    throw error;
  }
}

/** A text of the course in the page's language; English where it has none. */
export const courseText = (course: Course, key: string): string => {
  const texts = course.texts[document.documentElement.lang] ?? course.texts.en ?? Object.values(course.texts)[0]!;
  return texts[key] ?? '';
};

/** The ready check in the page's language, as a class is asked it. */
export const readyQuestions = (course: Course): readonly CheckQuestion[] =>
  questionsOf(course, 'ready', course.ready, READY_ANSWERS);

/** The cards of all roles in the page's language. */
export function roleCards(course: Course): RoleCards {
  const ofSide = (side: Side): RoleCards[Side] =>
    Object.fromEntries(
      course.roles[side].map((role) => {
        const field = (name: string): string => courseText(course, `role.${side}.${role}.${name}`);
        return [role, { goal: field('goal'), dilemma: field('dilemma'), know: field('know'), ask: field('ask') }];
      }),
    );
  return { us: ofSide('us'), iran: ofSide('iran') };
}

/** The quiz in the page's language. */
export const quizQuestions = (course: Course): readonly CheckQuestion[] =>
  questionsOf(course, 'quiz', course.quiz, QUIZ_ANSWERS);

const questionsOf = (course: Course, key: string, items: readonly QuizItem[], answers: number): CheckQuestion[] =>
  items.map(({ id, right }) => ({
    id,
    text: courseText(course, `${key}.${id}`),
    answers: Array.from({ length: answers }, (_, i) => courseText(course, `${key}.${id}.${i + 1}`)),
    right,
  }));
