import {
  type Assessment,
  DIRECTIVES,
  IRAN_AIMS,
  type Side,
  type Submission,
  US_AIMS,
  type WhiteSubmission,
} from '../engine/model/index.ts';
import { boundsProblem } from './json.ts';
import { iranOrder, usOrder } from './orders.ts';
import { theatre, turn, worldEffect } from './parts.ts';
import type { Read } from './problem.ts';
import { problemsOf } from './sentences.ts';
import { iranSignal, usSignal } from './signals.ts';
import { exactly, z } from './zod.ts';

const MAX_ORDERS = 24;
const MAX_SIGNALS = 3;
const MAX_INJECTS = 12;

const chance = z.number().min(0).max(100).optional();
const assessment = <K extends string>(unhurt: readonly K[]) =>
  z.strictObject({
    killed: chance,
    act: chance,
    rungRises: chance,
    lineCrossed: chance,
    widerWar: chance,
    ifUnhurt: z.enum(unhurt).optional(),
    working: chance,
  });

const US_UNHURT = ['hold', 'limited', 'strong', 'wave', 'soil'] as const;
exactly<Assessment>()(assessment([...US_UNHURT, ...DIRECTIVES]));

/** Each of the three once, most wanted first. */
const ranking = <K extends string>(aims: readonly K[]) =>
  z
    .array(z.enum(aims))
    .length(aims.length)
    .refine((list) => new Set(list).size === list.length, 'Every aim should be ranked once.')
    .optional();

/** What the US may seal for a turn. Whether it is legal in a game is the engine's to say. */
export const usSubmission = z.strictObject({
  turn,
  assessment: assessment(US_UNHURT).optional(),
  aims: ranking(US_AIMS),
  signals: z.array(usSignal).max(MAX_SIGNALS),
  orders: z.array(usOrder).max(MAX_ORDERS),
}) satisfies z.ZodType<Submission>;

/** What Iran may seal for a turn. */
export const iranSubmission = z.strictObject({
  turn,
  assessment: assessment(DIRECTIVES).optional(),
  aims: ranking(IRAN_AIMS),
  signals: z.array(iranSignal).max(MAX_SIGNALS),
  orders: z.array(iranOrder).max(MAX_ORDERS),
}) satisfies z.ZodType<Submission>;

/** The facilitator's part of a turn. */
export const whiteSubmission = exactly<WhiteSubmission>()(
  z.strictObject({
    turn,
    injects: z
      .array(
        z.strictObject({
          watch: z.int().min(0).max(55),
          text: z.string().min(1).max(500),
          theatre: theatre.optional(),
          effect: worldEffect,
        }),
      )
      .max(MAX_INJECTS),
  }),
);

/** Checks the form of an untrusted submission: known keys, known words, bounded sizes. Never throws. */
export function readSubmission(seat: Side, value: unknown): Read<Submission>;
export function readSubmission(seat: 'white', value: unknown): Read<WhiteSubmission>;
export function readSubmission(seat: Side | 'white', value: unknown): Read<Submission | WhiteSubmission> {
  const bounds = boundsProblem(value);
  if (bounds) return { ok: false, errors: [bounds] };
  const schemas = { us: usSubmission, iran: iranSubmission, white: whiteSubmission };
  const result = schemas[seat].safeParse(value);
  return result.success ? { ok: true, value: result.data } : { ok: false, errors: problemsOf(result.error, value) };
}
