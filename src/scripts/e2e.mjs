// Browser tests against the built game. Arguments are passed to Playwright: `npm run test:e2e -- -g "first turn"`.
import { prepareBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { freePort, isMain, runNode } from './project.mjs';

/** Builds if needed, serves dist/ on a free port and runs Playwright; returns the exit code. */
export async function browserTests(args = [], env = {}) {
  if (!(await prepareBrowser())) return 1;
  if (!(await build())) return 1;
  const port = String(await freePort(4187));
  const config = ['test', '--config', 'tests/e2e/playwright.config.ts'];
  return runNode('node_modules/@playwright/test/cli.js', [...config, ...args], { env: { ...env, E2E_PORT: port } });
}

if (isMain(import.meta)) process.exitCode = await browserTests(process.argv.slice(2));
