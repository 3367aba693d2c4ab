import { IRAN_HIDDEN_AIMS, LONGEST, type Options, SHORTEST, US_HIDDEN_AIMS } from '../engine/model/index.ts';
import { boundsProblem } from './json.ts';
import type { Read } from './problem.ts';
import { problemsOf } from './schema-problems.ts';
import { exactly, z } from './zod.ts';

/** Options that a facilitator can set before a game. */
export const optionsSchema = z.strictObject({
  theta: z.enum(['unknown', 'suppress', 'nothing', 'provoke']),
  hazard: z.number().check(z.minimum(0), z.maximum(5)),
  tempo: z.number().check(z.minimum(0.25), z.maximum(2)),
  fog: z.enum(['normal', 'clear']),
  length: z.union([z.enum(['full', 'half']), z.int().check(z.minimum(SHORTEST), z.maximum(LONGEST))]),
  ending: z.enum(['drawn', 'nominal']),
  orderSet: z.enum(['basic', 'full']),
  maxOrders: z.int().check(z.minimum(0), z.maximum(24)),
  maxSignals: z.int().check(z.minimum(1), z.maximum(3)),
  hiddenAims: z.union([
    z.enum(['drawn', 'off']),
    z.strictObject({ us: z.enum(US_HIDDEN_AIMS), iran: z.enum(IRAN_HIDDEN_AIMS) }),
  ]),
}) satisfies z.ZodMiniType<Options>;

// Hidden aims are narrower here than in the model: each side has its own.
exactly<Omit<Options, 'hiddenAims'>>()(z.omit(optionsSchema, { hiddenAims: true }));

/** Checks that a value is a full, valid set of game options. Never throws. */
export function checkOptions(value: unknown): Read<Options> {
  const bounds = boundsProblem(value);
  if (bounds) return { ok: false, errors: [bounds] };
  const result = optionsSchema.safeParse(value);
  return result.success ? { ok: true, value: result.data } : { ok: false, errors: problemsOf(result.error, value) };
}
