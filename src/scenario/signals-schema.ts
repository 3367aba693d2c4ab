import type { Side, Signal, SignalKind } from '../engine/model/index.ts';
import { SIGNAL_KINDS, signalMembers, TEXT_MAX } from '../engine/orders/signals.ts';
import { z } from './zod.ts';

const text = z.optional(z.string().check(z.maxLength(TEXT_MAX)));

/** A signal with exactly its kind's fields and one side's values. */
const signalOf = (kind: SignalKind, side: Side) =>
  z.strictObject({
    kind: z.literal(kind),
    ...Object.fromEntries(signalMembers(kind, side).map(([name, values]) => [name, z.literal([...values])])),
    text,
  });

const signalsOf = (side: Side) => {
  const [first, ...rest] = SIGNAL_KINDS.map((kind) => signalOf(kind, side));
  return z.discriminatedUnion('kind', [first!, ...rest]) as unknown as z.ZodMiniType<Signal>;
};

export const usSignal = signalsOf('us');
export const iranSignal = signalsOf('iran');
