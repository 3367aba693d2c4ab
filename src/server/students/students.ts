import { type Manner, student } from './student.ts';

const STUDENTS = 30;
/** Students come one after the other, ms. */
const APART_MS = 150;

/** Three of thirty do what a lesson must bear: one comes late, one leaves, one never says a word. */
const MANNERS: readonly Manner[] = Array.from({ length: STUDENTS }, (_, i) =>
  i === 7 ? 'late' : i === 15 ? 'leaves' : i === 23 ? 'silent' : 'works',
);

/** Computer students over HTTP, to try a class out before it meets. They do all that people do, with tokens of their own. */
export function createStudents(origin: () => string) {
  const stopped = new AbortController();

  /** Starts thirty that join by this code; how many. */
  function fill(code: string): number {
    MANNERS.forEach((manner, i) => {
      setTimeout(() => {
        if (stopped.signal.aborted) return;
        // One that fails is like one who goes home: the class goes on.
        void student(origin, code, manner, stopped.signal).catch(() => undefined);
      }, i * APART_MS).unref();
    });
    return MANNERS.length;
  }

  return { fill, close: () => stopped.abort() };
}
export type Students = ReturnType<typeof createStudents>;
