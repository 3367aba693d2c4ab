import { bench } from './bench.ts';
import { play } from './play.ts';
import { replayFile } from './replay.ts';
import { UsageError } from './usage-error.ts';
import { USAGE } from './usage.ts';
import { validate } from './validate.ts';

/**
 * The command line for authors, researchers and automatic checks. Results on standard output, progress on standard
 * error. Exit: 0 done, 1 the answer is no, 2 asked wrongly. A stack trace is never an answer.
 */

/** Takes the words after the command's own; gives the exit code. */
type Command = (words: string[]) => Promise<number>;

const COMMANDS: Readonly<Record<string, Command>> = { validate, play, replay: replayFile, bench };

async function run(words: string[]): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined) throw new UsageError('Which command?');
  if (['help', '--help', '-h'].includes(name)) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new UsageError(`There is no command “${name}”.`);
  return command(rest);
}

function explain(error: unknown): number {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof UsageError) process.stderr.write(`${message}\n\n${USAGE}\n`);
  else process.stderr.write(`Something went wrong that should not have: ${message}\n`);
  return 2;
}

process.stdout.on('error', () => process.exit(2)); // the reader closed the pipe
process.exitCode = await run(process.argv.slice(2)).catch(explain);
