// Builds the game into dist/ if a source changed since the last build.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { hashOf, inRoot, isMain, runNode } from './project.mjs';
import { tellSizes } from './sizes.mjs';

const sources = ['src', 'scenarios', 'public', 'package-lock.json', 'vite.config.ts', 'tsconfig.json'];
// Inside dist/, which every build empties, so that a build made in another way leaves no stale stamp.
const stamp = inRoot('dist/.sources');

/** True if dist/ is up to date afterwards. */
export async function build({ force = false } = {}) {
  const wanted = hashOf(sources);
  if (!force && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return true;
  const code = await runNode('node_modules/vite/bin/vite.js', ['build', '--logLevel', 'warn']);
  if (code !== 0) return false;
  writeFileSync(stamp, wanted);
  return true;
}

async function buildAndTell() {
  if (!(await build({ force: true }))) return 1;
  if (tellSizes()) return 0;
  console.error('The game loads more than it may; the lists above say what.');
  return 1;
}

if (isMain(import.meta)) process.exitCode = await buildAndTell();
