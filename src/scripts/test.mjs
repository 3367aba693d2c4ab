// `npm test`: every check and test, from a clean clone, ending with one line of counts. All steps run even after a
// failure, so that one run shows everything.
import { mkdirSync, rmSync } from 'node:fs';
import { build } from './build.mjs';
import { browserTests } from './e2e.mjs';
import { install } from './install.mjs';
import { inRoot, runNode } from './project.mjs';
import { addUp, readPlaywright, readVitest } from './test-counts.mjs';

// Not test-results/, which Playwright empties.
const vitestReport = inRoot('reports/vitest.json');
const playwrightReport = inRoot('reports/playwright.json');

const steps = {
  format: () => runNode('node_modules/@biomejs/biome/bin/biome', ['format', '.']),
  lint: () => runNode('node_modules/oxlint/bin/oxlint', ['--type-aware']),
  types: () => runNode('node_modules/typescript/bin/tsc', ['--noEmit']),
  'unused code': () => runNode('node_modules/knip/bin/knip.js'),
  'unit and property tests': unitTests,
  build: async () => ((await build()) ? 0 : 1),
  'browser tests': playTests,
};

function unitTests() {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`];
  return runNode('node_modules/vitest/vitest.mjs', ['run', ...reporters]);
}

function playTests() {
  return browserTests(['--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport });
}

async function main() {
  if (!(await install())) return 1;
  rmSync(inRoot('reports'), { recursive: true, force: true });
  mkdirSync(inRoot('reports'), { recursive: true });

  const failed = [];
  for (const [name, step] of Object.entries(steps)) {
    if (name === 'browser tests' && failed.includes('build')) continue;
    console.log(`\n== ${name}`);
    const begin = Date.now();
    const code = await step();
    const seconds = ((Date.now() - begin) / 1000).toFixed(1);
    console.log(code === 0 ? `== ${name}: ok (${seconds} s)` : `== ${name}: FAILED (${seconds} s)`);
    if (code !== 0) failed.push(name);
  }

  const { passed, failed: broken, skipped } = addUp([readVitest(vitestReport), readPlaywright(playwrightReport)]);
  if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}`);
  console.log(`\n${passed} passed, ${broken} failed, ${skipped} skipped`);
  return failed.length === 0 && broken === 0 ? 0 : 1;
}

process.exitCode = await main();
