import type { TableOverrides } from '../engine/model/index.ts';
import { hashJson, RULES_VERSION, type Save, SAVE_FORMAT } from '../engine/record/index.ts';
import { readJson } from './json.ts';
import { formatNewerThan, readScenario } from './load.ts';
import { optionsSchema } from './options-schema.ts';
import { overridesSchema } from './overrides.ts';
import { id } from './parts.ts';
import { problem, type Problem, type Read, refuse } from './problem.ts';
import { OPENING_RANGES } from './schema.ts';
import { problemsOf } from './schema-problems.ts';
import { iranSubmission, usSubmission, whiteSubmission } from './submission.ts';
import { z } from './zod.ts';

const MAX_TURNS = 60;
const MAX_NOTES = 200;

const scenarioHash = z.string().check(z.regex(/^[0-9a-f]{32}$/));
/** Records of format 1 have longer hashes. */
const hash = z.string().check(z.regex(/^([0-9a-f]{16}){1,2}$/));
const noteKey = z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9.-]{0,59}$/));

const turn = z.strictObject({
  us: z.nullable(usSubmission),
  iran: z.nullable(iranSubmission),
  white: z.nullable(whiteSubmission),
});

const saveSchemaWith = (tables: z.ZodMiniType<TableOverrides>) =>
  z.strictObject({
    format: z.literal(SAVE_FORMAT),
    rules: z.strictObject({ version: z.string().check(z.minLength(1), z.maxLength(40)), tables }),
    options: optionsSchema,
    scenario: z.strictObject({ id, hash: scenarioHash, file: z.optional(z.unknown()) }),
    seed: z.string().check(z.maxLength(200)),
    opening: z.nullable(hash),
    turns: z.array(turn).check(z.maxLength(MAX_TURNS)),
    hashes: z.array(hash).check(z.maxLength(MAX_TURNS)),
    notes: z.optional(
      z.record(noteKey, z.string().check(z.maxLength(2000))).check(
        z.refine((notes) => Object.keys(notes).length <= MAX_NOTES, {
          message: 'notes',
          params: { most: MAX_NOTES },
        }),
      ),
    ),
  });

/** Schema of a saved game; an embedded scenario is checked by its own schema. */
const saveSchema = saveSchemaWith(overridesSchema);
/** For records of other rules editions, whose tables differ: their numbers are shown, not used. */
const olderSchema = saveSchemaWith(
  z.record(z.string().check(z.maxLength(101)), z.union([z.number(), z.array(z.number()).check(z.maxLength(40))])),
);

type Loose = Readonly<Record<string, unknown>>;

/** Migrations: step n turns format n into n + 1. */
const STEPS: Readonly<Record<number, (older: Loose) => Loose>> = {
  // Format 1 had no hash of the opening and another hash of turns. The record keeps them, but only its own rules
  // edition could replay it.
  1: (older) => ({ ...older, format: 2, opening: null }),
};

/** Applies all migrations; an unknown format stays as it is. */
function migrate(value: unknown): unknown {
  let now = value;
  for (let step = stepFor(now); step; step = stepFor(now)) now = step(now as Loose);
  return now;
}

const stepFor = (value: unknown) =>
  value !== null && typeof value === 'object' && Object.hasOwn(STEPS, String((value as Loose)['format']))
    ? STEPS[Number((value as Loose)['format'])]
    : undefined;

/** Reads a saved game, or says what is wrong. Never changes the file, never throws. */
export function parseSave(text: string): Read<Save> {
  const json = readJson(text);
  return json.ok ? readSave(json.value) : json;
}

function readSave(given: unknown): Read<Save> {
  const newer = formatNewerThan(given, SAVE_FORMAT);
  if (newer !== null) return refuse('newerSave', { format: newer, known: SAVE_FORMAT }, '/format');
  const value = migrate(given);
  const result = (isToday(value) ? saveSchema : olderSchema).safeParse(value);
  if (!result.success) return { ok: false, errors: problemsOf(result.error, value) };
  const { file, ...ref } = result.data.scenario;
  const scenario = file === undefined ? null : isToday(value) ? readScenario(file) : readOlderScenario(file);
  const errors = [...checkTurns(result.data), ...(scenario === null ? [] : checkFile(ref, file, scenario))];
  if (errors.length > 0) return { ok: false, errors };
  return { ok: true, value: { ...result.data, scenario: scenario?.ok ? { ...ref, file: scenario.value } : ref } };
}

/**
 * Older scenarios may open outside today's track ranges, which were not checked then. Values are clamped so that the
 * record can be read and played on.
 */
function readOlderScenario(file: unknown): ReturnType<typeof readScenario> {
  const read = readScenario(file);
  const { opening } = (file ?? {}) as { readonly opening?: Loose };
  if (read.ok || !opening) return read;
  const within = Object.entries(OPENING_RANGES).map(([name, [least, most]]) => {
    const value = opening[name];
    return [name, typeof value === 'number' ? Math.min(most, Math.max(least, value)) : value];
  });
  const mended = readScenario({ ...(file as Loose), opening: { ...opening, ...Object.fromEntries(within) } });
  return mended.ok ? mended : read;
}

const isToday = (save: unknown): boolean =>
  (save as { readonly rules?: { readonly version?: unknown } } | null)?.rules?.version === RULES_VERSION;

/** Numbers of another edition that today's tables accept, and the names of the rest. */
export function tablesOfToday(tables: TableOverrides): { tables: TableOverrides; dropped: readonly string[] } {
  const fits = ([name, value]: readonly [string, unknown]) => overridesSchema.safeParse({ [name]: value }).success;
  const all = Object.entries(tables);
  return {
    tables: Object.fromEntries(all.filter(fits)),
    dropped: all.filter((entry) => !fits(entry)).map(([name]) => name),
  };
}

function checkTurns(save: z.output<typeof saveSchema>): Problem[] {
  const problems: Problem[] = [];
  const { turns, hashes } = save;
  if (turns.length !== hashes.length)
    problems.push(problem('/hashes', 'hashes', { turns: turns.length, hashes: hashes.length }));
  turns.forEach((sealed, i) => {
    for (const seat of ['us', 'iran', 'white'] as const) {
      const found = sealed[seat]?.turn;
      if (found !== undefined && found !== i + 1)
        problems.push(problem(`/turns/${i}/${seat}/turn`, 'recordTurn', { n: i + 1 }));
    }
  });
  return problems;
}

function checkFile(
  ref: { id: string; hash: string },
  file: unknown,
  scenario: ReturnType<typeof readScenario>,
): readonly Problem[] {
  if (!scenario.ok) return scenario.errors.map((error) => ({ ...error, pointer: `/scenario/file${error.pointer}` }));
  if (scenario.value.id !== ref.id) return [problem('/scenario/id', 'inside', { id: scenario.value.id, ref: ref.id })];
  return hashJson(file) === ref.hash ? [] : [problem('/scenario/hash', 'hash')];
}
