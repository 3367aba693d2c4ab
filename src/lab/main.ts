import * as module from 'node:module';

// Node 22.8 and later keep compiled files in the system's temporary folder: the program then starts in a third of the time.
module.enableCompileCache?.();
const { reportError, run } = await import('./cli.ts');

const words = process.argv.slice(2);

/** EPIPE: the reader closed its end, as in `| head -1`. For the referee, the player has left. */
function onWriteError(error: NodeJS.ErrnoException): never {
  if (error.code === 'EPIPE') process.exit(words[0] === 'referee' ? 2 : 0);
  process.exit(reportError(new Error(`the answer could not be written (${error.code ?? error.message})`)));
}

process.stdout.on('error', onWriteError);
process.stderr.on('error', () => process.exit(process.exitCode ?? 0)); // nobody is there to be told
process.on('uncaughtException', (error) => process.exit(reportError(error)));
process.exitCode = await run(words);
