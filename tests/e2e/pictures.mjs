// `npm run pictures`: takes a picture of every page of the game into reports/pictures/, for people to look at.
import { browserTests } from '../../src/scripts/e2e.mjs';

process.exitCode = await browserTests(process.argv.slice(2), { PICTURES: '1' });
