import { readFileSync } from 'node:fs';
import type { Course } from '../../src/course/course.ts';

/** The course that ships, as it is in its file. */
export const shippedCourse = JSON.parse(
  readFileSync(new URL('../../courses/deterrence.json', import.meta.url), 'utf8'),
) as Course;

/** One of its English texts. */
export function courseSays(key: string): string {
  const text = shippedCourse.texts.en?.[key];
  if (text === undefined) throw new Error(`The course has no “${key}”.`);
  return text;
}
