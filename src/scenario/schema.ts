import { DIRECTIVES, GROUPS, type Scenario, THEATRES, UNIT_TYPES } from '../engine/model/index.ts';
import { TABLES } from '../engine/tables/index.ts';
import { askedGroup, gaza, group, id, theatre, turn, worldEffect } from './parts.ts';
import { iranSubmission, usSubmission } from './submission.ts';
import { exactly, z } from './zod.ts';

/** Number of the scenario file's format. */
export const SCENARIO_FORMAT = 1;

const MAX = {
  places: 60,
  units: 40,
  events: 200,
  turns: 40,
  roles: 8,
  questions: 12,
  sources: 400,
  languages: 20,
  texts: 1000,
};

const percent = z.number().min(0).max(100);
const src = z.array(id).min(1).max(12);
const nations = z.string().min(1).max(60);
const placed = { id, theatre, lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) };

const { prestigeMin, prestigeMax, oilMin, oilMax, northMax } = TABLES.tracks;

/** The tracks begin where the rules can hold them: outside it, the first turn would put them back in silence. */
const opening = z.strictObject({
  heat: percent,
  theatreHeat: z.record(z.enum(THEATRES), percent),
  gaza,
  oil: z.number().min(oilMin.value).max(oilMax.value),
  prestige: z.number().min(prestigeMin.value).max(prestigeMax.value),
  baghdad: z.number().min(-5).max(5),
  north: z.int().min(0).max(northMax.value),
  shipping: percent,
  redSeaOpen: z.boolean(),
  directives: z.partialRecord(z.enum(GROUPS), z.enum(DIRECTIVES)),
  cadres: z.array(z.enum([...askedGroup.options, 'home'])).length(3),
  leash: z.boolean(),
  crowds: z.boolean(),
});

const site = z.strictObject({
  ...placed,
  personnel: z.int().min(0).max(20_000),
  defence: z.int().min(0).max(TABLES.sites.defenceMax.value),
  hardening: z.int().min(0).max(TABLES.sites.hardeningMax.value),
  country: nations,
  embassy: z.literal(true).optional(),
  airbase: z.literal(true).optional(),
  src,
});

const axisSite = z.strictObject({
  ...placed,
  owner: z.enum([...group.options, 'iran']),
  kind: z.enum(['depot', 'headquarters', 'launch', 'quds', 'port', 'brigade']),
  country: nations,
  defence: z.int().min(0).max(2),
  known: z.enum(['known', 'suspected', 'unknown']),
  urban: z.literal(true).optional(),
  src,
});

const station = z.strictObject({
  ...placed,
  kind: z.enum(['sea', 'orbit', 'cover', 'home']),
  theatre: theatre.nullable(),
  src,
});

const unit = z.strictObject({ id, type: z.enum(UNIT_TYPES), at: id, arrives: turn.optional(), src });

const event = z.strictObject({
  id,
  at: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}$/),
  theatre: theatre.optional(),
  effect: worldEffect,
  src,
});

const role = z.strictObject({
  id,
  powers: z.array(z.string().max(40)).min(1).max(40),
  seals: z.literal(true).optional(),
});
const roles = z.array(role).min(1).max(MAX.roles);

const source = z.strictObject({
  id,
  title: z.string().min(1).max(300),
  url: z
    .string()
    .max(600)
    .regex(/^https?:\/\/\S+$/)
    .optional(),
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .optional(),
  kind: z.enum(['official', 'press', 'reference', 'recalled', 'assumption']),
});

const textKey = z.string().regex(/^[a-z][A-Za-z0-9.-]{0,99}$/);
const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/);
const catalogue = z
  .record(textKey, z.string().min(1).max(4000))
  .refine((texts) => Object.keys(texts).length <= MAX.texts, `One language should have at most ${MAX.texts} texts.`);

/**
 * Scenario file, format 1: every member with its form and bounds, and no other. What binds members to each other
 * (references, sums, dates) is checked in `check.ts`.
 */
export const scenarioSchema = z.strictObject({
  format: z.literal(SCENARIO_FORMAT),
  id,
  turnDays: z.int().min(1).max(14),
  turns: z.strictObject({ full: z.int().min(1).max(MAX.turns), half: z.int().min(1).max(MAX.turns) }),
  start: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  opening,
  sites: z.array(site).min(1).max(MAX.places),
  axisSites: z.array(axisSite).min(1).max(MAX.places),
  stations: z.array(station).max(MAX.places),
  units: z.array(unit).max(MAX.units),
  events: z.array(event).max(MAX.events),
  history: z.array(z.strictObject({ us: usSubmission, iran: iranSubmission })).max(MAX.turns),
  roles: z.strictObject({ us: roles, iran: roles }),
  questions: z.array(id).max(MAX.questions),
  sources: z.array(source).min(1).max(MAX.sources),
  texts: z
    .record(language, catalogue)
    .refine(
      (all) => Object.keys(all).length <= MAX.languages,
      `A scenario should have at most ${MAX.languages} languages.`,
    ),
}) satisfies z.ZodType<Scenario>;

// History is narrower here than in the model: each side has its own orders.
exactly<Omit<Scenario, 'history'>>()(scenarioSchema.omit({ history: true }));
