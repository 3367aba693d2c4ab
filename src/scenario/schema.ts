import { DIRECTIVES, GROUPS, LAND_GROUPS, type Scenario, THEATRES, UNIT_TYPES } from '../engine/model/index.ts';
import { boundsOf } from '../engine/tables/bounds.ts';
import { TABLES } from '../engine/tables/index.ts';
import { askedGroup, eventCondition, gaza, group, id, theatre, turn, worldEffect } from './parts.ts';
import { iranSubmission, usSubmission } from './submission.ts';
import { exactly, z } from './zod.ts';

/** Version of the scenario file format. */
export const SCENARIO_FORMAT = 1;

const MAX = {
  places: 60,
  units: 40,
  events: 200,
  turns: 40,
  roles: 8,
  injects: 40,
  questions: 12,
  numbers: 60,
  sources: 400,
  languages: 20,
  texts: 1000,
};

const percent = z.number().check(z.minimum(0), z.maximum(100));
const src = z.array(id).check(z.minLength(1), z.maxLength(12));
const nations = z.string().check(z.minLength(1), z.maxLength(60));
const point = {
  theatre,
  lat: z.number().check(z.minimum(-90), z.maximum(90)),
  lon: z.number().check(z.minimum(-180), z.maximum(180)),
};
const placed = { id, ...point };

const { prestigeMin, prestigeMax, oilMin, oilMax, northMax } = TABLES.tracks;
/** A scenario may set the bounds of oil itself: `check-scenario.ts` compares. */
const anyOil = boundsOf('tracks.oilMax') ?? { min: 0, max: 10 };

/** Range of each track's opening value. */
export const OPENING_RANGES = {
  oil: [oilMin.value, oilMax.value],
  prestige: [prestigeMin.value, prestigeMax.value],
  north: [0, northMax.value],
} as const;
const within = (name: 'prestige' | 'north') => {
  const [least, most] = OPENING_RANGES[name];
  return [z.minimum(least), z.maximum(most)] as const;
};

/** Opening values within the tracks' ranges; the first turn would silently clamp others. */
const opening = z.strictObject({
  heat: percent,
  theatreHeat: z.record(z.enum(THEATRES), percent),
  gaza,
  oil: z.number().check(z.minimum(anyOil.min), z.maximum(anyOil.max)),
  prestige: z.number().check(...within('prestige')),
  baghdad: z.number().check(z.minimum(-5), z.maximum(5)),
  north: z.int().check(...within('north')),
  shipping: percent,
  redSeaOpen: z.boolean(),
  directives: z.partialRecord(z.enum(GROUPS), z.enum(DIRECTIVES)),
  cadres: z.array(z.enum([...askedGroup.options, 'home'])).check(z.length(3)),
  leash: z.boolean(),
  crowds: z.boolean(),
  pressure: z.optional(percent),
  deathOnEve: z.optional(z.union([z.literal(true), z.enum(LAND_GROUPS)])),
});

const scenarioNumber = z.strictObject({
  name: z.string().check(z.maxLength(80)),
  value: z.union([z.number(), z.array(z.number()).check(z.minLength(1), z.maxLength(60))]),
  src,
});

const site = z.strictObject({
  ...placed,
  personnel: z.int().check(z.minimum(0), z.maximum(20_000)),
  defence: z.int().check(z.minimum(0), z.maximum(TABLES.sites.defenceMax.value)),
  hardening: z.int().check(z.minimum(0), z.maximum(TABLES.sites.hardeningMax.value)),
  country: nations,
  embassy: z.optional(z.literal(true)),
  airbase: z.optional(z.literal(true)),
  unattacked: z.optional(z.literal(true)),
  src,
});

const axisSite = z.strictObject({
  ...placed,
  owner: z.enum([...group.options, 'iran']),
  kind: z.enum(['depot', 'headquarters', 'launch', 'quds', 'port', 'brigade']),
  country: nations,
  defence: z.int().check(z.minimum(0), z.maximum(2)),
  known: z.enum(['known', 'suspected', 'unknown']),
  urban: z.optional(z.literal(true)),
  src,
});

