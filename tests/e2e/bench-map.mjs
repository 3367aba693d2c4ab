// `npm run bench:map`: measures the map under software rendering and prints what came of it. No part of the tests: a
// busy machine measures itself, so the load is printed too.
import { browserTests } from '../../src/scripts/e2e.mjs';

process.exitCode = await browserTests(['bench-map', ...process.argv.slice(2)], { BENCH: '1' });
