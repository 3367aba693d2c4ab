// `npm run bench:map`: measures the map under software rendering. Not a test: results depend on the machine's load,
// which is printed too.
import { browserTests } from '../../src/scripts/e2e.mjs';

process.exitCode = await browserTests(['bench-map', ...process.argv.slice(2)], { BENCH: '1' });
