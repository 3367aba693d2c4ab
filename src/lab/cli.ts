import { nearest } from '../analysis/edit-distance.ts';
import { backtest } from './backtest.ts';
import { balance } from './balance.ts';
import { bench } from './bench.ts';
import { decisions } from './decisions.ts';
import { deterrence } from './deterrence.ts';
import { characters } from './characters.ts';
import { play } from './play.ts';
import { referee } from './referee/command.ts';
import { replayFile } from './replay.ts';
import { results } from './results.ts';
import { sensitivity } from './sensitivity.ts';
import { tournament } from './tournament.ts';
import { InputError, UsageError } from './print.ts';
import { USAGE } from './usage.ts';
import { validate } from './validate.ts';
import { whatif } from './whatif.ts';

/** Takes the words after the command's own; gives the exit code. */
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
  if (name === undefined) throw new UsageError('Which command?');
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

/** Says on standard error what went wrong; gives the exit code. */
export function explain(error: unknown): number {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof UsageError) process.stderr.write(`${message}\n\n${USAGE}\n`);
  else if (error instanceof InputError) process.stderr.write(`${message}\n`);
  else process.stderr.write(`Something went wrong that should not have: ${message}\n`);
  return 2;
}

/**
 * The command line for authors, researchers and automatic checks. Results on standard output, progress on standard
 * error. Gives the exit code: 0 done, 1 the answer is no, 2 asked wrongly. A stack trace is never an answer.
 */
export const run = (words: string[]): Promise<number> => asked(words).catch(explain);
