import {
  IRAN_CONDITIONS,
  IRAN_FACTS,
  IRAN_FORBEARS,
  IRAN_REPLIES,
  IRAN_STOPS,
  type Signal,
  US_CONDITIONS,
  US_FACTS,
  US_FORBEARS,
  US_REPLIES,
  US_STOPS,
} from '../engine/model/index.ts';
import { exactly, kindsOf, z } from './zod.ts';

const text = z.optional(z.string().check(z.maxLength(280)));
const turns = z.literal([1, 2, 3]);

/** Signals in the words of one side: its conditions, replies, demands, forbearances and facts. */
const signals = <C extends string, R extends string, S extends string, F extends string, K extends string>(words: {
  readonly conditions: readonly C[];
  readonly replies: readonly R[];
  readonly stops: readonly S[];
  readonly forbears: readonly F[];
  readonly facts: readonly K[];
}) =>
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('redline'),
      condition: z.enum(words.conditions),
      reply: z.enum(words.replies),
      turns,
      text,
    }),
    z.strictObject({
      kind: z.literal('stopForStop'),
      stop: z.enum(words.stops),
      forbear: z.enum(words.forbears),
      turns,
      text,
    }),
    z.strictObject({ kind: z.literal('private'), fact: z.enum(words.facts), text }),
    z.strictObject({ kind: z.literal('denounce'), text }),
    z.strictObject({ kind: z.literal('deny'), text }),
  ]);

const us = {
  conditions: US_CONDITIONS,
  replies: US_REPLIES,
  stops: US_STOPS,
  forbears: US_FORBEARS,
  facts: US_FACTS,
};
const iran = {
  conditions: IRAN_CONDITIONS,
  replies: IRAN_REPLIES,
  stops: IRAN_STOPS,
  forbears: IRAN_FORBEARS,
  facts: IRAN_FACTS,
};

export const usSignal = signals(us);
export const iranSignal = signals(iran);

/** A signal of either side; together the two have every word the engine knows, and no other. */
const signal = exactly<Signal>()(
  signals({
    conditions: [...us.conditions, ...iran.conditions],
    replies: [...us.replies, ...iran.replies],
    stops: [...us.stops, ...iran.stops],
    forbears: [...us.forbears, ...iran.forbears],
    facts: [...us.facts, ...iran.facts],
  }),
);

/** Every kind of signal; both sides have the same. */
export const SIGNAL_KINDS: readonly string[] = kindsOf(signal);
