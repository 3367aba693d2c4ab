import type { Scenario } from '../engine/model/index.ts';
import { checkScenario } from './check-scenario.ts';
import { boundsProblem, readJson } from './json.ts';
import { type Read, refuse } from './problem.ts';
import { SCENARIO_FORMAT, scenarioSchema } from './schema.ts';
import { problemsOf } from './schema-problems.ts';

/** Reads a scenario file, or returns every problem with its place. Never throws. */
export function loadScenario(text: string): Read<Scenario> {
  const json = readJson(text);
  return json.ok ? readScenario(json.value) : json;
}

/** The same for parsed JSON (storage, network, editor). */
export function readScenario(value: unknown): Read<Scenario> {
  const bounds = boundsProblem(value);
  if (bounds) return { ok: false, errors: [bounds] };
  const newer = formatNewerThan(value, SCENARIO_FORMAT);
  if (newer !== null) return refuse('newerScenario', { format: newer, known: SCENARIO_FORMAT }, '/format');
  const result = scenarioSchema.safeParse(value);
  if (!result.success) return { ok: false, errors: problemsOf(result.error, value) };
  const errors = checkScenario(result.data);
  return errors.length === 0 ? { ok: true, value: result.data } : { ok: false, errors };
}

/** Format number of a file newer than this version supports; else null. */
export function formatNewerThan(value: unknown, ours: number): number | null {
  if (value === null || typeof value !== 'object') return null;
  const { format } = value as { format?: unknown };
  return typeof format === 'number' && format > ours ? format : null;
}
