import type { Scenario } from '../engine/model/index.ts';
import { LED_CHAPTERS } from '../protocol/debrief-chapters.ts';
import { problem, type Problem } from '../scenario/problem.ts';
import { checkTexts } from '../scenario/texts.ts';
import { type Course, type CoursePlan, courseTextKeys } from './course.ts';

/** Words of one reading, its last line included, and by how much those of the two sides may differ. */
export const READING_WORDS = 450;
const READING_BALANCE = 0.1;

/** Checks what the fields say of each other; no problems: the course is consistent. */
export function checkCourse(course: Course): readonly Problem[] {
  return [
    ...checkIds(course),
    ...checkSources(course),
    ...checkChapters(course),
    ...checkItems(course),
    ...course.plans.flatMap((plan, i) => checkPlan(course, plan, `/plans/${i}`)),
    ...checkPath(course),
    ...checkWeights(course),
    ...checkTexts(course.texts, courseTextKeys(course)),
    ...checkReadings(course),
  ];
}

/** A card for every role of the scenario, and for no other. */
export function checkRoles(course: Course, scenario: Pick<Scenario, 'id' | 'roles'>): readonly Problem[] {
  return (['us', 'iran'] as const).flatMap((side) => {
    const known = scenario.roles[side].map((role) => role.id);
    const cards = course.roles[side];
    return [
      ...cards.flatMap((id, i) => (known.includes(id) ? [] : [problem(`/roles/${side}/${i}`, 'course.role', { id })])),
      ...known.filter((id) => !cards.includes(id)).map((id) => problem(`/roles/${side}`, 'course.noRole', { id })),
    ];
  });
}

const LISTS = [
  'sources',
  'outcomes',
  'steps',
  'plans',
  'readings',
  'theory',
  'questions',
  'quiz',
  'ready',
  'since',
  'rubric',
] as const;

const checkIds = (course: Course): readonly Problem[] =>
  LISTS.flatMap((name) => {
    const ids = course[name].map((one) => one.id);
    return ids.flatMap((id, i) => {
      const first = ids.indexOf(id);
      return first < i ? [problem(`/${name}/${i}/id`, 'id', { id, pointer: `/${name}/${first}` })] : [];
    });
  });

function checkSources(course: Course): readonly Problem[] {
  const known = new Set(course.sources.map((source) => source.id));
  const missing = (pointer: string, id: string) => (known.has(id) ? [] : [problem(pointer, 'source', { id })]);
  const lists = { readings: course.readings, theory: course.theory, quiz: course.quiz, since: course.since };
  return [
    ...Object.entries(lists).flatMap(([name, items]) =>
      items.flatMap((one, i) => (one.src ?? []).flatMap((id, j) => missing(`/${name}/${i}/src/${j}`, id))),
    ),
    ...course.outcomes.flatMap((one, i) => missing(`/outcomes/${i}/seed`, one.seed)),
  ];
}

function checkChapters(course: Course): readonly Problem[] {
  const unknown = (pointer: string, id: string) =>
    LED_CHAPTERS.some((led) => led === id) ? [] : [problem(pointer, 'course.chapter', { id })];
  const named = { outcomes: course.outcomes, theory: course.theory, questions: course.questions };
  return [
    ...Object.entries(named).flatMap(([name, items]) =>
      items.flatMap((one, i) => unknown(`/${name}/${i}/chapter`, one.chapter)),
    ),
    ...course.path.chapters.flatMap((one, i) => unknown(`/path/chapters/${i}/id`, one.id)),
  ];
}

const checkItems = (course: Course): readonly Problem[] =>
  course.outcomes.flatMap((one, i) =>
    one.items.flatMap((id, j) =>
      course.quiz.some((item) => item.id === id) ? [] : [problem(`/outcomes/${i}/items/${j}`, 'course.item', { id })],
    ),
  );

/** Steps are known, come one after another, and fit the session; the debrief is as long as promised. */
function checkPlan(course: Course, plan: CoursePlan, pointer: string): readonly Problem[] {
  const sessions = [plan.steps, plan.second ?? []];
  const problems = sessions.flatMap((steps, k) =>
    steps.flatMap(({ id, at }, i) => {
      const place = `${pointer}/${k === 0 ? 'steps' : 'second'}/${i}`;
      const most = plan.kind === 'daily' ? Infinity : plan.minutes[k]!;
      return [
        ...(course.steps.some((step) => step.id === id) ? [] : [problem(`${place}/id`, 'course.step', { id })]),
        ...(i > 0 && at <= steps[i - 1]!.at ? [problem(`${place}/at`, 'course.sequence')] : []),
        ...(at < most ? [] : [problem(`${place}/at`, 'course.late', { at, most })]),
      ];
    }),
  );
  if ((plan.kind === 'two') !== (plan.minutes.length === 2) || (plan.kind === 'two') !== (plan.second !== undefined))
    problems.push(problem(`${pointer}/second`, 'course.second'));
  if (plan.floor > plan.debrief) problems.push(problem(`${pointer}/floor`, 'course.floor', { most: plan.debrief }));
  if (plan.kind === 'lesson') {
    const at = (id: string) => plan.steps.find((step) => step.id === id)?.at ?? 0;
    const minutes = at('close') - at('debrief');
    if (minutes !== plan.debrief)
      problems.push(problem(`${pointer}/debrief`, 'course.debrief', { minutes, debrief: plan.debrief }));
    if (!course.path.minutes.includes(plan.debrief))
      problems.push(problem(`${pointer}/debrief`, 'course.column', { minutes: plan.debrief }));
  }
  return problems;
}

/** Each column of the path adds up to its minutes. */
function checkPath({ path }: Course): readonly Problem[] {
  const short = path.chapters.flatMap((chapter, i) =>
    chapter.minutes.length === path.minutes.length
      ? []
      : [problem(`/path/chapters/${i}/minutes`, 'course.columns', { n: path.minutes.length })],
  );
  if (short.length > 0) return short;
  return path.minutes.flatMap((minutes, k) => {
    const sum = path.chapters.reduce((total, chapter) => total + chapter.minutes[k]!, 0);
    return sum === minutes ? [] : [problem(`/path/minutes/${k}`, 'course.sum', { sum, minutes })];
  });
}

function checkWeights({ rubric }: Course): readonly Problem[] {
  const sum = rubric.reduce((total, one) => total + one.weight, 0);
  return sum === 100 ? [] : [problem('/rubric', 'course.weights', { sum })];
}

const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** Words of a reading in one language. */
export const readingWords = (texts: Readonly<Record<string, string>>, id: string): number =>
  wordsIn(texts[`reading.${id}.text`] ?? '') + wordsIn(texts[`reading.${id}.other`] ?? '');

/** No reading is long, and the two sides' are of one length. */
function checkReadings({ readings, texts }: Course): readonly Problem[] {
  return Object.entries(texts).flatMap(([language, words]) => {
    const pointer = (id: string) => `/texts/${language}/reading.${id}.text`;
    const long = readings.flatMap(({ id }) => {
      const n = readingWords(words, id);
      return n > READING_WORDS ? [problem(pointer(id), 'course.long', { n, most: READING_WORDS })] : [];
    });
    const of = (side: string) =>
      readings.filter((one) => one.side === side).reduce((sum, one) => sum + readingWords(words, one.id), 0);
    const [us, iran] = [of('us'), of('iran')];
    const uneven = Math.abs(us - iran) > READING_BALANCE * Math.max(us, iran);
    return uneven ? [...long, problem(`/texts/${language}`, 'course.uneven', { us, iran })] : long;
  });
}
