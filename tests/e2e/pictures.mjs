// `npm run pictures`: saves a screenshot of every page to reports/pictures/.
import { browserTests } from '../../src/scripts/e2e.mjs';

process.exitCode = await browserTests(process.argv.slice(2), { PICTURES: '1' });
