import {
  IRAN_AIMS,
  MAX_REASON,
  type Order,
  type Signal,
  US_AIMS,
  type WhiteSubmission,
} from '../../engine/model/index.ts';
import { iranOrder, usOrder } from '../../scenario/orders-schema.ts';
import { assessmentSchema, claimSchema, injectSchema } from '../../scenario/submission.ts';
import { iranSignal, usSignal } from '../../scenario/signals-schema.ts';
import { exactly, z } from '../../scenario/zod.ts';
import { MAX_LINE, MAX_PROPOSALS, type PersonId } from '../../protocol/room.ts';

/** Members that several commands share. What they mean, and whether they fit, the room decides. */

/** A number of the server's: made of letters, digits, `-` and `_`. */
export const word = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,48}$/));
export const person = word as unknown as z.ZodMiniType<PersonId>;
export const requestId = z.string().check(z.regex(/^[A-Za-z0-9_-]{16,48}$/));
export const table = z.string().check(z.regex(/^[A-Z]{1,2}$/));
export const tables = z.optional(z.array(table).check(z.maxLength(26)));
export const side = z.enum(['us', 'iran']);
export const revision = z.int().check(z.minimum(0));
export const turn = z.int().check(z.minimum(1), z.maximum(60));

/** Text of a person: no letter that a database refuses. */
export const text = (most: number) =>
  z.string().check(
    z.maxLength(most),
    z.overwrite((given) => given.replaceAll('\0', '').replaceAll(HALF_LETTER, '')),
  );
/** One half of a letter that takes two. */
const HALF_LETTER = /\p{Surrogate}/gu;
export const name = text(200);
export const line = text(MAX_LINE);

const order = z.union([usOrder, iranOrder]) as unknown as z.ZodMiniType<Order>;
const signal = z.union([usSignal, iranSignal]) as unknown as z.ZodMiniType<Signal>;
export const proposed = z.union([z.strictObject({ order }), z.strictObject({ signal })]);

export const aims = z.array(z.enum([...US_AIMS, ...IRAN_AIMS])).check(z.maxLength(6));
export const forecast = assessmentSchema;
export const success = z.optional(z.strictObject({ claim: claimSchema, reason: z.optional(text(MAX_REASON)) }));
export const inject = exactly<WhiteSubmission['injects'][number]>()(injectSchema);
export const proposals = z.array(word).check(z.maxLength(MAX_PROPOSALS));
export const roles = z.array(word).check(z.maxLength(12));
