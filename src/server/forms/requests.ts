import type { DailyPlan } from '../../protocol/daily-plan.ts';
import { MAX_PEOPLE, MAX_TABLES, type LessonPlan } from '../../protocol/room.ts';
import type { JoinRequest, ReturnRequest, RoomRequest } from '../../protocol/room-host.ts';
import { optionsSchema } from '../../scenario/options-schema.ts';
import { exactly, z } from '../../scenario/zod.ts';
import { name, person, requestId, text, table } from './common-members.ts';

const minutes = z.number().check(z.minimum(0), z.maximum(600));
const seconds = z.number().check(z.minimum(0), z.maximum(7200));

const plan = exactly<LessonPlan>()(
  z.strictObject({
    minutes,
    turns: z.int().check(z.minimum(1), z.maximum(60)),
    join: minutes,
    brief: minutes,
    debrief: minutes,
    decide: seconds,
    lastCall: seconds,
    playback: seconds,
  }),
);

const short = z.string().check(z.maxLength(40));
/** Whether days, hours and zone are such, the room decides. */
const days = exactly<DailyPlan>()(
  z.strictObject({
    zone: short,
    from: short,
    opens: short,
    propose: short,
    seals: short,
    weekdaysOff: z.array(z.int()).check(z.maxLength(7)),
    daysOff: z.array(short).check(z.maxLength(60)),
    practice: z.optional(z.literal(true)),
  }),
);

/** What the host page sends. The text of a scenario is checked as every file is. */
export const roomRequest = z.strictObject({
  scenario: z.union([z.string().check(z.regex(/^[a-z0-9-]{1,64}$/)), z.strictObject({ text: z.string() })]),
  plan,
  people: z.int().check(z.minimum(0), z.maximum(MAX_PEOPLE)),
  tables: z.int().check(z.minimum(1), z.maximum(MAX_TABLES)),
  options: z.optional(z.partial(optionsSchema)),
  step: z.optional(z.enum(['together', 'each'])),
  seats: z.optional(z.enum(['dealt', 'chosen'])),
  sessions: z.optional(z.literal(2)),
  days: z.optional(days),
  bell: z.optional(z.nullable(z.int().check(z.minimum(0)))),
}) satisfies z.ZodMiniType<RoomRequest>;

/** `at`: the class's code as typed, or its id in a personal link. */
export const returnRequest = exactly<ReturnRequest>()(
  z.strictObject({ at: z.string().check(z.maxLength(40)), word: z.string().check(z.maxLength(40)) }),
);

export const wordRequest = z.strictObject({ person: z.optional(person) });

export const joinRequest = exactly<JoinRequest>()(
  z.strictObject({
    code: z.string().check(z.maxLength(40)),
    requestId: z.optional(requestId),
    name: z.optional(name),
    register: z.optional(text(80)),
  }),
);

/** Tables of an assistant's desk. */
export const assistantRequest = z.strictObject({
  tables: z.array(table).check(z.minLength(1), z.maxLength(MAX_TABLES)),
});
