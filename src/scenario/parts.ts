import {
  EVENT_ACTS,
  type EventCondition,
  GROUPS,
  LAND_GROUPS,
  THEATRES,
  TRACKS,
  type WorldEffect,
} from '../engine/model/index.ts';
import { TABLES } from '../engine/tables/index.ts';
import { exactly, z } from './zod.ts';

/** Id of a site, unit, event, role or source: lower-case letters, digits, hyphens. */
export const id = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,47}$/));
export const theatre = z.enum(THEATRES);
export const group = z.enum(GROUPS);
/** A group that Iran can ask; excludes Hezbollah. */
export const askedGroup = z.enum([...LAND_GROUPS, 'houthi']);
export const turn = z.int().check(z.minimum(1), z.maximum(60));
export const gaza = z.enum(['war', 'truce', 'rafah', 'none']);

/** Effect of a world event or an inject. */
export const worldEffect = exactly<WorldEffect>()(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('news') }),
    z.strictObject({ kind: z.literal('gaza'), state: gaza }),
    z.strictObject({ kind: z.literal('israelStrike'), killed: z.int().check(z.minimum(0), z.maximum(20)) }),
    z.strictObject({ kind: z.literal('north'), change: z.int().check(z.minimum(-5), z.maximum(5)) }),
    z.strictObject({
      kind: z.literal('speech'),
      side: z.enum(['us', 'iran', 'hezbollah', 'houthi', 'israel']),
      calm: z.boolean(),
    }),
    z.strictObject({
      kind: z.literal('ruling'),
      track: z.enum(TRACKS),
      change: z.number().check(z.minimum(-100), z.maximum(100)),
    }),
  ]),
);

const range = (most: number) => {
  const level = z.int().check(z.minimum(0), z.maximum(most));
  return z.strictObject({ atLeast: z.optional(level), atMost: z.optional(level) });
};

/** What the board must show for a dated event. */
export const eventCondition = exactly<EventCondition>()(
  z.strictObject({
    redSea: z.optional(z.enum(['open', 'closed'])),
    north: z.optional(range(TABLES.tracks.northMax.value)),
    gaza: z.optional(z.array(gaza).check(z.minLength(1), z.maxLength(4))),
    heat: z.optional(range(4)),
    unit: z.optional(z.strictObject({ id, theatre: z.optional(theatre) })),
    lately: z.optional(z.strictObject({ act: z.enum(EVENT_ACTS), turns: turn })),
    came: z.optional(id),
    lebanonWar: z.optional(z.boolean()),
    expelled: z.optional(z.boolean()),
  }),
);
