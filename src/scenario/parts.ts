import { GROUPS, LAND_GROUPS, THEATRES, TRACKS, type WorldEffect } from '../engine/model/index.ts';
import { exactly, z } from './zod.ts';

/** Id of a site, unit, event, role or source: small letters, digits, hyphens. */
export const id = z.string().regex(/^[a-z][a-z0-9-]{0,47}$/);
export const theatre = z.enum(THEATRES);
export const group = z.enum(GROUPS);
/** A group that Iran can ask and the US can strike apart from Lebanon. */
export const askedGroup = z.enum([...LAND_GROUPS, 'houthi']);
export const landGroup = z.enum(LAND_GROUPS);
export const turn = z.int().min(1).max(60);
export const gaza = z.enum(['war', 'truce', 'rafah']);

/** What a world event or an inject does. */
export const worldEffect = exactly<WorldEffect>()(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('news') }),
    z.strictObject({ kind: z.literal('gaza'), state: gaza }),
    z.strictObject({ kind: z.literal('israelStrike'), killed: z.int().min(0).max(20) }),
    z.strictObject({ kind: z.literal('north'), change: z.int().min(-5).max(5) }),
    z.strictObject({
      kind: z.literal('speech'),
      side: z.enum(['us', 'iran', 'hezbollah', 'houthi', 'israel']),
      calm: z.boolean(),
    }),
    z.strictObject({ kind: z.literal('ruling'), track: z.enum(TRACKS), change: z.number().min(-100).max(100) }),
  ]),
);
