import { run } from './cli.ts';

process.stdout.on('error', () => process.exit(2)); // the reader closed the pipe
process.exitCode = await run(process.argv.slice(2));
