// Installs the packages if the lock file changed. Prints to standard error only, because it also runs before commands
// whose output is data.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { hashOf, inRoot, isMain, projectNode, run } from './project.mjs';

const stamp = inRoot('node_modules/.cache/a-fine-line/installed');
const oldNode = inRoot('.old-node.exe');

/** True if all packages of the lock file are installed afterwards. */
export async function install() {
  const wanted = hashOf(['package-lock.json', '.npmrc']);
  if (projectNode() && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return true;

  console.error('Installing what the game is built from (about a minute the first time) …');
  letGoOfRunningNode();
  const code = await npm(['ci', '--include=dev', '--loglevel=error', '--no-audit', '--no-fund']);
  if (code !== 0 || !projectNode()) {
    console.error('');
    console.error('The installation did not succeed. The lines above say why; most often the');
    console.error('network or the npm registry was out of reach. Nothing is broken: run it again.');
    return false;
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
  return true;
}

// When started by npm, use that npm and Node; otherwise look on the PATH.
export function npm(args) {
  const { npm_execpath: cli, npm_node_execpath: node } = process.env;
  if (cli?.endsWith('npm-cli.js') && node) return run(node, [cli, ...args], { output: 'stderr' });
  return run('npm', args, { output: 'stderr', shell: process.platform === 'win32' });
}

// Windows cannot delete a running program, and this script may run on the Node that `npm ci` is about to delete. Moving
// it away works.
function letGoOfRunningNode() {
  rmSync(oldNode, { force: true });
  const current = projectNode();
  if (process.platform === 'win32' && current && current === process.execPath) renameSync(current, oldNode);
}

if (isMain(import.meta)) process.exitCode = (await install()) ? 0 : 1;
