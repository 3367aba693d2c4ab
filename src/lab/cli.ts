import { nearest } from '../analysis/edit-distance.ts';
import { InputError, UsageError } from './print.ts';
import { USAGE } from './usage.ts';

/** Takes the arguments after the command's name; returns the exit code. */
type Command = (words: string[]) => Promise<number>;

/** Loads one command: each needs other parts of the program, and all together take a third of a second. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  validate: async () => (await import('./validate-command.ts')).validate,
  play: async () => (await import('./play-command.ts')).play,
  replay: async () => (await import('./replay-command.ts')).replayFile,
  backtest: async () => (await import('./backtest-command.ts')).backtest,
  exploits: async () => (await import('./exploits-command.ts')).exploits,
  governments: async () => (await import('./governments-command.ts')).governments,
  phenomena: async () => (await import('./phenomena-command.ts')).phenomena,
  prediction: async () => (await import('./prediction-command.ts')).prediction,
  balance: async () => (await import('./balance-command.ts')).balance,
  audit: async () => (await import('./audit-command.ts')).audit,
  sensitivity: async () => (await import('./sensitivity-command.ts')).sensitivity,
  results: async () => (await import('./results-command.ts')).results,
  tournament: async () => (await import('./tournament-command.ts')).tournament,
  decisions: async () => (await import('./decisions-command.ts')).decisions,
  characters: async () => (await import('./characters-command.ts')).characters,
  whatif: async () => (await import('./whatif-command.ts')).whatif,
  deterrence: async () => (await import('./deterrence-command.ts')).deterrence,
  referee: async () => (await import('./referee/referee-command.ts')).referee,
  bench: async () => (await import('./bench-command.ts')).bench,
};

const HELP: readonly string[] = ['--help', '-h'];

async function asked(words: string[]): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined) throw new UsageError('No command given.');
  if (name === 'help' || words.some((word) => HELP.includes(word))) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) {
    const meant = nearest(name, Object.keys(COMMANDS));
    throw new UsageError(`There is no command “${name}”.${meant ? ` Is “${meant}” meant?` : ''}`);
  }
  return (await load())(rest);
}

/** Prints an error to standard error; returns the exit code. */
export function reportError(error: unknown): number {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof UsageError) process.stderr.write(`${message}\n\n${USAGE}\n`);
  else if (error instanceof InputError) process.stderr.write(`${message}\n`);
  else process.stderr.write(`Unexpected error: ${message}\n`);
  return 2;
}

/**
 * The command line for authors, researchers and automatic checks. Results on standard output, progress on standard
 * error.
 * Exit code 0: success, 1: a check failed, 2: bad arguments. Expected errors print no stack trace.
 */
export const run = (words: string[]): Promise<number> => asked(words).catch(reportError);
