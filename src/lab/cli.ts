import { nearest } from '../analysis/edit-distance.ts';
import { backtest } from './backtest-command.ts';
import { balance } from './balance-command.ts';
import { bench } from './bench-command.ts';
import { decisions } from './decisions-command.ts';
import { deterrence } from './deterrence-command.ts';
import { characters } from './characters-command.ts';
import { play } from './play-command.ts';
import { referee } from './referee/referee-command.ts';
import { replayFile } from './replay-command.ts';
import { results } from './results-command.ts';
import { sensitivity } from './sensitivity-command.ts';
import { tournament } from './tournament-command.ts';
import { InputError, UsageError } from './print.ts';
import { USAGE } from './usage.ts';
import { validate } from './validate-command.ts';
import { whatif } from './whatif-command.ts';

/** Takes the arguments after the command's name; returns the exit code. */
type Command = (words: string[]) => Promise<number>;

const COMMANDS: Readonly<Record<string, Command>> = {
  validate,
  play,
  replay: replayFile,
  backtest,
  balance,
  sensitivity,
  results,
  tournament,
  decisions,
  characters,
  whatif,
  deterrence,
  referee,
  bench,
};

const HELP: readonly string[] = ['--help', '-h'];

async function asked(words: string[]): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined) throw new UsageError('No command given.');
  if (name === 'help' || words.some((word) => HELP.includes(word))) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    const meant = nearest(name, Object.keys(COMMANDS));
    throw new UsageError(`There is no command “${name}”.${meant ? ` Is “${meant}” meant?` : ''}`);
  }
  return command(rest);
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
