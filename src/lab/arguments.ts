import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { nearest } from '../analysis/edit-distance.ts';
import { DEFAULT_OPTIONS, type Options, type Scenario } from '../engine/model/index.ts';
import { type ScenarioRef, scenarioHash } from '../engine/record/index.ts';
import { checkOptions, loadScenario, readJson } from '../scenario/index.ts';
import { editionName } from '../session/library.ts';
import { pathOf, readText } from './files.ts';
import { inEnglish, InputError, UsageError } from './print.ts';

/** Options shared by several commands, with their defaults. */
const SHARED = {
  scenario: 'oct-2023',
  options: undefined,
  seed: '1',
  games: undefined,
  budget: '0',
  json: undefined,
} as const;

type Shared = keyof typeof SHARED;

/** Options without a value. */
const SWITCHES: readonly string[] = ['json', 'write'];

/** Saves allow seeds of 200 characters, and every game appends its number. */
const LONGEST_SEED = 180;
const MOST = 10_000_000;

/** What a command accepts; anything else is an error. */
interface Takes {
  readonly command: string;
  readonly shared: readonly Shared[];
  /** Options of this command only. */
  readonly own?: readonly string[];
  /** Files it takes; default: none. */
  readonly files?: 'one' | 'some' | 'any';
  /** Default number of games; it may depend on the scenario. */
  readonly games?: number | ((scenario: string) => number);
  /** Default seed. */
  readonly seed?: string;
}

export interface Arguments {
  /** Positional arguments: files. */
  readonly files: readonly string[];
  readonly json: boolean;
  readonly seed: string;
  readonly games: number;
  readonly budget: number;
  readonly scenario: string;
  readonly optionsFile: string | undefined;
  /** Options of one command only. */
  readonly own: Readonly<Record<string, string | undefined>>;
  /** Options without a value. */
  readonly switches: readonly string[];
}

/**
 * Parses the arguments after a command's name. Throws a `UsageError` for the first one that the command does not
 * accept.
 */
export function readArguments(words: string[], takes: Takes): Arguments {
  const { values, switches, files } = parsed(words, takes);
  const valueOf = (name: Shared): string | undefined => values.get(name) ?? SHARED[name];
  const scenario = valueOf('scenario')!;
  const usualGames = typeof takes.games === 'function' ? takes.games(scenario) : (takes.games ?? 100);
  return {
    files,
    json: switches.includes('json'),
    seed: seedOf(values.get('seed') ?? takes.seed ?? SHARED.seed),
    games: wholeNumber('--games', valueOf('games') ?? String(usualGames), 1),
    budget: wholeNumber('--budget', valueOf('budget')!, 0),
    scenario,
    optionsFile: valueOf('options'),
    own: Object.fromEntries((takes.own ?? []).map((name) => [name, values.get(name)])),
    switches,
  };
}

function parsed(words: string[], takes: Takes) {
  const names: string[] = [...takes.shared, ...(takes.own ?? [])];
  const type = (name: string) => (SWITCHES.includes(name) ? 'boolean' : 'string');
  const options: ParseArgsOptionsConfig = Object.fromEntries(names.map((name) => [name, { type: type(name) }]));
  const { tokens } = parseArgs({ args: words, options, allowPositionals: true, strict: false, tokens: true });
  const values = new Map<string, string>();
  const switches: string[] = [];
  const files: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    if (!names.includes(name) || !rawName.startsWith('--')) throw new UsageError(notTaken(rawName, names, takes));
    if (values.has(name) || switches.includes(name)) throw new UsageError(`${rawName} is given twice.`);
    if (SWITCHES.includes(name)) {
      if (value !== undefined) throw new UsageError(`${rawName} takes no value.`);
      switches.push(name);
    } else values.set(name, valueGiven(token));
  }
  checkFiles(files, takes);
  return { values, switches, files };
}

/** `--seed --json`: the next option is not a value; `--seed=--json` passes it as one. */
function valueGiven(token: { rawName: string; value?: string | undefined; inlineValue?: boolean | undefined }): string {
  const { rawName, value, inlineValue } = token;
  if (value === undefined || value === '' || (!inlineValue && value.startsWith('--')))
    throw new UsageError(`${rawName} needs a value.`);
  return value;
}

