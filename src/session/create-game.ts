import type { Save } from '../engine/record/index.ts';
import { DEFAULT_OPTIONS, type Scenario } from '../engine/model/index.ts';
import { checkOptions, loadScenario, parseSave, readJson } from '../scenario/index.ts';
import type { FileError, NewGame } from '../protocol/device-games.ts';
import { unpackMessages } from '../protocol/message.ts';
import { type Game, openGame } from './game.ts';
import { gameOf } from './game-storage.ts';
import { type Library, resolveRef } from './library.ts';
import type { SessionDeps } from './dependencies.ts';
import { refusedSeats } from './change-seats.ts';
import { isSentence, Refusal, refusal } from './error-messages.ts';

/** Creates games from requests and from imported files. What is wrong with those is returned, never thrown. */

export type InputErrors = { readonly errors: FileError[] };
const wrong = (pointer: string, packed: string): InputErrors => ({
  errors: unpackMessages(packed).map(({ key, params }) => ({ pointer, message: key, params })),
});

/** Characters; a record holds no more. */
const LONGEST_SEED = 200;

/** A new game as requested. */
export async function newGame({ library, word }: SessionDeps, request: NewGame): Promise<Game | InputErrors> {
  const { seats, seed, adviser = null } = request;
  const scenario = await scenarioOf(library, request.scenario);
  if ('errors' in scenario) return scenario;
  const refused = refusedSeats(seats);
  if (refused) return wrong(refused.pointer, refused.why.message);
  const options = checkOptions({ ...DEFAULT_OPTIONS, ...request.options });
  if (!options.ok) return { errors: [...options.errors] };
  if (seed !== undefined && (typeof seed !== 'string' || seed.length > LONGEST_SEED))
    return wrong('/seed', refusal('longSeed', { most: LONGEST_SEED }).message);
  return openGame({ id: word(), scenario, options: options.value, seed: seed ?? word(), seats, adviser });
}

/** A shipped scenario by its id, or one from a file's text, checked like every file. */
async function scenarioOf(library: Library, scenario: NewGame['scenario']): Promise<Scenario | InputErrors> {
  if (typeof scenario === 'string')
    return (await library.get(scenario)) ?? wrong('/scenario', refusal('scenarioGone', { id: scenario }).message);
  const read = loadScenario(scenario.text);
  return read.ok ? read.value : { errors: [...read.errors] };
}

/** A new game at the end of a record. */
export async function fromRecord({ library, word }: SessionDeps, save: Save): Promise<Game | InputErrors> {
  const scenario = await resolveRef(library, save.scenario);
  if (typeof scenario === 'string') return wrong('/scenario', refusal(scenario, { id: save.scenario.id }).message);
  try {
    return gameOf(word(), save, scenario);
  } catch (error) {
    if (error instanceof Refusal && !isSentence(error.code)) return wrong('/turns', error.message);
    throw error;
  }
}

/** Reads a file as a record or as a scenario. */
export function readFile(text: string): { save: Save } | { scenario: Scenario } | InputErrors {
  if (isScenario(text)) {
    const read = loadScenario(text);
    return read.ok ? { scenario: read.value } : { errors: [...read.errors] };
  }
  const read = parseSave(text);
  return read.ok ? { save: read.value } : { errors: [...read.errors] };
}

/** Tells a scenario from a saved game by the keys that only a scenario has. */
function isScenario(text: string): boolean {
  const json = readJson(text);
  const file = json.ok ? json.value : null;
  return typeof file === 'object' && file !== null && 'opening' in file && 'axisSites' in file;
}
