// Shared by the set-up scripts: paths, the Node to use, running programs. Plain JavaScript for Node 20, because it runs
// before anything is installed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

export const inRoot = (...parts) => join(root, ...parts);

/** The Node 24 installed by the project, or null before the first install. */
export function projectNode() {
  const path = inRoot('node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return existsSync(path) ? path : null;
}

/**
 * Runs a program and returns its exit code. `output: 'stderr'` keeps standard output free for a command's own result.
 */
export function run(program, args, { env = {}, output = 'inherit', shell = false } = {}) {
  const stdio = output === 'stderr' ? ['inherit', 2, 2] : output === 'none' ? 'ignore' : 'inherit';
  return new Promise((done) => {
    const child = spawn(program, args, { cwd: root, stdio, shell, env: { ...process.env, ...env } });
    child.on('error', (error) => {
      if (output !== 'none') console.error(`Could not start ${program}: ${error.message}`);
      done(127);
    });
    child.on('close', (code, signal) => done(signal ? 1 : (code ?? 1)));
  });
}

/** Runs a file of a package (or our own) with the project's Node. */
export function runNode(file, args = [], options = {}) {
  return run(projectNode() ?? process.execPath, [inRoot(file), ...args], options);
}

/** Hash of the contents of files and folders, independent of modification times. */
export function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths) hashInto(hash, inRoot(path));
  return hash.digest('hex');
}

function hashInto(hash, path) {
  if (!existsSync(path)) return;
  const entries = listing(path);
  if (entries === null) {
    hash
      .update(`${relative(root, path).split(sep).join('/')}\0`)
      .update(readFileSync(path))
      .update('\0');
    return;
  }
  for (const name of entries) hashInto(hash, join(path, name));
}

function listing(path) {
  try {
    return readdirSync(path).sort();
  } catch (error) {
    if (error.code === 'ENOTDIR') return null;
    throw error;
  }
}

/** The first port from `first` on that is free on an address of this computer, or on all (`0.0.0.0`). */
export async function freePort(first, host = '127.0.0.1') {
  for (let port = first; port < first + 100; port++) if (await isFree(port, host)) return port;
  throw new Error(`No free port between ${first} and ${first + 99}.`);
}

function isFree(port, host) {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', () => done(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => done(true)));
  });
}

/** True if `meta` is the main module. */
export function isMain(meta) {
  return process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(meta.url);
}
