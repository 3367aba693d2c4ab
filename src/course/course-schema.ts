import { exactly, z } from '../scenario/zod.ts';
import { type Course, QUIZ_ANSWERS, READY_ANSWERS } from './course.ts';

/** Version of the course file's format. */
export const COURSE_FORMAT = 1;

const MOST = { list: 60, sources: 300, texts: 1500, languages: 20, minutes: 600 };

const id = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,47}$/));
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const minutes = z.number().check(z.minimum(0), z.maximum(MOST.minutes));
const list = <T extends z.ZodMiniType>(item: T) => z.array(item).check(z.maxLength(MOST.list));
const src = list(id);

const source = z.strictObject({
  id,
  title: z.string().check(z.minLength(1), z.maxLength(300)),
  kind: z.enum(['official', 'press', 'reference', 'recalled', 'assumption']),
  url: z.optional(z.string().check(z.maxLength(600), z.regex(/^https?:\/\/\S+$/))),
  date: z.optional(z.string().check(z.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/))),
  checked: z.optional(day),
});
const planned = list(z.strictObject({ id, at: minutes }));
const item = (answers: number) =>
  z.strictObject({ id, right: z.int().check(z.minimum(1), z.maximum(answers)), src: z.optional(src) });
const textKey = z.string().check(z.regex(/^[a-z][A-Za-z0-9.-]{0,99}$/));

/** Form and bounds of every field; what the fields say of each other is in `check-course.ts`. */
export const courseSchema = exactly<Course>()(
  z.strictObject({
    format: z.literal(COURSE_FORMAT),
    id,
    asOf: day,
    scenario: id,
    sources: z.array(source).check(z.maxLength(MOST.sources)),
    outcomes: list(z.strictObject({ id, chapter: id, seed: id, items: list(id) })),
    steps: list(z.strictObject({ id, says: z.optional(z.literal(true)), wall: z.optional(z.literal(true)) })),
    plans: list(
      z.strictObject({
        id,
        kind: z.enum(['lesson', 'two', 'daily']),
        minutes: z.array(minutes).check(z.minLength(1), z.maxLength(2)),
        turns: z.int().check(z.minimum(1), z.maximum(40)),
        debrief: minutes,
        floor: minutes,
        steps: planned,
        second: z.optional(planned),
      }),
    ),
    roles: z.strictObject({ us: list(id), iran: list(id) }),
    readings: list(
      z.strictObject({ id, side: z.optional(z.enum(['us', 'iran'])), opens: z.enum(['before', 'debrief']), src }),
    ),
    theory: list(z.strictObject({ id, chapter: id, src })),
    path: z.strictObject({
      minutes: list(minutes),
      chapters: list(z.strictObject({ id, minutes: list(minutes) })),
    }),
    questions: list(z.strictObject({ id, level: z.enum(['first', 'later', 'graduate']), chapter: id })),
    quiz: list(item(QUIZ_ANSWERS)),
    ready: list(item(READY_ANSWERS)),
    since: list(z.strictObject({ id: day, src, checked: day })),
    rubric: list(z.strictObject({ id, weight: minutes })),
    troubles: list(id),
    texts: z.record(
      z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/)),
      z.record(textKey, z.string().check(z.minLength(1), z.maxLength(4000))).check(
        z.refine((texts) => Object.keys(texts).length <= MOST.texts, {
          message: 'texts',
          params: { most: MOST.texts },
        }),
      ),
    ),
  }),
);
