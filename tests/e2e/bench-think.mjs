// `npm run bench:think -- --games 4 --level analyst`: plays whole games in a browser against a computer player; prints
// how long it thinks and how long the page is blocked. Not a test: the machine's load is printed too.
import { parseArgs } from 'node:util';
import { browserTests } from '../../src/scripts/e2e.mjs';

const options = { games: { type: 'string', default: '8' }, level: { type: 'string', default: 'strategist' } };
const { values, positionals } = parseArgs({ options, allowPositionals: true });
const env = { BENCH: '1', BENCH_GAMES: values.games, BENCH_LEVEL: values.level };

process.exitCode = await browserTests(['bench-think', ...positionals], env);