const station = z.strictObject({
  ...placed,
  kind: z.enum(['sea', 'orbit', 'cover', 'home']),
  theatre: z.nullable(theatre),
  src,
});

const unit = z.strictObject({ id, type: z.enum(UNIT_TYPES), at: id, arrives: z.optional(turn), src });

const event = z.strictObject({
  id,
  at: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}$/)),
  theatre: z.optional(theatre),
  place: z.optional(z.strictObject(point)),
  effect: worldEffect,
  chance: z.optional(percent),
  if: z.optional(eventCondition),
  unless: z.optional(eventCondition),
  src,
});

const inject = z.strictObject({
  id,
  say: z.enum(['us', 'iran', 'both']),
  effect: z.optional(worldEffect),
  watch: z.optional(z.int().check(z.minimum(0), z.maximum(55))),
  false: z.optional(z.literal(true)),
  src,
});

const role = z.strictObject({
  id,
  powers: z.array(z.string().check(z.maxLength(40))).check(z.minLength(1), z.maxLength(40)),
  seals: z.optional(z.literal(true)),
});
const roles = z.array(role).check(z.minLength(1), z.maxLength(MAX.roles));

const source = z.strictObject({
  id,
  title: z.string().check(z.minLength(1), z.maxLength(300)),
  url: z.optional(z.string().check(z.maxLength(600), z.regex(/^https?:\/\/\S+$/))),
  date: z.optional(z.string().check(z.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/))),
  kind: z.enum(['official', 'press', 'reference', 'recalled', 'assumption']),
});

const textKey = z.string().check(z.regex(/^[a-z][A-Za-z0-9.-]{0,99}$/));
const language = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/));
const catalogue = z
  .record(textKey, z.string().check(z.minLength(1), z.maxLength(4000)))
  .check(
    z.refine((texts) => Object.keys(texts).length <= MAX.texts, { message: 'texts', params: { most: MAX.texts } }),
  );

/**
 * Scenario file, format 1: form and bounds of every field; unknown fields are errors. Relations between fields
 * (references, sums, dates) are checked in `check.ts`.
 */
export const scenarioSchema = z.strictObject({
  format: z.literal(SCENARIO_FORMAT),
  id,
  turnDays: z.int().check(z.minimum(1), z.maximum(14)),
  turns: z.strictObject({
    full: z.int().check(z.minimum(1), z.maximum(MAX.turns)),
    half: z.int().check(z.minimum(1), z.maximum(MAX.turns)),
  }),
  start: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  opening,
  numbers: z.optional(z.array(scenarioNumber).check(z.maxLength(MAX.numbers))),
  sites: z.array(site).check(z.minLength(1), z.maxLength(MAX.places)),
  axisSites: z.array(axisSite).check(z.minLength(1), z.maxLength(MAX.places)),
  stations: z.array(station).check(z.maxLength(MAX.places)),
  units: z.array(unit).check(z.maxLength(MAX.units)),
  events: z.array(event).check(z.maxLength(MAX.events)),
  history: z.array(z.strictObject({ us: usSubmission, iran: iranSubmission })).check(z.maxLength(MAX.turns)),
  roles: z.strictObject({ us: roles, iran: roles }),
  injects: z.optional(z.array(inject).check(z.maxLength(MAX.injects))),
  questions: z.array(id).check(z.maxLength(MAX.questions)),
  sources: z.array(source).check(z.minLength(1), z.maxLength(MAX.sources)),
  texts: z.record(language, catalogue).check(
    z.refine((all) => Object.keys(all).length <= MAX.languages, {
      message: 'languages',
      params: { most: MAX.languages },
    }),
  ),
}) satisfies z.ZodMiniType<Scenario>;

// History is narrower here than in the model: each side has its own orders.
exactly<Omit<Scenario, 'history'>>()(z.omit(scenarioSchema, { history: true }));
