import { boundsProblem, readJson } from '../scenario/json.ts';
import { formatNewerThan } from '../scenario/load.ts';
import { type Read, refuse } from '../scenario/problem.ts';
import { problemsOf } from '../scenario/schema-problems.ts';
import { checkCourse } from './check-course.ts';
import type { Course } from './course.ts';
import { COURSE_FORMAT, courseSchema } from './course-schema.ts';

export type { Course } from './course.ts';
export { checkRoles } from './check-course.ts';

/** Reads a course file, or returns every problem with its place. Never throws. */
export function loadCourse(text: string): Read<Course> {
  const json = readJson(text);
  return json.ok ? readCourse(json.value) : json;
}

/** The same for parsed JSON. */
export function readCourse(value: unknown): Read<Course> {
  const bounds = boundsProblem(value);
  if (bounds) return { ok: false, errors: [bounds] };
  const newer = formatNewerThan(value, COURSE_FORMAT);
  if (newer !== null) return refuse('newerCourse', { format: newer, known: COURSE_FORMAT }, '/format');
  const result = courseSchema.safeParse(value);
  if (!result.success) return { ok: false, errors: problemsOf(result.error, value) };
  const errors = checkCourse(result.data);
  return errors.length === 0 ? { ok: true, value: result.data } : { ok: false, errors };
}

/** Does this JSON look like a course rather than a scenario? */
export const isCourse = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'quiz' in value && 'plans' in value;
