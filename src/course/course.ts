import type { Side } from '../engine/model/index.ts';

/**
 * A course around one scenario: plans, readings, role cards, the debrief's path, questions and a quiz. Its texts are in
 * the file, by the keys that `courseTextKeys` lists. Sources and chapters are named by id.
 */
export interface Course {
  readonly format: 1;
  readonly id: string;
  /** Day of which its texts speak, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Id of the scenario whose roles it has cards for. */
  readonly scenario: string;
  readonly sources: readonly CourseSource[];
  readonly outcomes: readonly Outcome[];
  readonly steps: readonly LessonStep[];
  readonly plans: readonly CoursePlan[];
  /** Role ids with the fields `goal`, `dilemma`, `know` and `ask`. */
  readonly roles: Readonly<Record<Side, readonly string[]>>;
  readonly readings: readonly Reading[];
  readonly theory: readonly Idea[];
  readonly path: DebriefPath;
  readonly questions: readonly CourseQuestion[];
  readonly quiz: readonly QuizItem[];
  readonly ready: readonly QuizItem[];
  readonly since: readonly LaterEvent[];
  /** Parts of the essay's grade; weights in per cent, 100 in all. */
  readonly rubric: readonly { readonly id: string; readonly weight: number }[];
  /** What may go wrong in class. */
  readonly troubles: readonly string[];
  readonly texts: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface CourseSource {
  readonly id: string;
  readonly title: string;
  readonly kind: 'official' | 'press' | 'reference' | 'recalled' | 'assumption';
  readonly url?: string;
  readonly date?: string;
  /** Day on which somebody last looked at it, `YYYY-MM-DD`. */
  readonly checked?: string;
}

/** What students can do afterwards. */
export interface Outcome {
  readonly id: string;
  /** Chapter of the debrief in which they meet it. */
  readonly chapter: string;
  /** Source of the article that it comes from. */
  readonly seed: string;
  /** Quiz items that ask for it; none: the essay does. */
  readonly items: readonly string[];
}

/** A step of a lesson. Its name and what the desk shows are always there. */
export interface LessonStep {
  readonly id: string;
  /** There is a sentence to say. */
  readonly says?: true;
  /** There is something for wall and pages. */
  readonly wall?: true;
}

export interface CoursePlan {
  readonly id: string;
  /** `daily`: `at` of its steps are days, not minutes. */
  readonly kind: 'lesson' | 'two' | 'daily';
  /** Minutes of each session; of `daily`, most minutes a day. */
  readonly minutes: readonly number[];
  readonly turns: number;
  /** Minutes of debrief as planned, and below which it never falls. */
  readonly debrief: number;
  readonly floor: number;
  readonly steps: readonly PlannedStep[];
  /** The second session of `two`. */
  readonly second?: readonly PlannedStep[];
}
export interface PlannedStep {
  readonly id: string;
  /** Minute (or day) in which it starts. */
  readonly at: number;
}

export interface Reading {
  readonly id: string;
  /** Whose reading; none: for both. */
  readonly side?: Side;
  readonly opens: 'before' | 'debrief';
  readonly src: readonly string[];
}

export interface Idea {
  readonly id: string;
  readonly chapter: string;
  readonly src: readonly string[];
}

/** Minutes of each chapter, a column for each length of debrief. */
export interface DebriefPath {
  readonly minutes: readonly number[];
  readonly chapters: readonly { readonly id: string; readonly minutes: readonly number[] }[];
}

export interface CourseQuestion {
  readonly id: string;
  readonly level: 'first' | 'later' | 'graduate';
  readonly chapter: string;
}

export interface QuizItem {
  readonly id: string;
  /** Number of the right answer, from 1. */
  readonly right: number;
  readonly src?: readonly string[];
}

/** What happened after the weeks of the scenario; the id is its day. */
export interface LaterEvent {
  readonly id: string;
  readonly src: readonly string[];
  /** Day on which these sources were last read for the course, `YYYY-MM-DD`; it vouches for nothing else. */
  readonly checked: string;
}

/** Answers of an item of the quiz, and of the ready check. */
export const QUIZ_ANSWERS = 4;
export const READY_ANSWERS = 3;
export const ROLE_FIELDS = ['goal', 'dilemma', 'know', 'ask'] as const;
/** Grades of the essay, best first. */
export const GRADES = [4, 3, 2, 1] as const;

const ALWAYS = [
  'course.title',
  'course.about',
  'plan.evening',
  'plan.home',
  'plan.late',
  'plan.silence',
  'quiz.about',
  'quiz.small',
  'since.about',
  'since.ask',
  'since.last',
  'letter',
  'note',
  'joining',
  'research',
  'research.note',
  'last-words',
  'parallel',
  'essay',
  'marks',
] as const;

const upTo = (n: number): readonly number[] => Array.from({ length: n }, (_, i) => i + 1);

/** Every key that each language of a course needs. */
export function courseTextKeys(course: Omit<Course, 'texts'>): readonly string[] {
  return [
    ...ALWAYS,
    ...course.outcomes.map(({ id }) => `outcome.${id}`),
    ...course.steps.flatMap(({ id, says, wall }) => [
      `step.${id}`,
      `step.${id}.desk`,
      ...(says ? [`step.${id}.say`] : []),
      ...(wall ? [`step.${id}.wall`] : []),
    ]),
    ...course.plans.flatMap(({ id }) => [`plan.${id}`, `plan.${id}.for`]),
    ...(['us', 'iran'] as const).flatMap((side) =>
      course.roles[side].flatMap((role) => ROLE_FIELDS.map((field) => `role.${side}.${role}.${field}`)),
    ),
    ...course.readings.flatMap(({ id }) => [`reading.${id}`, `reading.${id}.text`, `reading.${id}.other`]),
    ...course.theory.flatMap(({ id }) => [`theory.${id}`, `theory.${id}.text`, `theory.${id}.where`]),
    ...course.path.chapters.flatMap(({ id }) => [`path.${id}.ask`, `path.${id}.how`]),
    ...course.questions.map(({ id }) => `question.${id}`),
    ...course.quiz.flatMap(({ id }) => [
      `quiz.${id}`,
      `quiz.${id}.catches`,
      ...upTo(QUIZ_ANSWERS).map((n) => `quiz.${id}.${n}`),
    ]),
    ...course.ready.flatMap(({ id }) => [`ready.${id}`, ...upTo(READY_ANSWERS).map((n) => `ready.${id}.${n}`)]),
    ...course.since.map(({ id }) => `since.${id}`),
    ...course.rubric.flatMap(({ id }) => [`rubric.${id}`, ...GRADES.map((grade) => `rubric.${id}.${grade}`)]),
    ...course.troubles.flatMap((id) => [`trouble.${id}`, `trouble.${id}.do`]),
  ];
}