function notTaken(option: string, names: readonly string[], { command }: Takes): string {
  const meant = nearest(option, names);
  const all = names.map((name) => `--${name}`).join(', ');
  return `“${command}” has no option ${option}. ${meant ? `Is --${meant} meant?` : `It takes ${all}.`}`;
}

function checkFiles(files: readonly string[], { command, files: wanted }: Takes): void {
  if (wanted === undefined && files.length > 0)
    throw new UsageError(`“${command}” does not take a file (“${files[0]}”).`);
  if (wanted === 'one' && files.length !== 1)
    throw new UsageError(`“${command}” needs one file${files.length > 1 ? `, not ${files.length}` : ''}.`);
  if (wanted === 'some' && files.length === 0) throw new UsageError(`“${command}” needs at least one file.`);
}

function seedOf(text: string): string {
  if (text.length <= LONGEST_SEED) return text;
  throw new UsageError(`--seed takes up to ${LONGEST_SEED} characters, not ${text.length}.`);
}

export function wholeNumber(name: string, text: string, least: number): number {
  const n = Number(text);
  if (!/^\d+$/.test(text) || n < least || n > MOST)
    throw new UsageError(`${name} takes a whole number from ${least} to ${MOST}, not “${text}”.`);
  return n;
}

/** A value from a fixed list; undefined if not given. */
export function oneOf<T extends string>(name: string, text: string | undefined, allowed: readonly T[]): T | undefined {
  if (text === undefined) return undefined;
  const found = allowed.find((word) => word === text);
  if (found === undefined) throw new UsageError(`${name} takes ${allowed.join(', ')}, not “${text}”.`);
  return found;
}

/** Path of a scenario shipped with the game. */
const shipped = (id: string): string => fileURLToPath(new URL(`../../scenarios/${id}.json`, import.meta.url));

const isShipped = (id: string): boolean => /^[\w-]+$/.test(id) && existsSync(shipped(id));

/**
 * The scenario edition that a record names, or the current edition if that one is not shipped. A record never names a
 * file.
 */
export function scenarioOf(ref: ScenarioRef): Scenario {
  if (ref.file) return ref.file;
  if (!isShipped(ref.id)) throw new InputError(`The scenario “${ref.id}” does not come with this game.`);
  const today = readScenario(ref.id);
  const former = shipped(`editions/${editionName(ref)}`);
  return scenarioHash(today) !== ref.hash && existsSync(former) ? readScenario(former) : today;
}

/** A shipped scenario by id, or a file. */
export function readScenario(name: string): Scenario {
  const file = isShipped(name) ? shipped(name) : name;
  if (!existsSync(pathOf(file))) throw new InputError(`There is no scenario “${name}”, and no file of that name.`);
  const read = loadScenario(readText(file));
  if (read.ok) return read.value;
  const [first] = inEnglish(read.errors);
  throw new InputError(
    `The scenario “${name}” has errors; “validate” lists them. The first: ${first?.pointer} ${first?.message}`,
  );
}

/** Game options: the defaults, overridden by the file. */
export function readOptions(file: string | undefined): Options {
  if (file === undefined) return DEFAULT_OPTIONS;
  const options = checkOptions({ ...DEFAULT_OPTIONS, ...readObject(file, 'game options: { "length": "full" }') });
  if (options.ok) return options.value;
  const [first] = inEnglish(options.errors);
  throw new InputError(`“${file}”: ${first?.pointer} ${first?.message}`);
}

/** A JSON object from a file; `of` describes it in the error message. */
export function readObject(file: string, of: string): Record<string, unknown> {
  const json = readJson(readText(file));
  if (!json.ok)
    throw new InputError(
      inEnglish(json.errors)
        .map(({ pointer, message }) => `“${file}”${pointer && ` ${pointer}`}: ${message}`)
        .join('\n'),
    );
  if (typeof json.value !== 'object' || json.value === null || Array.isArray(json.value))
    throw new InputError(`“${file}” is no JSON object. It holds ${of}.`);
  return json.value as Record<string, unknown>;
}
