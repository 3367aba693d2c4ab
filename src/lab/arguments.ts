import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { DEFAULT_OPTIONS, type Options, type Scenario } from '../engine/model/index.ts';
import { checkOptions, loadScenario, readJson } from '../scenario/index.ts';
import { InputError, UsageError } from './usage-error.ts';

/** What every command takes, and how files named on the command line are read. */

const COMMON = {
  scenario: { type: 'string', default: 'oct-2023' },
  options: { type: 'string' },
  seed: { type: 'string', default: '1' },
  games: { type: 'string' },
  budget: { type: 'string', default: '0' },
  json: { type: 'boolean', default: false },
} as const satisfies ParseArgsOptionsConfig;

export interface Arguments {
  /** Words that are no options: files. */
  readonly files: readonly string[];
  readonly json: boolean;
  readonly seed: string;
  readonly games: number;
  readonly budget: number;
  readonly scenario: string;
  readonly optionsFile: string | undefined;
  /** Options of one command alone. */
  readonly own: Readonly<Record<string, string | undefined>>;
}

/** `games`: how many where none are asked for. */
export function readArguments(words: string[], own: readonly string[] = [], games = 100): Arguments {
  const { values, positionals } = parsed(words, own);
  return {
    files: positionals,
    json: values.json === true,
    seed: String(values.seed),
    games: whole('--games', String(values.games ?? games), 1),
    budget: whole('--budget', String(values.budget), 0),
    scenario: String(values.scenario),
    optionsFile: values.options as string | undefined,
    own: Object.fromEntries(own.map((name) => [name, values[name] as string | undefined])),
  };
}

function parsed(words: string[], own: readonly string[]) {
  const options: ParseArgsOptionsConfig = { ...COMMON };
  for (const name of own) options[name] = { type: 'string' };
  try {
    return parseArgs({ args: words, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

export function whole(name: string, text: string, least: number): number {
  const n = Number(text);
  if (!/^\d+$/.test(text) || n < least || n > 10_000_000)
    throw new UsageError(`${name} takes a whole number from ${least}, not “${text}”.`);
  return n;
}

export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new InputError(`“${file}” cannot be read.`);
  }
}

/** File of a scenario that comes with the game. */
const shipped = (id: string): string => fileURLToPath(new URL(`../../scenarios/${id}.json`, import.meta.url));

/** A shipped scenario by its id, or a file. */
export function readScenario(name: string): Scenario {
  const file = /^[\w-]+$/.test(name) && existsSync(shipped(name)) ? shipped(name) : name;
  if (!existsSync(file)) throw new InputError(`There is no scenario “${name}”, and no file of that name.`);
  const read = loadScenario(readText(file));
  if (read.ok) return read.value;
  const [first] = read.errors;
  throw new InputError(
    `The scenario “${name}” has errors; “validate” lists them. The first: ${first?.pointer} ${first?.message}`,
  );
}

/** Options of a game: the defaults, with what the file says instead. */
export function readOptions(file: string | undefined): Options {
  if (file === undefined) return DEFAULT_OPTIONS;
  const json = readJson(readText(file));
  if (!json.ok) throw new InputError(`“${file}”: ${json.errors[0]?.message}`);
  const given = typeof json.value === 'object' && json.value !== null ? json.value : {};
  const options = checkOptions({ ...DEFAULT_OPTIONS, ...given });
  if (options.ok) return options.value;
  throw new InputError(`“${file}”: ${options.errors[0]?.pointer} ${options.errors[0]?.message}`);
}
