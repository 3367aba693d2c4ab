// `npm run structure`: figures on the sources: .ts and .tsx files under src, without tests.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { inRoot } from './project.mjs';

/** Files up to this many lines count as short. */
const SHORT = 20;
const src = inRoot('src');

const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ path, name: relative(src, path), text: readFileSync(path, 'utf8') }));
const lines = files.map(({ text }) => text.split('\n').length - 1).sort((a, b) => a - b);
const imports = files.flatMap(({ path, name, text }) =>
  [...text.matchAll(/(?:from|import|import\(|new URL\()\s*['"](\.[^'"?]+)/g)].map(([, target]) => ({
    from: name,
    to: relative(src, resolve(dirname(path), target)),
  })),
);

/** File names that tools or conventions prescribe: index files and worker entries. */
function sharedNames() {
  const seen = new Map();
  for (const { name } of files) {
    const key = basename(name).replace(/\.tsx?$/, '');
    if (key !== 'index') seen.set(key, [...(seen.get(key) ?? []), name]);
  }
  return [...seen].filter(([, names]) => names.length > 1);
}

const pageOf = (name) => /^client\/pages\/([^/]+)/.exec(name)?.[1];
const acrossPages = imports.filter(({ from, to }) => pageOf(from) && pageOf(to) && pageOf(from) !== pageOf(to));

/** Cycles of client folders. A page or a store slice counts as one folder. */
function knots() {
  const folder = (name) => {
    const [, first, second] = dirname(name).split('/');
    return first === 'pages' ? `pages/${second}` : first;
  };
  const next = new Map();
  for (const { from, to } of imports) {
    if (!from.startsWith('client/') || !to.startsWith('client/') || folder(from) === folder(to)) continue;
    next.set(folder(from), new Set([...(next.get(folder(from)) ?? []), folder(to)]));
  }
  const reach = (start) => {
    const seen = new Set();
    const walk = (name) => {
      for (const other of next.get(name) ?? []) {
        if (seen.has(other)) continue;
        seen.add(other);
        walk(other);
      }
    };
    walk(start);
    return seen;
  };
  return [...next.keys()].filter((name) => reach(name).has(name));
}

const short = lines.filter((n) => n <= SHORT).length;
const shared = sharedNames();
const knotted = knots();
console.log(`source files                      ${files.length}`);
console.log(`median of lines                   ${lines[Math.floor(lines.length / 2)]}`);
console.log(`files of at most ${SHORT} lines         ${short} (${((100 * short) / files.length).toFixed(1)} %)`);
console.log(`names that several files share    ${shared.length}`);
console.log(`imports from page to page         ${acrossPages.length}`);
console.log(
  `folders of the client in a circle ${knotted.length}${knotted.length > 0 ? `: ${knotted.join(', ')}` : ''}`,
);
if (process.argv.includes('--names')) for (const [key, names] of shared) console.log(`${key}: ${names.join(' ')}`);
if (process.argv.includes('--short'))
  for (const { name, text } of files) if (text.split('\n').length - 1 <= SHORT) console.log(name);
