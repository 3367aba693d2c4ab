import {
  type Assessment,
  DIRECTIVES,
  IRAN_AIMS,
  MAX_REASON,
  SUCCESS_MEASURES,
  type Success,
  type Side,
  type Submission,
  US_AIMS,
  type WhiteSubmission,
} from '../engine/model/index.ts';
import { boundsProblem } from './json.ts';
import { iranOrder, usOrder } from './orders-schema.ts';
import { theatre, turn, worldEffect } from './parts.ts';
import type { Read } from './problem.ts';
import { problemsOf } from './schema-problems.ts';
import { iranSignal, usSignal } from './signals-schema.ts';
import { exactly, z } from './zod.ts';

const MAX_ORDERS = 24;
const MAX_SIGNALS = 3;
const MAX_INJECTS = 12;

const chance = z.optional(z.number().check(z.minimum(0), z.maximum(100)));
const assessment = <K extends string>(unhurt: readonly K[]) =>
  z.strictObject({
    killed: chance,
    act: chance,
    rungRises: chance,
    lineCrossed: chance,
    widerWar: chance,
    ifUnhurt: z.optional(z.enum(unhurt)),
    working: chance,
  });

const US_UNHURT = ['hold', 'limited', 'strong', 'wave', 'soil'] as const;
/** A forecast of either side. */
export const assessmentSchema = exactly<Assessment>()(assessment([...US_UNHURT, ...DIRECTIVES]));

/** Each of the three aims once, most important first. */
const ranking = <K extends string>(aims: readonly K[]) =>
  z.optional(
    z.array(z.enum(aims)).check(
      z.length(aims.length),
      z.refine((list) => new Set(list).size === list.length, 'aims'),
    ),
  );

const claim = <K extends string>(measures: readonly K[]) =>
  z.nullable(z.strictObject({ measure: z.enum(measures), count: z.int().check(z.minimum(0), z.maximum(500)), turn }));
/** What a side says as it seals would be success; `measures`: what it can count. */
const success = <K extends string>(measures: readonly K[]) =>
  z.optional(z.strictObject({ claim: claim(measures), reason: z.optional(z.string().check(z.maxLength(MAX_REASON))) }));
const US_MEASURES = ['attacks', 'hurt', 'heat'] as const;
/** The claim of either side. */
export const claimSchema = exactly<Success['claim']>()(claim(SUCCESS_MEASURES));

/** A US submission. Legality in a game is checked by the engine. */
export const usSubmission = z.strictObject({
  turn,
  assessment: z.optional(assessment(US_UNHURT)),
  aims: ranking(US_AIMS),
  success: success(US_MEASURES),
  signals: z.array(usSignal).check(z.maxLength(MAX_SIGNALS)),
  orders: z.array(usOrder).check(z.maxLength(MAX_ORDERS)),
}) satisfies z.ZodMiniType<Submission>;

/** An Iranian submission. */
export const iranSubmission = z.strictObject({
  turn,
  assessment: z.optional(assessment(DIRECTIVES)),
  aims: ranking(IRAN_AIMS),
  success: success(SUCCESS_MEASURES),
  signals: z.array(iranSignal).check(z.maxLength(MAX_SIGNALS)),
  orders: z.array(iranOrder).check(z.maxLength(MAX_ORDERS)),
}) satisfies z.ZodMiniType<Submission>;

/** An event or ruling of the facilitator. */
export const injectSchema = z.strictObject({
  watch: z.int().check(z.minimum(0), z.maximum(55)),
  text: z.string().check(z.minLength(1), z.maxLength(500)),
  theatre: z.optional(theatre),
  effect: worldEffect,
});

/** The facilitator's submission. */
export const whiteSubmission = exactly<WhiteSubmission>()(
  z.strictObject({
    turn,
    injects: z.array(injectSchema).check(z.maxLength(MAX_INJECTS)),
    end: z.optional(z.literal(true)),
  }),
);

/** Checks the form of an untrusted submission: known keys and values, bounded sizes. Never throws. */
export function readSubmission(seat: Side, value: unknown): Read<Submission>;
export function readSubmission(seat: 'white', value: unknown): Read<WhiteSubmission>;
export function readSubmission(seat: Side | 'white', value: unknown): Read<Submission | WhiteSubmission> {
  const bounds = boundsProblem(value);
  if (bounds) return { ok: false, errors: [bounds] };
  const schemas = { us: usSubmission, iran: iranSubmission, white: whiteSubmission };
  const result = schemas[seat].safeParse(value);
  return result.success ? { ok: true, value: result.data } : { ok: false, errors: problemsOf(result.error, value) };
}
